package io.trackrecord.data.index.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.track.Credit;
import io.trackrecord.data.track.Platform;
import io.trackrecord.data.track.PlatformId;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedRowsTest {

  @TempDir Path folder;

  private static Track row(String id, String title, List<String> genres, int link) {
    return new Track(
        "d",
        id,
        title,
        List.of(new Credit("Artist", null)),
        null,
        null,
        null,
        genres,
        null,
        (double) link,
        null,
        List.of(new PlatformId(Platform.FMA_TRACK, Integer.toString(link))),
        1);
  }

  @Test
  void random_rows_are_united_as_a_map_would_unite_them_whatever_fits_in_memory()
      throws IOException {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    for (var inMemory : new int[] {1, 2, 7, 100, 10_000}) {
      var random = new Random(seed);
      var titles = new TreeMap<String, String>();
      var genres = new HashMap<String, Set<String>>();
      var links = new HashMap<String, Set<PlatformId>>();
      var counts = new HashMap<String, Integer>();
      var united = new ArrayList<Track>();
      try (var rows = new RepeatedRows(folder, "d", inMemory)) {
        for (var i = 0; i < 500; i++) {
          var id = "id-" + random.nextInt(60);
          var row = row(id, "Title " + i, List.of("g" + random.nextInt(5)), random.nextInt(20));
          titles.putIfAbsent(id, "Title " + i);
          genres.computeIfAbsent(id, _ -> new LinkedHashSet<>()).addAll(row.genres());
          links.computeIfAbsent(id, _ -> new LinkedHashSet<>()).addAll(row.links());
          counts.merge(id, 1, Integer::sum);
          rows.add(row, i);
        }
        rows.forEachUnited((track, _) -> united.add(track));
      }

      assertThat(united).extracting(Track::row).containsExactlyElementsOf(titles.keySet());
      for (var track : united) {
        assertThat(track.title()).isEqualTo(titles.get(track.row()));
        assertThat(track.genres()).containsExactlyElementsOf(of(genres, track));
        assertThat(track.links()).containsExactlyElementsOf(of(links, track));
        assertThat(track.rows()).isEqualTo(counts.get(track.row()));
      }
      assertThat(folder).isEmptyDirectory();
    }
  }

  private static <T> Set<T> of(Map<String, Set<T>> sets, Track track) {
    return sets.getOrDefault(track.row(), new LinkedHashSet<>());
  }

  @Test
  void what_the_first_row_lacks_a_later_one_gives_and_the_greater_count_stays() {
    var bare =
        new Track(
            "d",
            "1",
            null,
            List.of(new Credit("A", "a1")),
            null,
            null,
            null,
            List.of(),
            null,
            5.0,
            null,
            List.of(),
            1);
    var full =
        new Track(
            "d",
            "1",
            "Title",
            List.of(new Credit("B", null)),
            "Album",
            1999,
            1_000L,
            List.of("rock"),
            false,
            3.0,
            "CC0",
            List.of(),
            2);

    var united = new UnitedRows(bare);
    united.add(full);

    assertThat(united.track())
        .isEqualTo(
            new Track(
                "d",
                "1",
                "Title",
                List.of(new Credit("A", "a1")),
                "Album",
                1999,
                1_000L,
                List.of("rock"),
                false,
                5.0,
                "CC0",
                List.of(),
                3));
  }

  @Test
  void the_row_with_the_first_place_counts_most_in_whatever_order_rows_come() throws IOException {
    for (var inMemory : new int[] {1, 10}) {
      try (var rows = new RepeatedRows(folder, "d", inMemory)) {
        rows.add(row("1", "Third", List.of("c"), 1), 30);
        rows.add(row("1", "First", List.of("a"), 1), 10);
        rows.add(row("1", "Second", List.of("b"), 1), 20);
        var places = new ArrayList<Long>();
        rows.forEachUnited(
            (track, place) -> {
              assertThat(track.title()).isEqualTo("First");
              assertThat(track.genres()).containsExactly("a", "b", "c");
              places.add(place);
            });

        assertThat(places).containsExactly(10L);
      }
    }
  }

  @Test
  void one_id_on_very_many_rows_takes_linear_work() throws IOException {
    try (var rows = new RepeatedRows(folder, "d", 5_000)) {
      for (var i = 0; i < 60_000; i++) {
        rows.add(row("same", "T", List.of("genre " + i), i), i);
      }
      var united = new ArrayList<Track>();
      rows.forEachUnited((track, _) -> united.add(track));

      assertThat(united).hasSize(1);
      assertThat(united.getFirst().links()).hasSize(60_000);
      assertThat(united.getFirst().rows()).isEqualTo(60_000);
    }
  }

  @Test
  void large_rows_are_written_out_before_their_number_is_reached() throws IOException {
    try (var rows = new RepeatedRows(folder, "d", RepeatedRows.IN_MEMORY)) {
      var genres = new ArrayList<String>();
      for (var i = 0; i < 1_000; i++) {
        genres.add("g".repeat(3_000) + i);
      }
      for (var i = 0; i < 30; i++) {
        rows.add(row("id", "T", genres, i), i);
      }
      try (var files = Files.list(folder)) {
        assertThat(files).isNotEmpty();
      }
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void ids_that_were_seen_once_are_certain_not_to_repeat() {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var counts = new HashMap<String, Integer>();
    var parts = List.of(new RowIds(), new RowIds(), new RowIds());
    for (var i = 0; i < 200_000; i++) {
      var id = Integer.toString(random.nextInt(150_000));
      counts.merge(id, 1, Integer::sum);
      parts.get(random.nextInt(3)).add(RowIds.fingerprint(id));
    }
    var ids = parts.getFirst();
    ids.freeze(parts.subList(1, 3));

    counts.forEach(
        (id, count) ->
            assertThat(ids.mayRepeat(RowIds.fingerprint(id))).as(id).isEqualTo(count > 1));
    assertThat(ids.mayRepeat(RowIds.fingerprint("never seen"))).isFalse();
  }

  @Test
  void ids_that_only_share_a_fingerprint_stay_two_tracks() throws IOException {
    // What a shared fingerprint comes to: both ids count as repeated, and are told apart here.
    var united = new ArrayList<Track>();
    try (var rows = new RepeatedRows(folder, "d", 1)) {
      rows.add(row("one", "First", List.of(), 1), 1);
      rows.add(row("two", "Second", List.of(), 2), 2);
      rows.forEachUnited((track, _) -> united.add(track));
    }

    assertThat(united).extracting(Track::title).containsExactly("First", "Second");
    assertThat(united).extracting(Track::rows).containsExactly(1, 1);
  }
}
