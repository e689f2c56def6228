/// Shows that a catalogue gets the answers that matching quality is measured by.
@NullMarked
package io.trackrecord.bench.quality;

import org.jspecify.annotations.NullMarked;
