/// How fast a published index answers: each kind of query alone, and all kinds mixed under load.
@NullMarked
package io.trackrecord.bench.search;

import org.jspecify.annotations.NullMarked;
