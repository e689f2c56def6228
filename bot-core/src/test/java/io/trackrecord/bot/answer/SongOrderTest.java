package io.trackrecord.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.bot.engine.EngineTracks;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SongOrderTest {

  private static final List<Song> SONGS =
      List.of(
          song("Émeraude", null, 2011),
          song("Zephyr", "Second", null),
          song("amber", "First", 2009),
          song("Beacon", "Second", 2010));

  @Test
  void titlesAreSortedWithoutRegardToCaseAndAccents() {
    assertThat(titles(SongOrder.TITLE)).containsExactly("amber", "Beacon", "Émeraude", "Zephyr");
  }

  @Test
  void songsWithoutAYearComeLast() {
    assertThat(titles(SongOrder.YEAR)).containsExactly("amber", "Beacon", "Émeraude", "Zephyr");
  }

  @Test
  void songsWithoutAnAlbumComeLast() {
    assertThat(titles(SongOrder.ALBUM)).containsExactly("amber", "Beacon", "Zephyr", "Émeraude");
  }

  @Test
  void theOrderOfACardIsKept() {
    assertThat(SongOrder.POPULARITY.sorted(SONGS)).isEqualTo(SONGS);
  }

  @Test
  void aLetterIsFoundWhereItsFirstSongIs() {
    assertThat(SongOrder.letters(SongOrder.TITLE.sorted(SONGS)))
        .containsExactly(entry("A", 0), entry("B", 1), entry("E", 2), entry("Z", 3));
  }

  @Test
  void anUnknownWordSortsByTitle() {
    assertThat(SongOrder.of("loudness")).isEqualTo(SongOrder.TITLE);
    assertThat(SongOrder.of("YEAR")).isEqualTo(SongOrder.YEAR);
  }

  private static List<String> titles(SongOrder order) {
    return order.sorted(SONGS).stream().map(Song::title).toList();
  }

  private static Song song(String title, @Nullable String album, @Nullable Integer year) {
    var row = EngineTracks.track("one", title, title, "Moss Choir", album, year, 0.5);
    return new Song(title, List.of("Moss Choir"), MatchBasis.EXACT_NAME, 1, false, List.of(row), 1);
  }
}
