/// The readers, one a file layout: each gives a stream of tracks, and of rows that it could not
/// read.
@NullMarked
package io.trackrecord.data.source;

import org.jspecify.annotations.NullMarked;
