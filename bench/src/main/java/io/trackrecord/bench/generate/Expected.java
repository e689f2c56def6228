package io.trackrecord.bench.generate;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.trackrecord.bench.generate.file.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// What a loader must find in generated files: the content of `expected.json`.
///
/// ```
/// {"datasets": {"laion-disco-12m": {
///   "rows": 300, "distinct": 294, "repeats": 1,
///   "bad": {"noId": 2, "noTitleAndNoArtist": 2, "unreadable": 1},
///   "linesBeside": 0,
///   "oddities": {"songRepeated": 1, …}}, …}}
/// ```
///
/// A row is *bad*, that is to be rejected, when
///
/// - `noId`: it has no id. LAION: `song_id` is null, empty or blank. Sleeping: `song_id` is missing
///   or null, and so are `song_url` and `youtube_links`;
/// - `noTitleAndNoArtist`: it has an id, but neither a title nor any artist. LAION: title null or
///   blank, and the list of names null, empty or of nulls and blanks only. Sleeping: no title key,
///   no `song_url` to take the title from, no `primary_artist` and no `featured_artists`. Spotify:
///   the one row without artist, album and title. FMA: `track_title` and `artist_name` are empty;
/// - `unreadable`: it cannot be parsed. Sleeping only: a line cut off, a line that is not JSON, or
///   a line that is JSON but no object.
///
/// Every other quirk, such as a null title beside known artists or lists of unequal length, leaves
/// a row that is readable. Always `rows` = `distinct` + `repeats` + the bad rows. `linesBeside`
/// counts lines that are no rows: blank lines of Sleeping, and rows of FMA's `raw_tracks.csv` whose
/// id is not in `tracks.csv`; they are neither in `rows` nor bad. `oddities` counts rows by quirk,
/// bad or not, by the names in `Oddity`.
public record Expected(Map<Dataset, Counts> datasets) {

  /// The counts of one dataset.
  ///
  /// @param rows in the files, bad ones and repeats included
  /// @param distinct ids of readable rows
  /// @param repeats readable rows whose id an earlier row has
  public record Counts(
      long rows,
      long distinct,
      long repeats,
      Bad bad,
      long linesBeside,
      Map<String, Long> oddities) {}

  /// Rows to be rejected, by reason.
  public record Bad(long noId, long noTitleAndNoArtist, long unreadable) {

    /// All of them.
    public long total() {
      return noId + noTitleAndNoArtist + unreadable;
    }
  }

  void write(Path file) throws IOException {
    // The line ends of the file must not depend on the system that writes it.
    var lines = new DefaultIndenter("  ", "\n");
    var printer = new DefaultPrettyPrinter().withObjectIndenter(lines);
    try (var out = Files.newOutputStream(file);
        var json = new JsonFactory().createGenerator(out, JsonEncoding.UTF8)) {
      json.setPrettyPrinter(printer);
      json.writeStartObject();
      json.writeObjectFieldStart("datasets");
      for (var entry : datasets.entrySet()) {
        json.writeObjectFieldStart(entry.getKey().id());
        write(json, entry.getValue());
        json.writeEndObject();
      }
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void write(JsonGenerator json, Counts counts) throws IOException {
    json.writeNumberField("rows", counts.rows());
    json.writeNumberField("distinct", counts.distinct());
    json.writeNumberField("repeats", counts.repeats());
    json.writeObjectFieldStart("bad");
    json.writeNumberField("noId", counts.bad().noId());
    json.writeNumberField("noTitleAndNoArtist", counts.bad().noTitleAndNoArtist());
    json.writeNumberField("unreadable", counts.bad().unreadable());
    json.writeEndObject();
    json.writeNumberField("linesBeside", counts.linesBeside());
    json.writeObjectFieldStart("oddities");
    for (var entry : counts.oddities().entrySet()) {
      json.writeNumberField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }
}
