/// What is asked: a command with its values, what a button carries so that a click can ask again,
/// and how often one user may ask.
@NullMarked
package io.trackrecord.bot.request;

import org.jspecify.annotations.NullMarked;
