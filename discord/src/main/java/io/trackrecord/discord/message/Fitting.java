package io.trackrecord.discord.message;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.discord.message.Piece.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes the text of an answer fit: first each thing is shown shorter, then the last things of the
/// kind that takes most room, which are the weakest, are left out and the answer says how many. The
/// verdict, the counts and the strongest evidence stay.
final class Fitting {

  /// An answer in short that is longer than this is cut as well.
  private static final int LONGEST_LEAD = 2_000;

  /// A line break and the mark of small print or of a list.
  private static final int EVIDENCE_MARK = 4;

  /// Room for a sentence about each kind that something was left out of.
  private static final int ROOM_FOR_SENTENCES = 420;

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
  /// @param last the line that ends the small print
  List<Piece> pieces(List<Part> parts, List<String> closing, Optional<String> last) {
    List<Piece> pieces = List.of();
    for (var detail : Detail.LEVELS) {
      pieces = pieces(parts, detail);
      say(pieces, closing);
      if (last.isPresent()) {
        pieces.add(new Piece(last.get(), Kind.FOOTNOTE));
      }
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
    var lead = Piece.lead(pieces);
    var kept = length(pieces.subList(0, lead)) <= LONGEST_LEAD ? lead : 1;
    while (length > MessageLimits.TEXT - ROOM_FOR_SENTENCES) {
      var kind = longest(pieces.subList(kept, pieces.size()));
      if (kind == null) {
        break;
      }
      var at = last(pieces, kind);
      length -= pieces.remove(at).markdown().length() + 1;
      if (pieces.get(at - 1).kind() == Kind.SONG_HEAD) {
        // What is said of all songs of a list goes with the last of them.
        length -= pieces.remove(at - 1).markdown().length() + 1;
      }
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
      case EVIDENCE -> sentences.say("left-out.evidence", "count", count);
      case SONG, SONG_LINE ->
          sentences.say(exportable ? "left-out.exported" : "left-out.songs", "count", count);
      case CARD -> sentences.say("left-out.cards", "count", count);
      case FACT -> sentences.say("left-out.facts", "count", count);
      default -> sentences.say("left-out.paragraphs", "count", count);
    };
  }

  /// Puts sentences before the small print.
  private static void say(List<Piece> pieces, List<String> said) {
    var at = pieces.size();
    while (at > 0 && pieces.get(at - 1).kind() == Kind.FOOTNOTE) {
      at--;
    }
    pieces.addAll(at, said.stream().map(each -> new Piece("-# " + each, Kind.LEFT_OUT)).toList());
  }

  /// The length with the line breaks between pieces, and with the marks that evidence gets.
  private static int length(List<Piece> pieces) {
    return pieces.stream()
        .mapToInt(
            piece ->
                piece.markdown().length() + (piece.kind() == Kind.EVIDENCE ? EVIDENCE_MARK : 1))
        .sum();
  }
}
