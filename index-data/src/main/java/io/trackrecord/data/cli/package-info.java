/// The command line of the data: `trackrecord data …`.
@NullMarked
package io.trackrecord.data.cli;

import org.jspecify.annotations.NullMarked;
