/// The answer as every platform gets it: immutable, without markup. Text inside is user data until
/// an adapter escapes it.
@NullMarked
package io.trackrecord.bot.reply;

import org.jspecify.annotations.NullMarked;
