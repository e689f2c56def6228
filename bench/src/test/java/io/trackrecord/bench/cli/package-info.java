/// Proves that the command line is as documented.
@NullMarked
package io.trackrecord.bench.cli;

import org.jspecify.annotations.NullMarked;
