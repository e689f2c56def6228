package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.engine.EngineTracks;
import io.trackrecord.bot.matching.name.Tiers;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.track.Credit;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextSearchTest {

  private final Listing listed =
      Listing.among(
          EngineTracks.track("one", "paper", "Paper Lanterns", "Moss Choir", "Boats", 2001, 9.0),
          EngineTracks.track("two", "river", "Paper River", "Ida Vell", "Night Boats", 2005, 8.0),
          EngineTracks.track("one", "mill", "The Old Mill", "Ida Vell", "Boats", 2010, 7.0),
          EngineTracks.track("one", "guest", "Mill (feat. Ida Vell)", "Juno", null, null, 6.0),
          EngineTracks.track("two", "the", "Windmill Road", "The Moss Choir", null, 2003, 5.0),
          new Track(
              "two",
              "folk",
              "Salt Road",
              List.of(new Credit("Kestrel Vane", null)),
              null,
              null,
              null,
              List.of("Folk"),
              null,
              4.0,
              null,
              List.of(),
              1));

  @Test
  void rows_without_a_year_can_be_asked_for_apart() {
    var dated = new Question.OfText("mill", null, null, null, null, new Question.Years(2000, 2020));
    var undated = new Question.OfText("mill", null, null, null, null, Question.Years.UNKNOWN);

    assertThat(listed.rows(tiers(dated), 0)).containsExactly("mill");
    assertThat(listed.rows(tiers(undated), 0)).containsExactly("guest");
  }

  @Test
  void rows_have_all_words_in_any_field() {
    assertThat(found("paper ida")).containsExactly("river");
    assertThat(found("boats paper")).containsExactlyInAnyOrder("paper", "river");
    assertThat(found("MILL old")).containsExactly("mill");
  }

  @Test
  void a_whole_name_comes_before_words() {
    var tiers = tiers(words("paper river"));

    assertThat(listed.rows(tiers, 0)).containsExactly("river");
    assertThat(tiers.isByWords(1)).isTrue();
    assertThat(listed.rows(tiers, 1)).isEmpty();
  }

  @Test
  void misspelt_words_count_only_where_no_row_has_all_words_as_typed() {
    assertThat(found("lantrens paper")).containsExactly("paper");
    assertThat(found("paper lanterns")).containsExactly("paper");
    assertThat(found("papre")).containsExactlyInAnyOrder("paper", "river");
  }

  @Test
  void most_of_the_words_are_enough_where_no_row_has_all() {
    assertThat(found("paper river zzyzx")).containsExactly("river");
    assertThat(found("paper zzyzx qqqq wwww")).isEmpty();
  }

  @Test
  void a_row_that_has_most_of_the_words_but_none_of_the_telling_ones_is_no_answer() {
    var tracks = new ArrayList<Track>();
    for (var i = 0; i < 60; i++) {
      tracks.add(Listing.track("c" + i, "Common Song", "Jyq" + i));
    }
    tracks.add(Listing.track("rare", "Common Lantern", "Moss Choir"));
    tracks.addAll(Listing.others(60));
    var many = Listing.of(tracks);
    var tiers = new TextSearch(many.session()).tiers(words("common song lantern"));

    assertThat(many.rows(tiers.all())).containsExactly("rare");
  }

  @Test
  void filters_alone_find_all_that_pass_them() {
    assertThat(rows(new Question.OfText(null, "two", null, null, null, null)))
        .containsExactlyInAnyOrder("river", "the", "folk");
    assertThat(rows(new Question.OfText(null, null, null, null, "FOLK", null)))
        .containsExactly("folk");
    assertThat(rows(of(null, "one", null, null, new Question.Years(2001, 2005))))
        .containsExactly("paper");
  }

  @Test
  void filters_narrow_words_and_whole_names() {
    assertThat(rows(of("paper", "two", null, null, null))).containsExactly("river");
    assertThat(rows(of("paper river", "one", null, null, null))).containsExactly("paper");
    assertThat(rows(of("river", "one", null, null, null))).isEmpty();
    assertThat(rows(of("paper", null, null, null, new Question.Years(1990, 2001))))
        .containsExactly("paper");
  }

  @Test
  void an_artist_as_a_filter_is_the_same_name_and_only_without_one_nearly_the_same() {
    assertThat(rows(of(null, null, "moss choir", null, null))).containsExactly("paper");
    assertThat(rows(of(null, null, "ida vell", null, null)))
        .containsExactlyInAnyOrder("river", "mill", "guest");
    assertThat(rows(of(null, null, "The Kestrel Vane", null, null))).containsExactly("folk");
    assertThat(rows(of(null, null, "Kestral Vane", null, null))).isEmpty();
  }

  @Test
  void an_album_as_a_filter_is_a_whole_title_and_only_without_one_its_words() {
    assertThat(rows(of(null, null, null, "boats", null)))
        .containsExactlyInAnyOrder("paper", "mill");
    assertThat(rows(of(null, null, null, "night", null))).containsExactly("river");
    assertThat(rows(of(null, null, null, "night mill", null))).isEmpty();
  }

  @Test
  void a_row_is_never_surer_than_its_filters() {
    var river = EngineTracks.track("two", "river", "Paper River", "The Ida Vell");

    assertThat(match(of("Paper River", null, null, null, null), river).basis())
        .isEqualTo(MatchBasis.EXACT_NAME);
    assertThat(match(of("Paper River", null, "Ida Vell", null, null), river).basis())
        .isEqualTo(MatchBasis.SIMILAR_NAME);
    assertThat(match(of("paper", null, "The Ida Vell", null, null), river).basis())
        .isEqualTo(MatchBasis.WORDS);
    assertThat(match(of(null, null, "The Ida Vell", null, null), river).basis())
        .isEqualTo(MatchBasis.EXACT_NAME);
    assertThat(match(of(null, "two", null, null, null), river)).isEqualTo(RowMatch.BY_WORDS);
  }

  @Test
  void a_text_without_words_finds_nothing_and_is_no_error() {
    for (var text : List.of("", " ", "\u0000", "\uD800", "\u200B")) {
      assertThat(found(text)).as(NameForm.same(text)).isEmpty();
    }
  }

  private List<String> found(String text) {
    return rows(words(text));
  }

  private List<String> rows(Question.OfText question) {
    return listed.rows(tiers(question).all());
  }

  private Tiers tiers(Question.OfText question) {
    return new TextSearch(listed.session()).tiers(question);
  }

  private static RowMatch match(Question.OfText question, Track row) {
    return TextSearch.match(question).apply(row);
  }

  private static Question.OfText words(String text) {
    return of(text, null, null, null, null);
  }

  private static Question.OfText of(
      @Nullable String words,
      @Nullable String dataset,
      @Nullable String artist,
      @Nullable String album,
      Question.@Nullable Years years) {
    return new Question.OfText(words, dataset, artist, album, null, years);
  }
}
