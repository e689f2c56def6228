package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.engine.Hit;
import io.trackrecord.bot.matching.name.QueryWords;
import io.trackrecord.bot.matching.name.WordStatistics;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesOfArtistTest {

  private static final String ARTIST = "Kestrel Vane";

  @ParameterizedTest
  @CsvSource({"Hom, home", "Bidra, bridra", "Dayy, day", "Love Peieiu, love", "등대대, tower"})
  void finds_a_title_that_is_nearly_the_one_that_was_asked_for(String asked, String row) {
    var listed =
        Listing.among(
            Listing.track("home", "Home", ARTIST),
            Listing.track("bridra", "Bridra", ARTIST),
            Listing.track("day", "Day", ARTIST),
            Listing.track("love", "Love Pelpiu", ARTIST),
            Listing.track("tower", "등대", ARTIST),
            Listing.track("elsewhere", asked, "Ida Vell"));

    assertThat(found(listed, asked)).first().isEqualTo(row);
  }

  @Test
  void the_title_with_fewest_errors_comes_first() {
    var listed =
        Listing.among(
            Listing.track("two", "Habor Linghts", ARTIST),
            Listing.track("none", "Harbor Lights", ARTIST),
            Listing.track("one", "Harbor Light", ARTIST));

    assertThat(found(listed, "Harbor Lights")).containsExactly("none", "one", "two");
  }

  @Test
  void finds_an_unpopular_title_of_an_artist_with_more_rows_than_are_read() {
    var tracks = new ArrayList<Track>();
    for (var i = 0; i < 600; i++) {
      tracks.add(Listing.track("row" + i, "Vunk " + i, ARTIST, null, 50));
    }
    tracks.add(Listing.track("rare", "Bridra", ARTIST, null, 0));

    assertThat(found(Listing.of(tracks), "Bidra")).containsExactly("rare");
    assertThat(found(Listing.of(tracks), "Zzyzx")).isEmpty();
  }

  @Test
  void an_artist_who_is_not_listed_has_no_titles() {
    assertThat(found(Listing.among(Listing.track("home", "Home", "Ida Vell")), "Home")).isEmpty();
  }

  private static List<String> found(Listing listed, String title) {
    var session = listed.session();
    var words = new QueryWords(session, new WordStatistics(session));
    var titles = new TitlesOfArtist(session, words, new TitleLetters(title));
    var hits = titles.nearly(title, ARTIST);
    var tracks = session.tracks(hits.stream().map(Hit::row).toList());
    return hits.stream().map(hit -> Objects.requireNonNull(tracks.get(hit.row())).row()).toList();
  }
}
