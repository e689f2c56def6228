/// The small port below the matching core: what a search engine has to do. `engine.lucene`
/// implements it on this machine.
@org.jspecify.annotations.NullMarked
package io.trackrecord.bot.engine;
