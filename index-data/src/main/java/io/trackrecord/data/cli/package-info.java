/// The command line of the data, `trackrecord data …`: one class a command.
@NullMarked
package io.trackrecord.data.cli;

import org.jspecify.annotations.NullMarked;
