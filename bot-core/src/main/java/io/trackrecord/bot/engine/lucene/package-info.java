/// The engine port on Lucene, over an index version on this machine.
@org.jspecify.annotations.NullMarked
package io.trackrecord.bot.engine.lucene;
