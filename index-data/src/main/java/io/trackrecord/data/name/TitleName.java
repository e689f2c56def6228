package io.trackrecord.data.name;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// A title taken apart.
///
/// @param base the title without featured artists, noise and version marks; never blank
/// @param version the version marks in a form in which equal versions are equal, or the empty
///   string for the plain song
/// @param featured the artists that the title says are featured, as written there
/// @param alternatives other ways to say the base: without what its brackets add, in another
///   script, each side of a slash
public record TitleName(
    String base, String version, List<String> featured, List<String> alternatives) {

  public TitleName {
    featured = List.copyOf(featured);
    alternatives = List.copyOf(alternatives);
  }

  /// Takes a title apart. A piece that would leave nothing of the title stays.
  public static TitleName parse(String title) {
    var featured = new ArrayList<String>();
    var versions = new ArrayList<String>();
    var kept = new ArrayList<Bracket.Piece>();
    for (var piece : Bracket.pieces(title)) {
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
      var marked = piece.kind() != Bracket.Kind.BARE && !kept.isEmpty();
      var version = marked ? Marks.version(folded) : Optional.<String>empty();
      if (version.isPresent()) {
        versions.add(version.get());
      } else if (!marked || !Marks.isNoise(folded)) {
        kept.add(new Bracket.Piece(liftBare(text, featured), piece.kind()));
      }
    }
    var base = join(kept, true);
    if (base.isBlank()) {
      return new TitleName(title.strip(), "", List.of(), List.of());
    }
    versions.sort(null);
    return new TitleName(base, String.join(" ", versions), featured, alternatives(base, kept));
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
        case AFTER_DASH -> text.append(text.isEmpty() ? "" : " - ").append(piece.text());
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
