package io.trackrecord.discord.message;

import io.trackrecord.bot.answer.wording.Messages;
import java.util.ArrayList;
import java.util.Optional;
import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.actionrow.ActionRowChildComponentUnion;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;

/// A message shared as it stands, where its question is too long for a button to carry.
public final class SharedCopy {

  private SharedCopy() {}

  /// What the message shows, without the button that shares it and with who asked; empty where it
  /// is no answer of this bot.
  public static Optional<Container> of(
      Message message, String shareId, Messages sentences, long asker) {
    return message
        .getComponentTree()
        .find(Container.class, _ -> true)
        .map(container -> without(shareId, container, AskedBy.line(sentences, asker)));
  }

  private static Container without(String shareId, Container container, String askedBy) {
    var texts = new ArrayList<ContainerChildComponent>();
    var rows = new ArrayList<ContainerChildComponent>();
    for (var child : container.getComponents()) {
      if (child instanceof ActionRow row) {
        var left = row.getComponents().stream().filter(each -> !isShare(each, shareId)).toList();
        if (!left.isEmpty()) {
          rows.add(ActionRow.of(left));
        }
      } else {
        texts.add(child);
      }
    }
    texts.add(TextDisplay.of(askedBy));
    texts.addAll(rows);
    return container.withComponents(texts);
  }

  private static boolean isShare(ActionRowChildComponentUnion component, String shareId) {
    return component.getType() == Component.Type.BUTTON
        && shareId.equals(component.asButton().getCustomId());
  }
}
