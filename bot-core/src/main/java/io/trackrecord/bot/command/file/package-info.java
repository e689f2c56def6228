/// The commands whose answer is a file: a catalogue, a report, or a letter to a publisher.
@NullMarked
package io.trackrecord.bot.command.file;

import org.jspecify.annotations.NullMarked;
