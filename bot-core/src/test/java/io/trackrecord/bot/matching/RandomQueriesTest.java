package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.trackrecord.bot.catalog.CompletionQuery;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.bot.engine.EngineTracks;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What holds for any list and any query.
class RandomQueriesTest {

  private static final int ROUNDS = Integer.getInteger("rounds", 100);
  private static final Page FIRST = new Page(0, 10);

  private final RandomQueries random = new RandomQueries();
  private final List<Track> tracks = new ArrayList<>();
  private MatchingCatalog catalog;

  @BeforeEach
  void list() {
    for (var i = 0; i < 120; i++) {
      var title = random.name() + random.oneOf(List.of("", "", "", " (Live)", " feat. Ode"));
      tracks.add(
          EngineTracks.track(
              random.oneOf(List.of("one", "two")),
              "r" + i,
              title,
              random.name() + (random.below(4) == 0 ? "; " + random.name() : ""),
              random.below(2) == 0 ? random.name() : null,
              null,
              (double) random.below(20)));
    }
    catalog = Listing.of(tracks).catalog();
  }

  @Test
  void case_width_punctuation_and_diacritics_never_turn_an_answer_into_nothing() {
    for (var round = 0; round < ROUNDS; round++) {
      var row = random.oneOf(tracks);
      var title = String.valueOf(row.title());
      var artist = row.artistNames().getFirst();
      var words = title + " " + artist;
      assertStillFound(artist, typed -> artist(typed, FIRST));
      assertStillFound(title, typed -> song(typed, null, FIRST));
      assertStillFound(title, typed -> song(typed, artist, FIRST));
      assertStillFound(artist, typed -> song(title, typed, FIRST));
      assertStillFound(words, typed -> search(typed, FIRST));
      assertStillFound(title, typed -> search(typed, FIRST));
    }
  }

  @Test
  void a_misspelt_query_is_answered_as_well_with_case_width_punctuation_and_diacritics() {
    for (var round = 0; round < ROUNDS; round++) {
      var row = random.oneOf(tracks);
      var title = random.misspelt(String.valueOf(row.title()));
      var artist = row.artistNames().getFirst();
      assertStillFound(title, typed -> song(typed, artist, FIRST));
      assertStillFound(title + " " + artist, typed -> search(typed, FIRST));
    }
  }

  private void assertStillFound(String query, Function<String, Matches> ask) {
    var decorated = random.decorated(query);
    if (isSomething(ask.apply(query))) {
      assertThat(isSomething(ask.apply(decorated)))
          .as("seed %d: \"%s\" is found, but not \"%s\"", random.seed(), query, decorated)
          .isTrue();
    }
  }

  private static boolean isSomething(Matches found) {
    return found.tracks() > 0;
  }

  @Test
  void every_page_is_cut_out_of_the_same_list() {
    for (var round = 0; round < ROUNDS / 5; round++) {
      var artist = random.name();
      var title = random.misspelt(random.name());
      var words = random.name();
      assertOneList("artist " + artist, page -> artist(artist, page));
      assertOneList("song " + title, page -> song(title, null, page));
      assertOneList("song " + title + " by " + artist, page -> song(title, artist, page));
      assertOneList("words " + words, page -> search(words, page));
    }
  }

  private void assertOneList(String what, Function<Page, Matches> ask) {
    var whole = ask.apply(new Page(0, 100));
    var size = 1 + random.below(9);
    var pages = new ArrayList<Song>();
    for (var offset = 0; offset <= whole.page().size() + size; offset += size) {
      pages.addAll(ask.apply(new Page(offset, size)).page());
    }
    var seed = "seed " + random.seed() + ", " + what + ", pages of " + size;
    assertThat(pages)
        .as(seed)
        .extracting(Song::rows)
        .containsExactlyElementsOf(whole.page().stream().map(Song::rows).toList());
    assertThat((long) pages.size()).as(seed).isEqualTo(whole.songs());
  }

  @Test
  void an_export_has_the_rows_of_all_pages_each_once() {
    for (var round = 0; round < ROUNDS / 5; round++) {
      var artist = random.name();
      var title = random.misspelt(random.name());
      assertExported(new Question.OfArtist(artist), artist(artist, new Page(0, 100)));
      assertExported(
          new Question.OfSong(title, artist, null), song(title, artist, new Page(0, 100)));
      assertExported(
          new Question.OfText(title, null, null, null, null, null),
          search(title, new Page(0, 100)));
    }
  }

  private void assertExported(Question question, Matches found) {
    var exported = new ArrayList<Track>();
    catalog.export(question, row -> exported.add(row.track()));
    var seed = "seed " + random.seed() + ", " + question;
    assertThat(exported).as(seed).doesNotHaveDuplicates();
    assertThat((long) exported.size()).as(seed).isEqualTo(found.tracks());
    var shown = new HashSet<Track>();
    found.page().forEach(song -> shown.addAll(song.rows()));
    assertThat(exported).as(seed).containsAll(shown);
  }

  @Test
  void a_hostile_text_is_answered_like_any_other() {
    for (var round = 0; round < ROUNDS; round++) {
      var text = random.hostile();
      var other = random.hostile();
      assertThatCode(() -> askEverything(text, other))
          .as("seed %d, round %d", random.seed(), round)
          .doesNotThrowAnyException();
    }
  }

  private void askEverything(String text, String other) {
    assertThat(artist(text, FIRST)).isNotNull();
    assertThat(song(text, null, FIRST)).isNotNull();
    assertThat(song(text, other, FIRST)).isNotNull();
    assertThat(search(text, FIRST)).isNotNull();
    var everywhere = new Question.OfText(text, other, text, other, text, null);
    assertThat(catalog.search(everywhere, FIRST)).isNotNull();
    var ofAlbum = new Question.OfSong(text, other, text);
    assertThat(catalog.song(ofAlbum, FIRST)).isNotNull();
    catalog.export(ofAlbum, _ -> true);
    catalog.export(everywhere, _ -> true);
    for (var kind : NameKind.values()) {
      assertThat(catalog.complete(new CompletionQuery(kind, text, null, 5))).hasSizeBetween(0, 5);
      assertThat(catalog.complete(new CompletionQuery(kind, text, other, 5))).hasSizeBetween(0, 5);
    }
  }

  private Matches artist(String name, Page page) {
    return catalog.artist(new Question.OfArtist(name), page).matches();
  }

  private Matches song(String title, @Nullable String artist, Page page) {
    return catalog.song(new Question.OfSong(title, artist, null), page);
  }

  private Matches search(String words, Page page) {
    return catalog.search(new Question.OfText(words, null, null, null, null, null), page);
  }
}
