package io.trackrecord.discord.message;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.Request;
import io.trackrecord.discord.message.Piece.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What of an answer can be opened: the sources of evidence, all rows of a song, a card whole.
final class Openings {

  private static final int MOST_CHOICES = 25;

  private final Map<Kind, List<Control.Choice>> choices = new EnumMap<>(Kind.class);

  private Openings() {}

  /// What of the reply can be opened.
  static Openings of(Reply reply) {
    var openings = new Openings();
    for (var part : reply.parts()) {
      switch (part) {
        case Part.Evidence evidence ->
            evidence
                .items()
                .forEach(
                    item ->
                        openings.add(Kind.EVIDENCE, item.name(), item.text().text(), item.open()));
        case Part.Songs songs -> {
          var kind = songs.style() == Part.SongStyle.LINE ? Kind.SONG_LINE : Kind.SONG;
          songs
              .songs()
              .forEach(
                  song ->
                      openings.add(
                          kind,
                          song.number() + ". " + song.title(),
                          song.artists().isBlank() ? song.detail() : song.artists(),
                          song.open()));
        }
        case Part.Card card ->
            openings.add(Kind.CARD, card.title(), card.text().text(), card.open());
        default -> {}
      }
    }
    return openings;
  }

  private void add(Kind kind, String label, String description, @Nullable Request open) {
    if (open != null) {
      choices
          .computeIfAbsent(kind, _ -> new ArrayList<>())
          .add(new Control.Choice(label, description, new Click(Click.Control.OPEN, open)));
    }
  }

  /// How many buttons a layout has beside texts.
  int beside(Layout layout) {
    return choices.entrySet().stream()
        .filter(each -> isBeside(layout, each.getKey()))
        .mapToInt(each -> each.getValue().size())
        .sum();
  }

  /// A menu for each kind that has no buttons in the layout.
  List<Control.Menu> menus(Layout layout, Messages sentences) {
    var menus = new ArrayList<Control.Menu>();
    choices.forEach(
        (kind, all) -> {
          if (!isBeside(layout, kind)) {
            menus.add(
                new Control.Menu(
                    sentences.say(menu(kind)), all.subList(0, Math.min(MOST_CHOICES, all.size()))));
          }
        });
    return menus;
  }

  /// Whether what can be opened has a button beside it. The sources of several datasets are one
  /// menu: as many buttons would all say the same.
  private boolean isBeside(Layout layout, Kind kind) {
    return layout.isBeside(kind)
        && (kind != Kind.EVIDENCE || choices.getOrDefault(kind, List.of()).size() == 1);
  }

  /// The key of the label of a button beside a piece.
  static String button(Kind kind) {
    return switch (kind) {
      case EVIDENCE -> "button.sources";
      case SONG, SONG_LINE -> "button.rows";
      default -> "button.open";
    };
  }

  private static String menu(Kind kind) {
    return switch (kind) {
      case EVIDENCE -> "menu.sources";
      case SONG, SONG_LINE -> "menu.rows";
      default -> "menu.open";
    };
  }
}
