package io.trackrecord.bench.quality;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the test sets of a folder: `musicbrainz20k/{1..5}.csv`, `deezer-mentions/mentions.tsv`,
/// `get-artist-title/cases.tsv`.
final class TestSets {

  /// The sources of MusicBrainz-20K that rules and thresholds may be chosen by; the others only
  /// tell whether they hold elsewhere.
  private static final Set<String> TUNED_ON = Set.of("1", "2", "3");

  private final Path folder;

  TestSets(Path folder) {
    this.folder = folder;
  }

  /// One record of MusicBrainz-20K.
  record MusicBrainz(
      String id,
      String cluster,
      String source,
      @Nullable String title,
      @Nullable String artist,
      @Nullable String album,
      String year) {}

  /// All records of MusicBrainz-20K; empty where the set is not there.
  List<MusicBrainz> musicBrainz() throws IOException {
    var records = new ArrayList<MusicBrainz>();
    for (var source = 1; source <= 5; source++) {
      for (var row : rows(folder.resolve("musicbrainz20k").resolve(source + ".csv"), ',')) {
        records.add(
            new MusicBrainz(
                row.getField("id"),
                row.getField("cluster_id"),
                row.getField("source"),
                known(row.getField("title")),
                known(row.getField("artist")),
                known(row.getField("album")),
                row.getField("year")));
      }
    }
    return records;
  }

  /// The records that have another in their cluster, each asking for the others.
  static List<Query> queries(List<MusicBrainz> records, boolean withAlbum) {
    var sizes = new HashMap<String, Integer>();
    records.forEach(record -> sizes.merge(record.cluster(), 1, Integer::sum));
    var queries = new ArrayList<Query>();
    for (var record : records) {
      if (sizes.getOrDefault(record.cluster(), 0) > 1
          && (record.title() != null || record.artist() != null)) {
        queries.add(
            new Query(
                "source " + record.source(),
                TUNED_ON.contains(record.source()) ? "sources 1-3" : "sources 4-5",
                record.title() == null ? record.artist() : record.title(),
                record.title() == null ? null : record.artist(),
                withAlbum ? record.album() : null,
                record.cluster(),
                record.id()));
      }
    }
    return queries;
  }

  /// The mentions of artists with their right names.
  List<Query> deezerArtists() throws IOException {
    var queries = new ArrayList<Query>();
    var doubtful = DoubtfulLabels.read();
    for (var row : rows(folder.resolve("deezer-mentions").resolve("mentions.tsv"), '\t')) {
      if (row.getField("type").equals("Artist") && !row.getField("mention").isBlank()) {
        var right = row.getField("right_name");
        var mention = row.getField("mention");
        var group = doubtful.contains(mention, right) ? "doubtful" : "fair";
        queries.add(new Query(group, group, null, mention, null, right, null));
      }
    }
    return queries;
  }

  /// The titles of videos, each with the right artist and title, joined by a tab.
  List<Query> videoTitles() throws IOException {
    var queries = new ArrayList<Query>();
    for (var row : rows(folder.resolve("get-artist-title").resolve("cases.tsv"), '\t')) {
      var right = row.getField("artist") + "\t" + row.getField("title");
      queries.add(new Query("videos", "videos", row.getField("input"), null, null, right, null));
    }
    return queries;
  }

  /// The songs that a list of right answers names, each once, in order.
  static Map<String, Integer> distinct(List<Query> queries) {
    var distinct = new LinkedHashMap<String, Integer>();
    queries.forEach(query -> distinct.putIfAbsent(query.right(), distinct.size()));
    return distinct;
  }

  private static @Nullable String known(String text) {
    return text.isBlank() ? null : text;
  }

  private static List<NamedCsvRecord> rows(Path file, char separator) throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    var builder = CsvReader.builder().fieldSeparator(separator);
    if (separator == '\t') {
      builder.quoteCharacter('\u0000');
    }
    try (var reader = builder.ofNamedCsvRecord(file)) {
      return reader.stream().toList();
    }
  }
}
