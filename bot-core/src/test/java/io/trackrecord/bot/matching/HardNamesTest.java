package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.engine.lucene.LuceneEngine;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.build.IndexBuild;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.name.Similarity;
import io.trackrecord.data.source.DatasetFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Names that are hard to look up, among three hundred titles that begin with "I". What is listed,
/// asked and expected is in `hard-names/`.
class HardNamesTest {

  private static final Page FIRST = new Page(0, 10);

  private static OpenIndex index;
  private static MatchingCatalog catalog;

  @BeforeAll
  static void build(@TempDir Path folder) throws Exception {
    var rows = folder.resolve("rows.tsv");
    try (var listed = HardNamesTest.class.getResourceAsStream("/hard-names/rows.tsv")) {
      Files.write(rows, Objects.requireNonNull(listed).readAllBytes());
    }
    var dataset =
        Descriptors.parse(
            "hard-names",
            """
            {"id": "hard-names", "name": "Hard names", "about": "A test.", "publisher": "nobody",
             "reviewed": "2026-11-25",
             "layout": {"type": "delimited", "separator": "\\t", "quoted": false,
              "header": ["row", "title", "artist"],
              "columns": {"row": {"from": ["row"]}, "title": {"from": ["title"]},
               "artists": {"from": ["artist"]}}}}
            """);
    var versions = new IndexVersions(folder.resolve("index"));
    new IndexBuild(versions, false, BuildProgress.SILENT)
        .publish(
            List.of(DatasetFiles.open(dataset, List.of(rows.toString()))), false, Instant.now());
    index = OpenIndex.open(versions.current().orElseThrow());
    catalog =
        new MatchingCatalog(new LuceneEngine(index), new CatalogLimits(Duration.ofSeconds(30)));
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/hard-names/artists.txt", delimiter = '|', quoteCharacter = '\0')
  void an_artist_is_found_by_names_that_are_hard_to_look_up(
      String asked, String listed, String basis) {
    var found = catalog.artist(new Question.OfArtist(asked), FIRST);
    var names =
        found.profile().isPresent()
            ? List.of(found.profile().get().name())
            : found.matches().suggestions().stream().map(Suggestion::name).limit(1).toList();
    assertThat(names).as("taken for, or offered first").containsExactly(listed);
    assertThat(found.matches().basis().map(Enum::name).orElse("offered")).isEqualTo(basis);
    if (basis.equals("SIMILAR_NAME")) {
      assertThat(found.matches().similarity()).isBetween(Similarity.NEARLY_SAME, Similarity.LIFTED);
    }
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/hard-names/songs.txt", delimiter = '|', quoteCharacter = '\0')
  void a_song_is_found_by_names_that_are_hard_to_look_up(
      String title, @Nullable String artist, String listed, String basis, double least) {
    var found = catalog.song(new Question.OfSong(title, artist, null), FIRST);
    assertThat(found.page()).as("offered: " + found.suggestions()).isNotEmpty();
    var first = found.page().getFirst();
    assertThat(first.title()).isEqualTo(listed);
    assertThat(first.basis().name()).isEqualTo(basis);
    assertThat(first.similarity()).isGreaterThanOrEqualTo(least);
  }

  @Test
  void a_name_that_stands_for_nobody_in_particular_is_said_to() {
    for (var name : List.of("Various Artists", "Unknown Artist")) {
      var profile = catalog.artist(new Question.OfArtist(name), FIRST).profile().orElseThrow();
      assertThat(profile.placeholder()).as(name).isTrue();
    }
    var prince = catalog.artist(new Question.OfArtist("Prince"), FIRST).profile().orElseThrow();
    assertThat(prince.placeholder()).isFalse();
  }

  @Test
  void names_that_hold_each_other_stay_apart() {
    for (var name : List.of("Prince", "Bob Marley", "The Who", "Who", "BTS")) {
      var found = catalog.artist(new Question.OfArtist(name), FIRST).matches();
      assertThat(found.page())
          .as(name)
          .allSatisfy(song -> assertThat(song.artists()).containsExactly(name));
    }
  }

  @Test
  void a_version_that_is_not_listed_is_not_claimed() {
    var found =
        catalog.song(
            new Question.OfSong("Harbour Lanterns [Demo]", "The Quill Sparrows", null), FIRST);
    assertThat(found.basis()).contains(MatchBasis.SIMILAR_NAME);
    assertThat(found.page()).extracting(Song::title).contains("Harbour Lanterns (Acoustic)");
  }

  @Test
  void a_song_of_the_same_title_is_not_an_answer_for_another_artist() {
    var found = catalog.song(new Question.OfSong("Seven Gulls", "Metallica", null), FIRST);
    assertThat(found.page()).isEmpty();
    assertThat(found.suggestions()).extracting(Suggestion::name).contains("Seven Gulls");
  }
}
