/// What is asked: a command with its values, and what a button carries so that a click can ask
/// again.
@NullMarked
package io.trackrecord.bot.request;

import org.jspecify.annotations.NullMarked;
