package io.trackrecord.slack.app;

import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import org.jspecify.annotations.Nullable;

/// A reply and the question it answers.
///
/// @param asked how the same can be asked again, or null where nothing was asked that could be
/// @param reply the answer
record Answer(@Nullable Request asked, Reply reply) {}
