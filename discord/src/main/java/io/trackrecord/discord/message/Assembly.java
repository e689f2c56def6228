package io.trackrecord.discord.message;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.discord.message.Piece.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.section.Section;
import net.dv8tion.jda.api.components.separator.Separator;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import org.jspecify.annotations.Nullable;

/// Lays the pieces of an answer out as components.
final class Assembly {

  private static final String BULLET = "- ";

  private final Layout layout;
  private final ClickIds ids;
  private final Messages sentences;
  private final List<ContainerChildComponent> components = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  private Assembly(Layout layout, ClickIds ids, Messages sentences) {
    this.layout = layout;
    this.ids = ids;
    this.sentences = sentences;
  }

  /// The pieces as components.
  static List<ContainerChildComponent> of(
      List<Piece> pieces, Layout layout, ClickIds ids, Messages sentences) {
    var assembly = new Assembly(layout, ids, sentences);
    var lead = Piece.lead(pieces);
    assembly.lead(pieces.subList(0, lead));
    assembly.rest(
        pieces.subList(lead, pieces.size()), lead == 0 ? null : pieces.get(lead - 1).kind());
    return assembly.components;
  }

  /// The answer in short, as one text.
  private void lead(List<Piece> pieces) {
    if (pieces.isEmpty()) {
      return;
    }
    pieces.forEach(piece -> line(piece.markdown()));
    var section = section(text.toString(), pieces.getLast());
    if (section.isPresent()) {
      components.add(section.get());
      text.setLength(0);
    } else if (layout.isApart()) {
      flush();
    }
  }

  private void rest(List<Piece> pieces, @Nullable Kind lead) {
    var before = lead;
    for (var piece : pieces) {
      if (before != null && isRuledOff(piece.kind(), before)) {
        flush();
        components.add(Separator.createDivider(Separator.Spacing.SMALL));
      } else if (before != null && layout.isApart() && !goesOn(piece.kind(), before)) {
        flush();
      }
      var section = section(markdown(piece), piece);
      if (section.isPresent()) {
        flush();
        components.add(section.get());
      } else {
        line(markdown(piece));
      }
      before = piece.kind();
    }
    flush();
  }

  private static boolean goesOn(Kind kind, Kind before) {
    return kind.continues(before) || (kind == Kind.EVIDENCE && before == Kind.EVIDENCE);
  }

  /// The evidence below the strongest, which leads, is a list.
  private static String markdown(Piece piece) {
    return (piece.kind() == Kind.EVIDENCE ? BULLET : "") + piece.markdown();
  }

  private static boolean isRuledOff(Kind kind, Kind before) {
    return (kind == Kind.FOOTNOTE && before != Kind.FOOTNOTE)
        || (kind.isOfSongs() && !before.isOfSongs() && before != Kind.LEFT_OUT);
  }

  /// The text with a button beside it, where the piece has one and the layout wants it there.
  private Optional<Section> section(String markdown, Piece piece) {
    var click = piece.click();
    if (click == null || !layout.isBeside(piece.kind())) {
      return Optional.empty();
    }
    return ids.whole(click)
        .map(
            id ->
                Section.of(
                    Controls.beside(id, sentences.say(Openings.button(piece.kind()))),
                    TextDisplay.of(markdown)));
  }

  private void line(String markdown) {
    text.append(text.isEmpty() ? "" : "\n").append(markdown);
  }

  private void flush() {
    if (!text.isEmpty()) {
      components.add(TextDisplay.of(text.toString()));
      text.setLength(0);
    }
  }
}
