package io.trackrecord.discord.message;

import io.trackrecord.discord.message.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import org.jspecify.annotations.Nullable;

/// Lays the pieces of an answer out as components, set apart from one another as far as the number
/// of components that a message may have allows.
final class Assembly {

  /// A text with a button beside it counts three times: itself, its text, its button.
  private static final int SECTION = 3;

  /// The rule before the songs and the one before the small print.
  private static final int RULES = 2;

  private final ClickIds ids;
  private final String openLabel;
  private final List<ContainerChildComponent> components = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private Assembly(ClickIds ids, String openLabel) {
    this.ids = ids;
    this.openLabel = openLabel;
  }

  /// Whether so many pieces, so many of them with a button, fit into the room.
  static boolean fits(int pieces, int buttons, int room) {
    return pieces - buttons + buttons * SECTION + RULES <= room;
  }

  /// The pieces as components.
  ///
  /// @param room how many components they may take
  /// @param beside whether pieces that can be opened get a button beside them
  static List<ContainerChildComponent> of(
      List<Piece> pieces, int room, boolean beside, ClickIds ids, String openLabel) {
    var assembly = new Assembly(ids, openLabel);
    var buttons = beside ? (int) pieces.stream().filter(p -> p.click() != null).count() : 0;
    assembly.lay(pieces, fits(pieces.size(), buttons, room), buttons > 0);
    return assembly.components;
  }

  private void lay(List<Piece> pieces, boolean apart, boolean beside) {
    Kind before = null;
    for (var piece : pieces) {
      if (before != null && isRuledOff(piece.kind(), before)) {
        flush();
        components.add(Separator.createDivider(Separator.Spacing.SMALL));
      } else if (before != null && apart && !piece.kind().continues(before)) {
        flush();
      }
      var section = apart && beside ? section(piece) : Optional.<Section>empty();
      if (section.isPresent()) {
        flush();
        components.add(section.get());
      } else {
        text.append(text.isEmpty() ? "" : "\n").append(piece.markdown());
      }
      before = piece.kind();
    }
    flush();
  }

  private static boolean isRuledOff(Kind kind, @Nullable Kind before) {
    return (kind == Kind.FOOTNOTE && before != Kind.FOOTNOTE)
        || (kind == Kind.SONG && before != Kind.SONG && before != Kind.LEFT_OUT);
  }

  private Optional<Section> section(Piece piece) {
    var click = piece.click();
    if (click == null) {
      return Optional.empty();
    }
    return ids.whole(click)
        .map(id -> Section.of(Controls.beside(id, openLabel), TextDisplay.of(piece.markdown())));
  }

  private void flush() {
    if (!text.isEmpty()) {
      components.add(TextDisplay.of(text.toString()));
      text.setLength(0);
    }
  }
}
