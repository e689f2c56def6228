/// What an operator sets: the environment and a file for the same names, read alike by every
/// adapter.
@NullMarked
package io.trackrecord.bot.settings;

import org.jspecify.annotations.NullMarked;
