package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.engine.EngineTracks;
import io.trackrecord.data.track.Track;
import org.junit.jupiter.api.Test;

class SongLikenessTest {

  private final SongLikeness asked =
      new SongLikeness(new Question.OfSong("Harbor Lihgts", "Quillon Sparrows", null), _ -> 1);

  @Test
  void who_names_one_artist_of_a_song_need_not_name_the_others() {
    var alone = asked.of(row("Quillon Sparrows"));
    var withGuests = asked.of(row("Quillon Sparrows", "Ida Vell", "The Low Orchard Choir"));

    assertThat(withGuests.score()).isEqualTo(alone.score());
  }

  @Test
  void an_artist_who_is_not_named_makes_a_song_less_like() {
    var other = asked.of(row("Ida Vell"));
    var ofOthers = asked.of(row("Ida Vell", "The Low Orchard Choir"));

    assertThat(other.score()).isLessThan(asked.of(row("Quillon Sparrows")).score());
    assertThat(ofOthers.score()).isLessThan(other.score());
  }

  @Test
  void a_title_by_the_artist_who_was_named_is_like_by_its_letters() {
    var misspelt = new SongLikeness(new Question.OfSong("Jópyé Qué", "Ida Vell", null), _ -> 1);
    var right = EngineTracks.crediting("1", "Jópéył Qué", "Ida Vell");
    var oneWord = EngineTracks.crediting("2", "Økå Qué", "Ida Vell");
    var another = EngineTracks.crediting("3", "Jópéył Qué", "Moss Choir");

    assertThat(misspelt.of(right).order()).isGreaterThan(misspelt.of(oneWord).order());
    assertThat(misspelt.of(right).score()).isGreaterThan(SongSearch.LIKE_ENOUGH);
    assertThat(misspelt.of(another).score()).isLessThan(SongSearch.LIKE_ENOUGH);
  }

  private static Track row(String... artists) {
    return EngineTracks.crediting("1", "Harbor Lights", artists);
  }
}
