/// Writes invented music in the layouts of the real datasets, with a known number of every quirk
/// that their files are known for, so that everything else can be tried at any size.
@NullMarked
package io.trackrecord.bench.generate;

import org.jspecify.annotations.NullMarked;
