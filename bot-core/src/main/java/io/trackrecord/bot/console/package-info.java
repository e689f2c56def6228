/// A terminal as a chat: the same questions and answers, without an account anywhere.
@NullMarked
package io.trackrecord.bot.console;

import org.jspecify.annotations.NullMarked;
