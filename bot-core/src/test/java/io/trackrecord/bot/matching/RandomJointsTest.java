package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.engine.EngineTracks;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What holds for any list and any query, whatever a name is joined with: guests, other artists,
/// version marks.
class RandomJointsTest {

  private static final int ROUNDS = Integer.getInteger("rounds", 60);
  private static final Page FIRST = new Page(0, 10);

  /// Joints that part a name whatever its sides are.
  private static final List<String> SPACED =
      List.of(
          " & ",
          " and ",
          " x ",
          " X ",
          " × ",
          " ✕ ",
          " vs. ",
          " vs ",
          " versus ",
          " with ",
          " w/",
          " presents ",
          " meets ",
          " b2b ",
          " / ",
          " \\ ",
          " + ",
          " | ",
          ", ",
          "; ",
          "、",
          "，",
          "；",
          "｜",
          " · ",
          " • ",
          "　＆　",
          "　×　",
          " ＆ ",
          " ／ ",
          " и ",
          " und ",
          " y ",
          " con ",
          " ja ",
          " och ");

  /// Joints that part a name whose sides are long.
  private static final List<String> TIGHT = List.of("/", "／", "\\", "＼", "＆", "&", "+", "＋", "×");

  private static final List<String> GUESTS =
      List.of(
          " feat. %s",
          " (feat. %s)",
          " ft. %s",
          " ft %s",
          " featuring %s",
          " [Feat. %s]",
          " (Featuring %s)",
          "　ｆｅａｔ．　%s");

  private static final List<String> MARKS =
      List.of(
          " (Live)",
          " - Live",
          " – Live at the Quay",
          " [Acoustic]",
          " - Acústico",
          " (2011 Remaster)",
          " - 2012 - Remaster",
          " (Sped Up)",
          " - Lofi",
          " (Piano Version)",
          " (Official Video)",
          " (Ao Vivo)",
          " (From \"Night Ferry\")",
          " - From \"Night Ferry\"",
          " – From the Motion Picture \"Night Ferry\"",
          " [From \"Night Ferry\" Soundtrack]",
          " (Radio Edit)",
          " (Remix)",
          "（Live）",
          " (Ann's Version)");

  private final RandomQueries random = new RandomQueries();
  private final List<Track> alone = new ArrayList<>();
  private final List<Joint> joint = new ArrayList<>();
  private MatchingCatalog catalog;

  /// A track whose artists stand in one name.
  private record Joint(Track track, List<String> artists) {}

  @BeforeEach
  void list() {
    for (var i = 0; i < 60; i++) {
      alone.add(EngineTracks.crediting("a" + i, random.name(), random.name()));
    }
    for (var i = 0; i < 40; i++) {
      var artists = artists(each -> each.length() > 3 || each.charAt(0) > 0x3000);
      var joined = joined(artists);
      joint.add(new Joint(EngineTracks.crediting("j" + i, random.name(), joined), artists));
    }
    var all = new ArrayList<>(alone);
    joint.forEach(each -> all.add(each.track()));
    catalog = Listing.of(all).catalog();
  }

  private List<String> artists(Predicate<String> fits) {
    var artists = new ArrayList<String>();
    while (artists.size() < 2 || (artists.size() < 4 && random.below(3) == 0)) {
      var name = random.name();
      if (fits.test(name) && !artists.contains(name)) {
        artists.add(name);
      }
    }
    return artists;
  }

  private String joined(List<String> artists) {
    var name = new StringBuilder(artists.getFirst());
    for (var each : artists.subList(1, artists.size())) {
      name.append(random.oneOf(random.below(3) == 0 ? TIGHT : SPACED)).append(each);
    }
    return name.toString();
  }

  @Test
  void a_guest_or_another_artist_never_turns_an_artist_into_nothing() {
    for (var round = 0; round < ROUNDS; round++) {
      var name = random.oneOf(alone).artistNames().getFirst();
      var guest = random.oneOf(GUESTS).formatted(random.name());
      var other = random.below(2) == 0 ? random.name() : "Quorl Zymm";
      assertSomething(name + guest);
      var misspelt = random.misspelt(name);
      if (isSomething(misspelt)) {
        assertSomething(joined(List.of(misspelt, "Quorl Zymm")));
        assertSomething(joined(List.of("Quorl Zymm", misspelt)));
      }
      assertSomething(joined(List.of(name, other)));
      assertSomething(joined(List.of(other, name)));
      assertSomething(random.decorated(name + guest));
      assertSomething(random.decorated(name + random.oneOf(SPACED) + other));
    }
  }

  @Test
  void a_guest_another_artist_or_a_mark_never_turns_a_song_into_nothing() {
    for (var round = 0; round < ROUNDS; round++) {
      var row = random.oneOf(alone);
      var title = String.valueOf(row.title());
      var artist = row.artistNames().getFirst();
      var guest = random.oneOf(GUESTS).formatted(random.name());
      var mark = random.oneOf(MARKS);
      assertSomething(title + mark, artist);
      assertSomething(title + guest, artist);
      assertSomething(title + guest + mark, artist);
      assertSomething(title, artist + guest);
      assertSomething(title, joined(List.of("Quorl Zymm", artist)));
      assertSomething(title + mark, joined(List.of(artist, random.name())));
      assertSomething(random.decorated(title) + mark, random.decorated(artist) + guest);
      assertSomething(title + mark, null);
    }
  }

  @Test
  void whoever_is_credited_together_with_others_is_never_nothing() {
    for (var round = 0; round < ROUNDS; round++) {
      var row = random.oneOf(joint);
      var side = random.oneOf(row.artists());
      var title = String.valueOf(row.track().title());
      var found = catalog.artist(new Question.OfArtist(side), FIRST);
      assertThat(found.matches().tracks() + found.joint().tracks())
          .as(at(side + " of " + row.track().artistNames()))
          .isPositive();
      assertSomething(random.decorated(side));
      assertSomething(side + random.oneOf(GUESTS).formatted(random.name()));
      assertSomething(title, side);
      assertSomething(title + random.oneOf(MARKS), side);
    }
  }

  @Test
  void the_order_of_artists_never_matters_nor_what_joins_them() {
    for (var round = 0; round < ROUNDS; round++) {
      var row = random.oneOf(joint);
      var artists = new ArrayList<>(row.artists());
      Collections.shuffle(artists, new Random(random.below(1_000_000)));
      var asked = joined(artists);
      var at = at(asked + " for " + row.track().artistNames());
      var found = song(String.valueOf(row.track().title()), asked);
      assertThat(found.basis().orElseThrow(() -> new AssertionError(at)).isSure()).as(at).isTrue();
      assertThat(found.page())
          .as(at)
          .anySatisfy(song -> assertThat(song.rows()).contains(row.track()));
      // A semicolon parts names of one band: then the row credits each together with others.
      var artist = catalog.artist(new Question.OfArtist(asked), FIRST);
      assertThat(artist.matches().tracks() + artist.joint().tracks()).as(at).isPositive();
    }
  }

  private void assertSomething(String artist) {
    assertThat(isSomething(artist)).as(at(artist)).isTrue();
  }

  private boolean isSomething(String artist) {
    var found = catalog.artist(new Question.OfArtist(artist), FIRST);
    return found.joint().tracks() > 0 || isSomething(found.matches());
  }

  private void assertSomething(String title, @Nullable String artist) {
    assertThat(isSomething(song(title, artist))).as(at(title + " by " + artist)).isTrue();
  }

  private static boolean isSomething(Matches found) {
    return found.tracks() > 0 || !found.suggestions().isEmpty();
  }

  private Matches song(String title, @Nullable String artist) {
    return catalog.song(new Question.OfSong(title, artist, null), FIRST);
  }

  private String at(String query) {
    return "seed %d: %s, %s".formatted(random.seed(), query, Arrays.toString(query.toCharArray()));
  }
}
