/// The commands about songs and artists, one class each, and the bot that all commands are asked
/// through.
@NullMarked
package io.trackrecord.bot.command;

import org.jspecify.annotations.NullMarked;
