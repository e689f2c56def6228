package io.trackrecord.discord.file;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Message;

/// The checked catalogue that is attached to a message.
///
/// @param attachment the file, which may be packed
public record AttachedTable(Message.Attachment attachment) {

  /// Finds it; empty where the message has none.
  public static Optional<AttachedTable> of(Message message) {
    // A picture of a chart may be attached, too.
    return message.getAttachments().stream()
        .filter(file -> file.getFileName().matches("(?i).*\\.csv(\\.gz)?"))
        .findFirst()
        .map(AttachedTable::new);
  }

  /// Its name, as it is attached.
  public String name() {
    return attachment.getFileName();
  }

  /// Its name without the end that says that it is packed.
  public String plainName() {
    return CheckedUpload.plainName(name());
  }

  /// Downloads it, unpacked.
  public void read(DiscordFiles files, JDA jda, Path to) throws IOException {
    files.read(
        jda,
        attachment.getUrl(),
        in -> {
          CheckedUpload.unpack(in, name(), to);
          return true;
        });
  }
}
