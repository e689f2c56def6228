/// What a user may ask: one class a command, each with its name, options, help and what it does.
@NullMarked
package io.trackrecord.bot.command;

import org.jspecify.annotations.NullMarked;
