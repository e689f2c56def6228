package io.trackrecord.bot.answer.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.bot.engine.EngineTracks;
import io.trackrecord.data.dataset.Descriptors;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// How much was found, in words.
class CountSentencesTest {

  private static final String MUSIC = "free-music-archive";
  private static final String SOUNDS = "freesound-attribution";

  private static CountSentences sentences() {
    var datasets =
        List.of(MUSIC, SOUNDS).stream()
            .map(id -> Descriptors.builtIn().find(id).orElseThrow())
            .map(each -> new CatalogSummary.IndexedDataset(each, 9, 9, 0, 0, 3, 0, ""))
            .toList();
    return new CountSentences(
        new Wording(new Messages(Locale.ENGLISH)),
        new CatalogSummary("1", Instant.EPOCH, false, datasets));
  }

  private static Matches matches(
      MatchBasis best, long songs, boolean isAtLeast, List<DatasetCount> counts, Song... page) {
    return new Matches(
        Optional.of(best), 1, songs, songs, isAtLeast, counts, Arrays.asList(page), List.of(), 0);
  }

  private static DatasetCount in(String dataset, long tracks) {
    return new DatasetCount(dataset, tracks, tracks, 0);
  }

  private static Song song(MatchBasis basis) {
    var row = EngineTracks.track(MUSIC, "1", "Night Ferry", "Otto Fenn");
    return new Song("Night Ferry", List.of("Otto Fenn"), basis, 1, false, List.of(row), 1);
  }

  @Test
  void songsAndDatasetsAreCounted() {
    var one = matches(MatchBasis.EXACT_NAME, 1, false, List.of(in(MUSIC, 1)));
    assertThat(sentences().found(one)).isEqualTo("1 song in 1 dataset.");
    var many = matches(MatchBasis.EXACT_NAME, 1_400, false, List.of(in(MUSIC, 1_400)));
    assertThat(sentences().found(many)).isEqualTo("1,400 songs in 1 dataset.");
  }

  @Test
  void aCountThatStoppedSaysSo() {
    var found = matches(MatchBasis.EXACT_NAME, 10_000, true, List.of(in(MUSIC, 10_000)));
    assertThat(sentences().songs(found)).isEqualTo("more than 10,000 songs");
  }

  @Test
  void aRowOfADatasetOfSoundsIsASoundAndNoSong() {
    var both = matches(MatchBasis.EXACT_NAME, 5, false, List.of(in(MUSIC, 3), in(SOUNDS, 2)));
    assertThat(sentences().found(both)).isEqualTo("3 songs and 2 sounds in 2 datasets.");
    var sounds = matches(MatchBasis.EXACT_NAME, 1, false, List.of(in(SOUNDS, 1)));
    assertThat(sentences().songs(sounds)).isEqualTo("1 sound");
  }

  @Test
  void aHeadlineThatIsSureSaysThatSomeSongsMatchLessWell() {
    var counts = List.of(in(MUSIC, 2));
    var less =
        matches(
            MatchBasis.EXACT_NAME,
            2,
            false,
            counts,
            song(MatchBasis.EXACT_NAME),
            song(MatchBasis.SIMILAR_NAME));
    assertThat(sentences().found(less))
        .isEqualTo("2 songs in 1 dataset. Those that match less well say so.");
    var sure = matches(MatchBasis.EXACT_NAME, 2, false, counts, song(MatchBasis.SAME_NAME));
    assertThat(sentences().found(sure)).isEqualTo("2 songs in 1 dataset.");
    var similar = matches(MatchBasis.SIMILAR_NAME, 2, false, counts, song(MatchBasis.SIMILAR_NAME));
    assertThat(sentences().found(similar)).isEqualTo("2 songs in 1 dataset.");
  }
}
