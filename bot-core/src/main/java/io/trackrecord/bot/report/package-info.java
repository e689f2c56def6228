/// The evidence report: what an index says of one artist, as a record that can be kept and checked
/// later.
@NullMarked
package io.trackrecord.bot.report;

import org.jspecify.annotations.NullMarked;
