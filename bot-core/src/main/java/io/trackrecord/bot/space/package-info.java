/// What those who manage a server or workspace decide: who sees answers, and where; and how often
/// people may ask.
@NullMarked
package io.trackrecord.bot.space;

import org.jspecify.annotations.NullMarked;
