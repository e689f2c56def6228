/// Proves what is left of a file that was named for a result.
@NullMarked
package io.trackrecord.data.io;

import org.jspecify.annotations.NullMarked;
