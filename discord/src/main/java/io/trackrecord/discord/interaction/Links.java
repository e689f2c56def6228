package io.trackrecord.discord.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageEmbed;

/// Everything in a message that may hold a link: its text, what it forwards, its previews, and the
/// texts and buttons of another app's message.
final class Links {

  /// Longer than any message; a guard against what other apps may put into one.
  private static final int LONGEST = 8_000;

  private Links() {}

  /// The message's text with its links.
  static String in(Message message) {
    var texts = new ArrayList<String>();
    texts.add(message.getContentRaw());
    texts.addAll(embeds(message.getEmbeds()));
    for (var forwarded : message.getMessageSnapshots()) {
      texts.add(forwarded.getContentRaw());
      texts.addAll(embeds(forwarded.getEmbeds()));
    }
    var tree = message.getComponentTree();
    tree.findAll(TextDisplay.class).forEach(text -> texts.add(text.getContent()));
    tree.findAll(Button.class).stream()
        .map(Button::getUrl)
        .filter(Objects::nonNull)
        .forEach(texts::add);
    var all = String.join("\n", texts.stream().filter(text -> !text.isBlank()).toList());
    return all.substring(0, Math.min(all.length(), LONGEST));
  }

  private static List<String> embeds(List<MessageEmbed> embeds) {
    return embeds.stream()
        .flatMap(embed -> Stream.of(embed.getUrl(), embed.getDescription()))
        .filter(Objects::nonNull)
        .toList();
  }
}
