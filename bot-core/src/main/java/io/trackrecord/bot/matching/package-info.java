/// The matching core: how a question becomes filters and searches, which rows are an answer, how
/// sure each is, and what is offered instead. It knows no engine.
@org.jspecify.annotations.NullMarked
package io.trackrecord.bot.matching;
