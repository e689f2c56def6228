package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.ArtistMatches;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.JointCredit;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.engine.EngineTracks;
import io.trackrecord.bot.engine.InMemoryEngine;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Several artists: in one name, in several, and in any order.
class JointCreditsTest {

  private static final Page FIRST = new Page(0, 10);

  private static MatchingCatalog catalog(Track... tracks) {
    return new MatchingCatalog(new InMemoryEngine(List.of(tracks)), CatalogLimits.STANDARD);
  }

  private static Track track(String row, String title, String artists) {
    return EngineTracks.track("one", row, title, artists);
  }

  private static ArtistMatches artist(MatchingCatalog catalog, String name) {
    return catalog.artist(new Question.OfArtist(name), FIRST);
  }

  private static Matches song(MatchingCatalog catalog, String title, String artist) {
    return catalog.song(new Question.OfSong(title, artist, null), FIRST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Otto Fenn i Marla Quill",
        "Marla Quill/Otto Fenn",
        "Otto Fenn×Marla Quill",
        "Otto Fenn và Marla Quill"
      })
  void aTypedJointOfAnyLanguageFindsARowsOwnArtists(String typed) {
    var row = EngineTracks.crediting("1", "Song", "Marla Quill", "Otto Fenn");

    assertThat(song(catalog(row), "Song", typed).basis()).contains(MatchBasis.SAME_NAME);
    assertThat(artist(catalog(row), typed).matches().tracks()).isEqualTo(1);
  }

  @Test
  void whoIsNamedBesideAGuestIsFound() {
    var found =
        song(
            catalog(track("1", "Song", "Marla Quill feat. Otto Fenn")),
            "Song",
            "Marla Quill, Otto Fenn");

    assertThat(found.similarity()).isGreaterThanOrEqualTo(0.9);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Marla Quill & Otto Fenn",
        "Marla Quill x Otto Fenn",
        "Marla Quill × Otto Fenn",
        "Marla Quill vs. Otto Fenn",
        "Marla Quill with Otto Fenn",
        "Marla Quill presents Otto Fenn",
        "Marla Quill/Otto Fenn",
        "Marla Quill, Otto Fenn & Third Person",
        "Otto Fenn; Marla Quill",
        "Otto Fenn and Marla Quill"
      })
  void each_side_of_a_joint_credit_learns_of_it(String credited) {
    // The list of one row's own artists is made of the cell as it is.
    var row = EngineTracks.crediting("1", "Night Ferry", credited);
    var catalog = catalog(row);

    for (var side : List.of("Marla Quill", "Otto Fenn", "marla quill")) {
      var found = artist(catalog, side);
      assertThat(found.profile()).as(side).isEmpty();
      assertThat(found.joint().tracks()).as(side).isEqualTo(1);
      assertThat(found.joint().names()).containsExactly(new JointCredit(credited, 1, 1));
    }
    assertThat(artist(catalog, "Nobody Else").joint().tracks()).isZero();
  }

  @Test
  void joint_tracks_are_apart_from_an_artists_own() {
    var catalog =
        catalog(
            track("1", "Alone", "Marla Quill"),
            track("2", "Together", "Marla Quill & Otto Fenn"),
            track("3", "Both Credited", "Marla Quill; Otto Fenn"));
    var found = artist(catalog, "Marla Quill");

    assertThat(found.matches().tracks()).isEqualTo(2);
    assertThat(found.joint().tracks()).isEqualTo(1);
  }

  @Test
  void a_joint_name_stays_one_name_and_its_sides_are_not_told_that_it_is_theirs() {
    var catalog = catalog(track("1", "Late Hour", "Quill, Fenn & Ember"));

    assertThat(artist(catalog, "Quill, Fenn & Ember").matches().basis())
        .contains(MatchBasis.EXACT_NAME);
    assertThat(artist(catalog, "Ember").profile()).isEmpty();
    assertThat(artist(catalog, "Ember").matches().tracks()).isZero();
    assertThat(artist(catalog, "Ember").joint().tracks()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Marla Quill, Otto Fenn, Ida Vell",
        "Marla Quill; Otto Fenn; Ida Vell",
        "Otto Fenn & Marla Quill & Ida Vell",
        "ida vell / otto fenn / marla quill",
        "Ida Vell x Marla Quill x Otto Fenn"
      })
  void a_rows_own_artists_are_the_same_name_in_any_order_and_with_any_joint(String asked) {
    var catalog = catalog(track("1", "Night Ferry", "Marla Quill; Otto Fenn; Ida Vell"));

    assertThat(song(catalog, "Night Ferry", asked).basis()).contains(MatchBasis.SAME_NAME);
    var found = artist(catalog, asked).matches();
    assertThat(found.basis()).contains(MatchBasis.SAME_NAME);
    assertThat(found.tracks()).isEqualTo(1);
  }

  @Test
  void several_artists_find_the_tracks_that_credit_them_with_others() {
    var catalog =
        catalog(
            track("1", "Night Ferry", "Marla Quill; Otto Fenn; Ida Vell"),
            track("2", "Alone", "Marla Quill"));
    var found = artist(catalog, "Otto Fenn & Marla Quill").matches();

    assertThat(found.tracks()).isEqualTo(1);
    assertThat(found.basis()).contains(MatchBasis.SIMILAR_NAME);
    assertThat(found.similarity()).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void a_song_is_found_where_its_artists_are_joined_and_where_they_are_split() {
    var catalog =
        catalog(
            track("1", "Night Ferry", "Marla Quill & Otto Fenn"),
            track("2", "Night Ferry", "Marla Quill; Otto Fenn"));
    var found = song(catalog, "Night Ferry", "Marla Quill & Otto Fenn");

    assertThat(found.basis()).contains(MatchBasis.EXACT_NAME);
    assertThat(found.tracks()).isEqualTo(2);
  }

  @Test
  void one_of_several_artists_is_enough_for_a_song_that_is_then_only_similar() {
    var joined = catalog(track("1", "Night Ferry", "Marla Quill & Otto Fenn"));
    var alone = catalog(track("1", "Night Ferry", "Marla Quill"));

    var side = song(joined, "Night Ferry", "Otto Fenn");
    assertThat(side.basis()).contains(MatchBasis.SIMILAR_NAME);
    assertThat(side.similarity()).isGreaterThanOrEqualTo(0.9);
    var more = song(alone, "Night Ferry", "Marla Quill & Otto Fenn");
    assertThat(more.basis()).contains(MatchBasis.SIMILAR_NAME);
    assertThat(more.similarity()).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void all_tracks_of_a_joint_name_are_counted_however_many_there_are() {
    var tracks = new ArrayList<Track>();
    for (var i = 0; i < 250; i++) {
      var row = Integer.toString(i);
      tracks.add(EngineTracks.crediting(row, "Night " + i, "Marla Quill & Otto Fenn"));
    }
    tracks.add(EngineTracks.crediting("250", "Paper Moon", "Marla Quill & Moss Choir"));

    var found = artist(catalog(tracks.toArray(Track[]::new)), "Marla Quill").joint();

    assertThat(found.tracks()).isEqualTo(251);
    assertThat(found.names()).contains(new JointCredit("Marla Quill & Otto Fenn", 250, 1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Marla Qiull & Odd Zymm",
        "Odd Zymm×Marla Quil",
        "Quill Marla / Odd Zymm",
        "Odd Zymm＆Marla Quyll"
      })
  void aMisspeltArtistBesideOneWhoIsNotListedIsOffered(String asked) {
    var found = artist(catalog(track("1", "Song", "Marla Quill")), asked).matches();

    assertThat(found.suggestions()).extracting(Suggestion::name).contains("Marla Quill");
    assertThat(found.suggestions()).allMatch(each -> each.similarity() < 0.9);
  }
}
