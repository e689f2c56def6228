package io.trackrecord.discord.outlet;

import io.trackrecord.discord.file.ExportFile;
import java.util.List;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;

/// A channel that the bot writes to of its own accord: a direct message, or where it says hello.
///
/// @param channel the channel
public record DirectOutlet(MessageChannel channel) implements Outlet {

  @Override
  public void send(Container container, boolean isPrivate) {
    Exchange.harmless(channel.sendMessageComponents(List.of(container))).complete();
  }

  @Override
  public long mostBytes() {
    return ExportFile.MOST_BYTES;
  }
}
