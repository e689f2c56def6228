package io.trackrecord.bot.matching;

import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.matching.name.QueryWords;
import io.trackrecord.bot.matching.name.Tiers;
import io.trackrecord.bot.matching.name.WordStatistics;
import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.index.WordField;
import io.trackrecord.data.name.NameForm;
import java.util.List;

/// The rows of which a whole name is what was typed: title and artist both first, then the kind of
/// name in which the words are rarer, then the other kind.
final class WholeNames {

  private WholeNames() {}

  /// The filters of [Tiers], up to three; none where no whole name is equal.
  ///
  /// @param words the words of the text
  static List<RowFilter> of(
      EngineSession session, WordStatistics statistics, String text, List<String> words) {
    var same = NameForm.sameKey(text);
    var title = new RowFilter.HasKey(KeyField.TITLE, same);
    var artist = new RowFilter.HasKey(KeyField.ARTIST, same);
    var isTitle = session.exists(title);
    var isArtist = session.exists(artist);
    if (!isTitle || !isArtist) {
      return isTitle ? List.of(title) : isArtist ? List.of(artist) : List.of();
    }
    var inTitles = weight(session, statistics, WordField.TITLE, words);
    var inArtists = weight(session, statistics, WordField.ARTIST, words);
    return List.of(
        RowFilter.both(title, artist),
        inTitles >= inArtists ? title : artist,
        RowFilter.any(List.of(title, artist)));
  }

  private static double weight(
      EngineSession session, WordStatistics statistics, WordField field, List<String> words) {
    return QueryWords.TEXT.getOrDefault(field, 0.0)
        * words.stream()
            .mapToDouble(word -> statistics.weight(session.frequency(field, word)))
            .sum();
  }
}
