/// How good the matching is: test sets, the haystack they are looked for in, and plain baselines.
@NullMarked
package io.trackrecord.bench.quality;

import org.jspecify.annotations.NullMarked;
