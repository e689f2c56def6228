package io.trackrecord.bot.command.kind;

import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.request.ExportFormat;
import java.util.Optional;

/// An option of a command.
///
/// @param name its name: lower case, 1 to 32 letters
/// @param kind what kind of value it takes
/// @param required whether the command needs it
/// @param description what it is, at most 100 characters
public record Option(String name, Kind kind, boolean required, String description) {

  /// The last option of a command whose rows can be exported.
  public static Option format(Wording wording) {
    return new Option(ExportFormat.OPTION, Kind.FORMAT, false, wording.say("option.format"));
  }

  /// What kind of name it takes; empty where it takes something else.
  public Optional<NameKind> nameKind() {
    return switch (kind) {
      case ARTIST -> Optional.of(NameKind.ARTIST);
      case TITLE -> Optional.of(NameKind.TITLE);
      case ALBUM -> Optional.of(NameKind.ALBUM);
      case GENRE -> Optional.of(NameKind.GENRE);
      case DATASET -> Optional.of(NameKind.DATASET);
      case YEARS, LINK, COMMAND, FORMAT, FILE, TEXT -> Optional.empty();
    };
  }

  /// What kind of value an option takes, and so what completes it.
  public enum Kind {
    /// An artist's name; completed.
    ARTIST,
    /// A song's title; completed.
    TITLE,
    /// An album's title; completed.
    ALBUM,
    /// A dataset's id; completed.
    DATASET,
    /// A genre; completed.
    GENRE,
    /// A year, `1990-1999` or `1990s`.
    YEARS,
    /// A link or an id.
    LINK,
    /// The name of a command; completed.
    COMMAND,
    /// The format of an export's file; completed.
    FORMAT,
    /// A file that the user hands in, where the platform can.
    FILE,
    /// Any text.
    TEXT;

    /// Whether anything is offered while it is typed.
    public boolean isCompleted() {
      return this != YEARS && this != LINK && this != FILE && this != TEXT;
    }
  }
}
