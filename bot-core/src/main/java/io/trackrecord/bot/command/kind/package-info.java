/// What a command is: its name, its options and how it is asked. Some kinds of commands also make
/// files, ask a question whose rows can be exported, or answer one person alone.
@NullMarked
package io.trackrecord.bot.command.kind;

import org.jspecify.annotations.NullMarked;
