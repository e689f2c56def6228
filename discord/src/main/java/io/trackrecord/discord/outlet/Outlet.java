package io.trackrecord.discord.outlet;

import net.dv8tion.jda.api.components.container.Container;

/// Where the messages of an answer go.
public interface Outlet {

  /// Sends a message: the answer, or a further one behind it.
  ///
  /// @param isPrivate whether only the user who asked sees it, where that is possible
  void send(Container container, boolean isPrivate);

  /// The largest file that may be uploaded, in bytes.
  long mostBytes();
}
