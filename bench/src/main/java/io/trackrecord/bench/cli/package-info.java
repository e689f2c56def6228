/// The command line of the benchmarks: one class for each subcommand.
@NullMarked
package io.trackrecord.bench.cli;

import org.jspecify.annotations.NullMarked;
