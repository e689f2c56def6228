package io.trackrecord.discord.message;

import io.trackrecord.bot.command.Messages;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.discord.message.Piece.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Makes the text of an answer fit: first each thing is shown shorter, then the last things of the
/// kind that takes most room are left out and the answer says how many.
final class Fitting {

  /// Room for a sentence about each kind that something was left out of.
  private static final int ROOM_FOR_SENTENCES = 320;

  private final Messages sentences;
  private final boolean exportable;

  /// @param exportable whether the answer has a button for the export of all songs
  Fitting(Messages sentences, boolean exportable) {
    this.sentences = sentences;
    this.exportable = exportable;
  }

  /// The pieces of the parts, as many as fit.
  ///
  /// @param closing what has to be said in any case, before the small print
  List<Piece> pieces(List<Part> parts, List<String> closing) {
    List<Piece> pieces = List.of();
    for (var detail : Detail.LEVELS) {
      pieces = pieces(parts, detail);
      say(pieces, closing);
      if (length(pieces) <= MessageLimits.TEXT) {
        return pieces;
      }
    }
    return shortened(pieces);
  }

  private List<Piece> pieces(List<Part> parts, Detail detail) {
    var text = new PartText(sentences, detail);
    var pieces = new ArrayList<Piece>();
    for (var part : parts) {
      pieces.addAll(text.pieces(part));
    }
    pieces.removeIf(piece -> piece.markdown().isBlank());
    return pieces;
  }

  private List<Piece> shortened(List<Piece> pieces) {
    var left = new EnumMap<Kind, Integer>(Kind.class);
    var length = length(pieces);
    while (length > MessageLimits.TEXT - ROOM_FOR_SENTENCES) {
      var kind = longest(pieces);
      if (kind == null) {
        break;
      }
      length -= pieces.remove(last(pieces, kind)).markdown().length() + 1;
      left.merge(kind, 1, Integer::sum);
    }
    var sentencesSaid = new ArrayList<String>();
    left.forEach((kind, count) -> sentencesSaid.add(leftOut(kind, count)));
    say(pieces, sentencesSaid);
    return pieces;
  }

  private static @Nullable Kind longest(List<Piece> pieces) {
    var lengths = new EnumMap<Kind, Integer>(Kind.class);
    for (var piece : pieces) {
      if (piece.kind().canBeLeftOut()) {
        lengths.merge(piece.kind(), piece.markdown().length(), Integer::sum);
      }
    }
    return lengths.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private static int last(List<Piece> pieces, Kind kind) {
    var i = pieces.size() - 1;
    while (pieces.get(i).kind() != kind) {
      i--;
    }
    return i;
  }

  private String leftOut(Kind kind, int count) {
    return switch (kind) {
      case SONG ->
          sentences.say(exportable ? "left-out.exported" : "left-out.songs", "count", count);
      case CARD -> sentences.say("left-out.cards", "count", count);
      case FACT -> sentences.say("left-out.facts", "count", count);
      case CHART, BAR -> sentences.say("left-out.bars", "count", count);
      default -> sentences.say("left-out.paragraphs", "count", count);
    };
  }

  /// Puts sentences before the small print.
  private static void say(List<Piece> pieces, List<String> said) {
    var at = pieces.size();
    while (at > 0 && pieces.get(at - 1).kind() == Kind.FOOTNOTE) {
      at--;
    }
    pieces.addAll(
        at, said.stream().map(each -> new Piece("-# " + each, Kind.LEFT_OUT, null)).toList());
  }

  /// The length with the line breaks between pieces.
  private static int length(List<Piece> pieces) {
    return pieces.stream().mapToInt(piece -> piece.markdown().length() + 1).sum();
  }
}
