/// Proves that generated files hold what `expected.json` says.
@NullMarked
package io.trackrecord.bench.generate;

import org.jspecify.annotations.NullMarked;
