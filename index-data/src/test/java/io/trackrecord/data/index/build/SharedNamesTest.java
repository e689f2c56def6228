package io.trackrecord.data.index.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.index.StoredNames;
import io.trackrecord.data.index.TrackForms;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.track.Credit;
import io.trackrecord.data.track.Track;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedNamesTest {

  @TempDir Path folder;

  @Test
  void all_genres_are_completed_but_only_the_most_popular_titles_and_albums() throws Exception {
    var names = new SharedNames(2);
    for (var i = 0; i < 5; i++) {
      var artist = new ArtistGroup(NameForm.sameKey("Artist " + i), List.of("stable-audio-open"));
      // Odd ones first, so that what is kept is not what came first.
      var rank = i * 3 % 5;
      artist.add(0, row(List.of("Artist " + i), true, Integer.toString(rank), rank));
      names.add(artist);
    }

    var written = new ArrayList<String>();
    try (var directory = FSDirectory.open(names.write(folder.resolve("names")));
        var reader = DirectoryReader.open(directory)) {
      for (var doc = 0; doc < reader.maxDoc(); doc++) {
        written.add(StoredNames.completed(reader.storedFields(), doc).name());
      }
    }

    assertThat(written)
        .containsExactly(
            "Genre 4", "Genre 3", "Genre 2", "Genre 1", "Genre 0", "Title 4", "Title 3", "Album 4",
            "Album 3");
  }

  @Test
  void a_title_belongs_to_its_first_artist_only() throws Exception {
    var names = new SharedNames(10);
    var guest = new ArtistGroup(NameForm.sameKey("Guest"), List.of("stable-audio-open"));
    guest.add(0, row(List.of("Artist", "Guest"), false, "Duet", 0));
    names.add(guest);

    try (var directory = FSDirectory.open(names.write(folder.resolve("names")))) {
      assertThat(DirectoryReader.indexExists(directory)).isTrue();
      try (var reader = DirectoryReader.open(directory)) {
        assertThat(reader.numDocs()).isZero();
      }
    }
  }

  private static GroupRow row(List<String> artists, boolean own, String name, int popularity) {
    var track =
        new Track(
            "stable-audio-open",
            name,
            "Title " + name,
            artists.stream().map(artist -> new Credit(artist, null)).toList(),
            "Album " + name,
            null,
            null,
            List.of("Genre " + name),
            null,
            null,
            null,
            List.of(),
            1);
    return new GroupRow(
        track, new BytesRef(), own, 0, 0, popularity * 10_000, false, TrackForms.of(track));
  }
}
