/// Compares Trackrecord with other engines: equal rows and queries in each, in one run.
@NullMarked
package io.trackrecord.bench.peers;

import org.jspecify.annotations.NullMarked;
