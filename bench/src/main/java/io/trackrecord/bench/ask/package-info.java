/// What is asked of a catalog when its speed is measured: queries made of the index's own rows.
@NullMarked
package io.trackrecord.bench.ask;

import org.jspecify.annotations.NullMarked;
