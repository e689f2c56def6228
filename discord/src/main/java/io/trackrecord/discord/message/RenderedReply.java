package io.trackrecord.discord.message;

import io.trackrecord.bot.reply.Part;
import java.util.List;
import net.dv8tion.jda.api.components.container.Container;

/// An answer as Discord shows it.
///
/// @param container what is shown
/// @param files exports that go with it, each as a message of its own behind it
/// @param texts texts to copy that are too long to be shown, each as a file behind it
public record RenderedReply(Container container, List<Part.File> files, List<Part.Copy> texts) {

  public RenderedReply {
    files = List.copyOf(files);
    texts = List.copyOf(texts);
  }
}
