package io.trackrecord.discord.message;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import io.trackrecord.discord.loopback.Json;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.utils.messages.MessageEditBuilder;

/// A reply rendered to the JSON that JDA sends.
final class Rendering {

  private Rendering() {}

  static JsonNode of(Bot bot, Reply reply, Optional<Request> share) {
    return of(bot, reply, share, Optional.empty());
  }

  static JsonNode of(Bot bot, Reply reply, Optional<Request> share, Optional<Long> asker) {
    var rendered =
        new ReplyRenderer(bot, new Messages("io.trackrecord.discord.messages", Locale.ENGLISH))
            .render(reply, share, asker);
    try (var message =
        new MessageEditBuilder()
            .useComponentsV2()
            .setComponents(List.of(rendered.container()))
            .setAllowedMentions(EnumSet.noneOf(MentionType.class))
            .mentionRepliedUser(false)
            .build()) {
      return Json.read(message.toData().toString());
    }
  }

  /// The pictures that go with a message, without what is in them.
  static Map<String, byte[]> pictures(JsonNode message) {
    var pictures = new HashMap<String, byte[]>();
    for (var url : message.findValuesAsText("url")) {
      if (url.startsWith("attachment://")) {
        pictures.put(url.substring("attachment://".length()), new byte[0]);
      }
    }
    return pictures;
  }
}
