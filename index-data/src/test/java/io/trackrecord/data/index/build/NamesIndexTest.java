package io.trackrecord.data.index.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.CompletedName;
import io.trackrecord.data.index.CompletionKind;
import io.trackrecord.data.index.CompletionText;
import io.trackrecord.data.index.NameFields;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.StoredNames;
import io.trackrecord.data.index.StoredTracks;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.source.Collected;
import io.trackrecord.data.source.DatasetInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.suggest.document.CompletionQuery;
import org.apache.lucene.search.suggest.document.FuzzyCompletionQuery;
import org.apache.lucene.search.suggest.document.PrefixCompletionQuery;
import org.apache.lucene.search.suggest.document.SuggestIndexSearcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesIndexTest {

  private static final String ROWS =
      """
      {"song_id": 1, "title": "Sæglópur", "primary_artist": "Sigur Rós", "album_name": "Takk", "tags": ["Post-Rock"]}
      {"song_id": 2, "title": "Hoppípolla", "primary_artist": "Sigur Rós", "album_name": "Takk", "tags": ["Post-Rock"]}
      {"song_id": 3, "title": "Hoppípolla", "primary_artist": "Sigur Rós", "album_name": "Takk"}
      {"song_id": 4, "title": "Red River Valley", "primary_artist": "Red Foley feat. Sigrid", "album_name": "Hits"}
      {"song_id": 5, "title": "Sigh No More", "primary_artist": "Mumford & Sons", "album_name": "Hits", "tags": ["Folk"]}
      {"song_id": 6, "title": "Группа крови", "primary_artist": "Кино"}
      {"song_id": 7, "title": "Nameless", "album_name": "Takk"}
      """;

  @TempDir Path folder;

  private OpenIndex index;

  @BeforeEach
  void build() throws Exception {
    index = OpenIndex.open(version("data"));
  }

  @AfterEach
  void close() throws Exception {
    index.close();
  }

  @Test
  void an_artist_is_completed_from_its_start_and_from_each_later_word() throws Exception {
    assertThat(complete(CompletionText.whole(CompletionKind.ARTIST, "sig")))
        .extracting(CompletedName::name)
        .containsExactly("Sigur Rós", "Sigrid");
    assertThat(complete(CompletionText.laterWord(CompletionKind.ARTIST, "sons")))
        .extracting(CompletedName::name)
        .containsExactly("Mumford & Sons");
    assertThat(complete(CompletionText.whole(CompletionKind.ARTIST, "kino")))
        .containsExactly(new CompletedName(CompletionKind.ARTIST, "Кино", "", 1, 1));
  }

  @Test
  void a_misspelt_name_is_completed_within_one_edit_behind_its_kind() throws Exception {
    var misspelt = CompletionText.whole(CompletionKind.ARTIST, "sigir r");
    var query =
        new FuzzyCompletionQuery(
            NameFields.analyzer(),
            new Term(NameFields.COMPLETE, misspelt),
            null,
            1,
            true,
            CompletionText.PREFIX_LENGTH + 1,
            4,
            true,
            10_000);

    assertThat(complete(query)).extracting(CompletedName::name).containsExactly("Sigur Rós");
  }

  @Test
  void a_title_is_completed_with_the_artist_whose_song_it_is() throws Exception {
    assertThat(complete(CompletionText.whole(CompletionKind.TITLE, "hoppi")))
        .containsExactly(new CompletedName(CompletionKind.TITLE, "Hoppípolla", "Sigur Rós", 2, 1));
    assertThat(complete(CompletionText.laterWord(CompletionKind.TITLE, "river")))
        .containsExactly(
            new CompletedName(
                CompletionKind.TITLE, "Red River Valley", "Red Foley feat. Sigrid", 1, 1));
  }

  @Test
  void albums_of_several_artists_are_one_name_that_shows_no_artist() throws Exception {
    assertThat(complete(CompletionText.whole(CompletionKind.ALBUM, "")))
        .containsExactly(
            new CompletedName(CompletionKind.ALBUM, "Takk", "Sigur Rós", 4, 1),
            new CompletedName(CompletionKind.ALBUM, "Hits", "", 2, 1));
  }

  @Test
  void a_genre_is_completed_without_an_artist() throws Exception {
    assertThat(complete(CompletionText.whole(CompletionKind.GENRE, "")))
        .containsExactly(
            new CompletedName(CompletionKind.GENRE, "Post-Rock", "", 2, 1),
            new CompletedName(CompletionKind.GENRE, "Folk", "", 1, 1));
    assertThat(complete(CompletionText.laterWord(CompletionKind.GENRE, "rock"))).hasSize(1);
  }

  @Test
  void a_document_is_the_entry_of_an_artist_or_another_name() throws Exception {
    var stored = index.names().storedFields();
    var artists = new ArrayList<String>();
    for (var doc = 0; doc < index.names().maxDoc(); doc++) {
      var completed = StoredNames.completed(stored, doc);
      var artist = StoredNames.artist(stored, doc);
      assertThat(artist.isPresent()).isEqualTo(completed.kind() == CompletionKind.ARTIST);
      artist.ifPresent(
          entry -> {
            artists.add(entry.name());
            assertThat(ArtistEntry.decode(entry.encode())).isEqualTo(entry);
            assertThat(entry.completed()).isEqualTo(completed);
          });
      assertThat(CompletedName.decode(completed.encode())).isEqualTo(completed);
    }
    assertThat(artists)
        .containsExactlyInAnyOrder(
            "Sigur Rós", "Red Foley feat. Sigrid", "Red Foley", "Sigrid", "Mumford & Sons", "Кино");
  }

  @Test
  void an_artist_is_found_by_its_key() throws Exception {
    var key = TrackFields.keyTerm(NameForm.sameKey("sigur ros"));
    var found =
        new IndexSearcher(index.names()).search(new TermQuery(new Term(NameFields.KEY, key)), 2);

    assertThat(found.scoreDocs).hasSize(1);
    var entry =
        StoredNames.artist(index.names().storedFields(), found.scoreDocs[0].doc).orElseThrow();
    assertThat(entry.tracks()).isEqualTo(3);
    assertThat(entry.songs()).isEqualTo(2);
    assertThat(entry.albums()).isEqualTo(1);
  }

  @Test
  void two_builds_of_the_same_files_hold_the_same_documents() throws Exception {
    try (var again = OpenIndex.open(version("again"))) {
      assertThat(again.names().maxDoc()).isEqualTo(index.names().maxDoc());
      for (var doc = 0; doc < index.names().maxDoc(); doc++) {
        assertThat(StoredNames.completed(again.names().storedFields(), doc))
            .isEqualTo(StoredNames.completed(index.names().storedFields(), doc));
      }
      var tracks = new StoredTracks(index.tracks().leaves().getFirst().reader());
      var tracksAgain = new StoredTracks(again.tracks().leaves().getFirst().reader());
      for (var doc = 0; doc < index.tracks().maxDoc(); doc++) {
        assertThat(tracksAgain.track(doc)).isEqualTo(tracks.track(doc));
      }
    }
  }

  private List<CompletedName> complete(String start) throws Exception {
    return complete(
        new PrefixCompletionQuery(
            NameFields.analyzer(), new Term(NameFields.COMPLETE, start), null));
  }

  /// A name has several entries, so it may be found several times.
  private List<CompletedName> complete(CompletionQuery query) throws Exception {
    var names = new LinkedHashSet<CompletedName>();
    var found = new SuggestIndexSearcher(index.names()).suggest(query, 20, false);
    for (var each : found.scoreDocs) {
      names.add(StoredNames.completed(index.names().storedFields(), each.doc));
    }
    return List.copyOf(names);
  }

  private Path version(String data) throws Exception {
    var versions = new IndexVersions(folder.resolve(data));
    DatasetInput input =
        Collected.input("sleeping-disco-9m", Files.writeString(folder.resolve("a.jsonl"), ROWS));
    new IndexBuild(versions, false, BuildProgress.SILENT)
        .publish(List.of(input), false, Instant.parse("2026-11-22T09:30:00Z"));
    return versions.current().orElseThrow();
  }
}
