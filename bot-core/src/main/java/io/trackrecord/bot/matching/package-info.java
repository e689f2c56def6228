/// The matching core: which rows are an answer, how sure each is, and the songs and artists that
/// are made of them. It knows no engine.
@NullMarked
package io.trackrecord.bot.matching;

import org.jspecify.annotations.NullMarked;
