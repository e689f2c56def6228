/// The sample: a few hundred invented tracks in each dataset's own layout, so that everything can
/// be tried with nothing to set up.
@NullMarked
package io.trackrecord.data.sample;

import org.jspecify.annotations.NullMarked;
