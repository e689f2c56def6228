/// What those who manage a server or workspace decide: who sees answers, where, and in which
/// language.
@NullMarked
package io.trackrecord.bot.space;

import org.jspecify.annotations.NullMarked;
