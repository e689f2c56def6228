/// What the answers of all commands are put together from: songs, evidence, sources, steps and
/// sentences. Knows no command.
@NullMarked
package io.trackrecord.bot.answer;

import org.jspecify.annotations.NullMarked;
