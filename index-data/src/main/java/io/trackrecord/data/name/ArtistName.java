package io.trackrecord.data.name;

import io.trackrecord.data.name.fold.Fold;
import io.trackrecord.data.name.fold.FoldedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// An artist's name taken apart. A name is never split at `&`, `and` or a comma: "Earth, Wind &
/// Fire" and "Tyler, The Creator" are one artist each. Only what "feat." introduces is.
///
/// @param base the name without featured artists and channel noise; never blank
/// @param featured the artists that the name says are featured, as written there
public record ArtistName(String base, List<String> featured) {

  private static final Pattern GUESTS =
      Pattern.compile("\\s*[(\\[]?\\s*\\b(?:feat|ft|featuring)\\b[.:\\s]+([^)\\]]+?)[)\\]]?\\s*$");
  private static final Pattern TOPIC = Pattern.compile("\\s+[-\u2013]\\s+topic$");
  private static final Pattern VEVO = Pattern.compile("(?<=.{2})vevo$");
  private static final Pattern BETWEEN_GUESTS =
      Pattern.compile("\\s*(?:,|;|&|\\band\\b|\\by\\b|\\+)\\s*", Pattern.CASE_INSENSITIVE);

  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "variousartists",
          "various",
          "va",
          "unknownartist",
          "unknown",
          "artistunknown",
          "n/a",
          "noartist",
          "anonymous",
          "traditional",
          "soundtrack",
          "originalsoundtrack",
          "originalcast",
          "untitled",
          "null",
          "none");

  public ArtistName {
    featured = List.copyOf(featured);
  }

  /// Takes a name apart. What would leave nothing of the name stays.
  public static ArtistName parse(String name) {
    var stripped = name.strip();
    var lower = Fold.letters(stripped);
    var guests = GUESTS.matcher(lower);
    var hasGuests = guests.find() && guests.start() > 0;
    var rest = hasGuests ? lower.substring(0, guests.start()) : lower;
    for (var noise : List.of(TOPIC, VEVO)) {
      var match = noise.matcher(rest);
      if (match.find() && match.start() > 0) {
        rest = rest.substring(0, match.start());
      }
    }
    if (rest.length() == lower.length()) {
      return new ArtistName(stripped, List.of());
    }
    var folded = FoldedText.of(stripped);
    var base = folded.written(0, rest.length()).strip();
    if (base.isEmpty()) {
      return new ArtistName(stripped, List.of());
    }
    return new ArtistName(
        base, hasGuests ? guests(folded.written(guests.start(1), guests.end(1))) : List.of());
  }

  /// Whether the name stands for nobody in particular, as "Various Artists" does.
  public static boolean isPlaceholder(String name) {
    return isPlaceholderForm(NameForm.same(name));
  }

  /// Whether the name with this [NameForm#same(String)] form stands for nobody in particular.
  public static boolean isPlaceholderForm(String form) {
    return PLACEHOLDERS.contains(form);
  }

  /// The guests named in one string: the whole of it, and its parts where it names several, since a
  /// guest's name may itself hold an "and".
  static List<String> guests(String text) {
    var whole = text.strip();
    var guests = new ArrayList<String>();
    if (whole.isEmpty()) {
      return guests;
    }
    guests.add(whole);
    if (!maybeSeveral(whole)) {
      return guests;
    }
    var parts = BETWEEN_GUESTS.split(whole);
    if (parts.length > 1) {
      for (var part : parts) {
        if (!part.isBlank()) {
          guests.add(part.strip());
        }
      }
    }
    return guests;
  }

  /// Whether [#BETWEEN_GUESTS] may be found; false is certain.
  private static boolean maybeSeveral(String guests) {
    for (var i = 0; i < guests.length(); i++) {
      var c = guests.charAt(i) | 0x20;
      if (",;&+".indexOf(guests.charAt(i)) >= 0
          || (c == 'y' && !isLetter(guests, i - 1) && !isLetter(guests, i + 1))
          || (c == 'd' && guests.regionMatches(true, i - 2, "an", 0, 2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLetter(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    var c = text.charAt(at) | 0x20;
    return c >= 'a' && c <= 'z';
  }
}
