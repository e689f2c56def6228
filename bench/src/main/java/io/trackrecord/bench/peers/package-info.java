/// The same rows and the same queries in Trackrecord and in what else could have been used.
@NullMarked
package io.trackrecord.bench.peers;

import org.jspecify.annotations.NullMarked;
