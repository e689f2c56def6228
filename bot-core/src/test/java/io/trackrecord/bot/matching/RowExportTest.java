package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog.FoundRow;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RowExportTest {

  private static final Page ALL = new Page(0, 100);

  private final Listing listed =
      Listing.among(
          Listing.track("guest", "Ode (feat. Moss Choir)", "Ida Vell"),
          Listing.track("the", "Paper Lanterns", "The Moss Choir"),
          Listing.track("same", "Paper Lanterns", "MOSS CHOIR"),
          Listing.track("live", "Paper Lanterns (Live)", "Moss Choir"),
          Listing.track("exact", "Paper Lanterns", "Moss Choir"),
          Listing.track("words", "Lanterns of Paper", "Juno Harrow"));

  @Test
  void an_artists_rows_are_exported_surest_tier_first() {
    assertThat(rows(new Question.OfArtist("MOSS CHOIR")))
        .containsExactly("same", "live", "exact", "guest");
    assertThat(export(new Question.OfArtist("MOSS CHOIR")))
        .extracting(FoundRow::basis)
        .containsExactly(
            MatchBasis.EXACT_NAME,
            MatchBasis.SAME_NAME,
            MatchBasis.SAME_NAME,
            MatchBasis.SIMILAR_NAME);
  }

  @Test
  void a_songs_rows_are_exported_surest_tier_first() {
    assertThat(rows(song("Paper Lanterns", "Moss Choir")))
        .containsExactly("same", "exact", "the", "live");
  }

  @Test
  void a_song_that_is_only_like_the_question_exports_the_rows_of_its_answers() {
    var question = song("Papper Lantrens", "Mos Choir");

    assertThat(export(question))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.basis()).isEqualTo(MatchBasis.SIMILAR_NAME));
    assertThat((long) rows(question).size())
        .isEqualTo(listed.catalog().song(question, ALL).tracks());
  }

  @Test
  void a_text_exports_whole_names_before_words() {
    assertThat(rows(text("paper lanterns", null)))
        .startsWith("the", "same", "exact")
        .containsExactlyInAnyOrder("the", "same", "exact", "live", "words");
  }

  @Test
  void an_export_holds_exactly_the_rows_that_were_found_each_once() {
    var catalog = listed.catalog();
    for (var artist : List.of("Moss Choir", "the moss choir", "Ida Vell", "Juno Harow", "Zzyzx")) {
      var question = new Question.OfArtist(artist);
      assertThat(rows(question)).as(artist).doesNotHaveDuplicates();
      assertThat((long) rows(question).size())
          .as(artist)
          .isEqualTo(catalog.artist(question, ALL).matches().tracks());
    }
    for (var title : List.of("Paper Lanterns", "Papre Lantrens", "Paper Lanterns (Live)", "Zzyx")) {
      for (var question : List.of(song(title, "Moss Choir"), song(title, null))) {
        assertThat(rows(question)).as(title).doesNotHaveDuplicates();
        assertThat((long) rows(question).size())
            .as(title)
            .isEqualTo(catalog.song(question, ALL).tracks());
      }
    }
    for (var words : List.of("paper", "lanterns paper", "papre", "moss choir zzyzx", "zzyzx")) {
      for (var question : List.of(text(words, null), text(words, "Moss Choir"))) {
        assertThat(rows(question)).as(words).doesNotHaveDuplicates();
        assertThat((long) rows(question).size())
            .as(words)
            .isEqualTo(catalog.search(question, ALL).tracks());
      }
    }
  }

  @Test
  void an_artist_who_is_only_offered_has_no_rows_to_export() {
    assertThat(listed.catalog().artist(new Question.OfArtist("Mos Choir"), ALL).profile())
        .isEmpty();
    assertThat(rows(new Question.OfArtist("Mos Choir"))).isEmpty();
  }

  @Test
  void an_export_stops_when_its_reader_does_even_between_tiers() {
    for (var most = 1; most <= 4; most++) {
      var wanted = most;
      var seen = new ArrayList<String>();
      RowExport.run(
          listed.session(),
          new Question.OfArtist("MOSS CHOIR"),
          row -> {
            seen.add(row.track().row());
            return seen.size() < wanted;
          });
      assertThat(seen).hasSize(most);
    }
  }

  private List<String> rows(Question question) {
    return export(question).stream().map(row -> row.track().row()).toList();
  }

  private List<FoundRow> export(Question question) {
    var rows = new ArrayList<FoundRow>();
    RowExport.run(listed.session(), question, rows::add);
    return rows;
  }

  private static Question.OfSong song(String title, @Nullable String artist) {
    return new Question.OfSong(title, artist, null);
  }

  private static Question.OfText text(String words, @Nullable String artist) {
    return new Question.OfText(words, null, artist, null, null, null);
  }
}
