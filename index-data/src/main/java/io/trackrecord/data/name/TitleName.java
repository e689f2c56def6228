package io.trackrecord.data.name;

import io.trackrecord.data.name.fold.Fold;
import io.trackrecord.data.name.fold.FoldedText;
import io.trackrecord.data.name.fold.Transliteration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A title taken apart.
///
/// @param base the title without featured artists, noise and version marks; never blank
/// @param version the version marks in a form in which equal versions are equal, or the empty
///   string for the plain song
/// @param featured the artists that the title says are featured, as written there
/// @param alternatives other ways to say the base: without what its brackets and marks add, in
///   another script, each side of a slash
/// @param rest what the base's brackets add, in the loose form in which the same is equal, or the
///   empty string
/// @param marked the folded texts of the version marks, with ` | ` between them, for comparing
public record TitleName(
    String base,
    String version,
    List<String> featured,
    List<String> alternatives,
    String rest,
    String marked) {

  /// Marks explicit tracks in some shops, and says nothing of the music.
  private static final String EXPLICIT_MARK = "\uD83C\uDD74";

  public TitleName {
    featured = List.copyOf(featured);
    alternatives = List.copyOf(alternatives);
  }

  /// Takes a title apart. A piece that would leave nothing of the title stays.
  public static TitleName parse(String title) {
    var featured = new ArrayList<String>();
    var versions = new ArrayList<String>();
    var marked = new StringJoiner(" | ");
    var kept = new ArrayList<Bracket.Piece>();
    var pieces = Bracket.pieces(title.replace(EXPLICIT_MARK, ""));
    for (var i = 0; i < pieces.size(); i++) {
      var piece = pieces.get(i);
      var text = piece.text();
      if (kept.isEmpty() && piece.kind() == Bracket.Kind.BARE) {
        kept.add(new Bracket.Piece(liftBare(text, featured), piece.kind()));
        continue;
      }
      var folded = Fold.letters(text);
      var guests = Marks.featured(folded);
      if (piece.kind() != Bracket.Kind.BARE && guests.isPresent()) {
        featured.addAll(ArtistName.guests(FoldedText.of(text).written(guests.getAsInt())));
        continue;
      }
      var isBeside = piece.kind() != Bracket.Kind.BARE && !kept.isEmpty();
      var version = isBeside ? version(pieces, i) : Optional.<String>empty();
      var screen = isBeside ? ScreenMark.of(folded, piece.kind()) : Optional.<String>empty();
      if (version.isPresent()) {
        if (!version.get().isEmpty()) {
          versions.add(version.get());
          marked.add(screen.orElse(withYear(pieces, i)));
        }
      } else if (!isBeside || !Marks.isNoise(folded)) {
        // A version that a song's key does not know is a mark only where titles are compared.
        var isMark = screen.isPresent() || (isBeside && VersionWords.isMark(folded));
        if (isMark) {
          marked.add(screen.orElse(folded));
        }
        kept.add(new Bracket.Piece(liftBare(text, featured), piece.kind(), isMark));
      }
    }
    var base = join(kept, true);
    if (base.isBlank()) {
      return new TitleName(title.strip(), "", List.of(), List.of(), "", "");
    }
    versions.sort(null);
    return new TitleName(
        base,
        String.join(" ", versions),
        featured,
        alternatives(base, kept),
        rest(kept),
        marked.toString());
  }

  /// The version that a piece names. A year in front of a version is a part of it.
  private static Optional<String> version(List<Bracket.Piece> pieces, int number) {
    var folded = Fold.letters(pieces.get(number).text());
    if (Marks.isYear(folded)) {
      var isPart =
          number + 1 < pieces.size()
              && Marks.version(Fold.letters(pieces.get(number + 1).text())).isPresent();
      return isPart ? Optional.of("") : Optional.empty();
    }
    return Marks.version(withYear(pieces, number));
  }

  /// The folded text of a mark, with the year that stands before it.
  private static String withYear(List<Bracket.Piece> pieces, int number) {
    var folded = Fold.letters(pieces.get(number).text());
    var before = number < 2 ? "" : Fold.letters(pieces.get(number - 1).text());
    return Marks.isYear(before) ? before + ' ' + folded : folded;
  }

  private static String rest(List<Bracket.Piece> kept) {
    var rest = new StringBuilder();
    for (var i = 0; i < kept.size(); i++) {
      var piece = kept.get(i);
      if (piece.kind() == Bracket.Kind.BRACKETED && adds(piece, i == 0 ? null : kept.getFirst())) {
        rest.append(piece.text()).append(' ');
      }
    }
    return LooseForm.ofRest(rest.toString());
  }

  /// Whether a bracket says more than the name of a version, or the title in another script.
  ///
  /// @param main the title's first piece, or null where the bracket is that
  private static boolean adds(Bracket.Piece bracket, Bracket.@Nullable Piece main) {
    var folded = Fold.letters(bracket.text());
    return main == null
        ? !Transliteration.isNeeded(folded)
        : (!Transliteration.isNeeded(folded) || haveOneAlphabet(main.text(), folded))
            && !bracket.isMark();
  }

  /// Whether both have Greek or Cyrillic letters: then a bracket adds something, and is not the
  /// title in another script.
  private static boolean haveOneAlphabet(String base, String bracket) {
    return Stream.of(base, bracket)
        .allMatch(text -> text.chars().anyMatch(c -> c >= 0x370 && c < 0x530));
  }

  /// The words of the version marks, in one spelling each. Worked out at each call: only comparing
  /// needs them, and an index is built of millions of titles.
  Set<String> marks() {
    return marked.isEmpty() ? Set.of() : VersionWords.of(marked);
  }

  /// The form of the base in which the same title is equal.
  public String form() {
    return NameForm.same(base);
  }

  private static String liftBare(String text, List<String> featured) {
    var match = Marks.FEATURED_BARE.matcher(Fold.letters(text));
    if (!match.find()) {
      return text;
    }
    var folded = FoldedText.of(text);
    featured.addAll(ArtistName.guests(folded.written(match.start(1))));
    return folded.written(0, match.start()).strip();
  }

  private static List<String> alternatives(String base, List<Bracket.Piece> kept) {
    var others = new LinkedHashSet<String>();
    if (kept.size() > 1) {
      others.add(join(kept, false));
      for (var piece : kept) {
        if (piece.kind() == Bracket.Kind.BRACKETED
            && Transliteration.isNeeded(Fold.letters(piece.text()))) {
          others.add(piece.text());
        }
      }
    }
    if (base.contains(" / ")) {
      for (var side : base.split(" / ")) {
        others.add(side.strip());
      }
    }
    others.removeIf(other -> other.isBlank() || other.equals(base));
    return others.stream().limit(4).toList();
  }

  private static String join(List<Bracket.Piece> pieces, boolean brackets) {
    var text = new StringBuilder();
    for (var piece : pieces) {
      switch (piece.kind()) {
        case BARE -> text.append(text.isEmpty() ? "" : " ").append(piece.text());
        case AFTER_DASH -> {
          if (brackets || !piece.isMark()) {
            text.append(text.isEmpty() ? "" : " - ").append(piece.text());
          }
        }
        case BRACKETED -> {
          if (brackets) {
            text.append(text.isEmpty() ? "(" : " (").append(piece.text()).append(')');
          }
        }
      }
    }
    return text.toString();
  }
}
