package io.trackrecord.slack.view;

import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import org.jspecify.annotations.Nullable;

/// A reply and the request it answers.
///
/// @param asked the request, or null if the reply does not answer one that could be repeated
/// @param reply the reply
public record Answer(@Nullable Request asked, Reply reply) {}
