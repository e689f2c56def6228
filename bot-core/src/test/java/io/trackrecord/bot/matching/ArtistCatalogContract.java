package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.ArtistMatches;
import io.trackrecord.bot.catalog.ArtistProfile;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.catalog.TrackCatalog;
import java.util.ArrayList;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// What every catalog over the sample answers to whoever asks for an artist.
abstract class ArtistCatalogContract {

  static final Page FIRST = new Page(0, 10);

  abstract <T> T ask(Function<TrackCatalog, T> question);

  ArtistMatches artist(String name, Page page) {
    return ask(catalog -> catalog.artist(new Question.OfArtist(name), page));
  }

  @Test
  void tracks_of_an_artist_are_counted_by_dataset() {
    var found = artist("The Quillon Sparrows", FIRST);
    assertThat(found.matches().tracks())
        .isEqualTo(found.matches().datasets().stream().mapToLong(DatasetCount::tracks).sum())
        .isEqualTo(82);
    assertThat(found.profile().orElseThrow().firstYear()).isEqualTo(2011);
  }

  @Test
  void spellings_of_one_name_are_one_artist() {
    var found = artist("marrow and thistledown", FIRST);
    assertThat(found.matches().basis()).contains(MatchBasis.SAME_NAME);
    assertThat(found.profile().orElseThrow().spellings())
        .containsExactlyInAnyOrder("Marrow & Thistledown", "Marrow and Thistledown");
  }

  @Test
  void artist_ids_are_counted_within_a_dataset_and_rows_without_them_apart() {
    var ids = artist("Kestrel Vane", FIRST).profile().orElseThrow().ids();
    assertThat(ids)
        .contains(
            new ArtistProfile.ArtistIds("laion-disco-12m", 2, 0),
            new ArtistProfile.ArtistIds("sleeping-disco-9m", 0, 7));
  }

  @Test
  void a_guest_is_credited_too() {
    var found = artist("Thessaly Winterborn", new Page(0, 100)).matches();
    assertThat(found.page())
        .anySatisfy(
            song -> {
              assertThat(song.title()).startsWith("Wren House");
              assertThat(song.rows())
                  .anySatisfy(row -> assertThat(row.title()).contains("feat. Thessaly"));
            });
  }

  @Test
  void a_misspelt_artist_is_offered_and_not_taken() {
    var found = artist("Thessaly Winterbourne", FIRST);
    assertThat(found.profile()).isEmpty();
    assertThat(found.matches().tracks()).isZero();
    assertThat(found.matches().suggestions())
        .extracting(Suggestion::name)
        .first()
        .isEqualTo("Thessaly Winterborn");
  }

  @Test
  void every_page_is_cut_out_of_the_same_list() {
    var whole = artist("Halden Brix", new Page(0, 100)).matches();
    assertThat(whole.songs()).isGreaterThan(60);
    var titles = new ArrayList<String>();
    for (var offset = 0; offset < whole.songs(); offset += 10) {
      artist("Halden Brix", new Page(offset, 10))
          .matches()
          .page()
          .forEach(song -> titles.add(song.title()));
    }
    assertThat(titles)
        .containsExactlyElementsOf(whole.page().stream().map(Song::title).toList())
        .doesNotHaveDuplicates();
  }
}
