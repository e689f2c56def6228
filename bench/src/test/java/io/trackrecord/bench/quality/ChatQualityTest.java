package io.trackrecord.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.check.CheckMain;
import io.trackrecord.data.index.OpenIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// MusicBrainz-20K as somebody's catalogue, where `TRACKRECORD_TEST_DATA` has it in `evalsets`: of
/// each song one record is a row of the file, and the others are the index. A part of the songs,
/// unless `-Dchat.quality.every=1`.
class ChatQualityTest {

  private static final String VARIABLE = "TRACKRECORD_TEST_DATA";
  private static final int EVERY = Integer.getInteger("chat.quality.every", 25);
  private static final CatalogLimits PATIENT = new CatalogLimits(Duration.ofMinutes(1));

  /// Of a hundred rows, so many may be right for a card alone.
  private static final long MAX_FEWER = 1;

  @TempDir Path folder;

  @Test
  void aFileHandedInOnDiscordGetsTheClaimsOfCheckAndTheFiguresOfQuality() throws Exception {
    var records = new TestSets(sets()).musicBrainz();
    assumeTrue(!records.isEmpty(), "skipped: " + VARIABLE + " has no evalsets/musicbrainz20k");
    var asked = asked(records);
    var others = new ArrayList<>(records);
    others.removeAll(asked);
    var index = new Haystack(folder).build(others, List.of(), null, 0);
    var data = folder.resolve("haystack-0");
    var file = folder.resolve("songs.csv");
    write(asked, file);

    var byCommand = checkedByCommand(data, file);
    List<NamedCsvRecord> inChat;
    try (var discord = new DiscordDesk(data, PATIENT)) {
      inChat = rows(discord.check("songs.csv", Files.readAllBytes(file)));
      assertThat(discord.violations()).isEmpty();
    }

    assertThat(inChat).hasSameSizeAs(asked);
    assertThat(claims(inChat)).isEqualTo(claims(byCommand));
    var right = firstRight(inChat, asked, others);
    var byQuality = firstRight(index, asked, others);
    // A card also offers rows without a title and names of artists alone; a check does not.
    assertThat(count(byQuality) - count(right)).isBetween(0L, MAX_FEWER * right.size() / 100);
    System.out.printf(
        "MusicBrainz-20K through chat: %,d rows, %.2f %% right first, as bench quality counts%n",
        right.size(), 100.0 * count(right) / right.size());
  }

  private static long count(List<Boolean> right) {
    return right.stream().filter(each -> each).count();
  }

  private static Path sets() {
    var named = System.getenv(VARIABLE);
    assumeTrue(
        named != null && !named.isBlank(),
        "skipped: " + VARIABLE + " names no folder with evalsets/musicbrainz20k");
    return Path.of(Objects.requireNonNull(named)).resolve("evalsets");
  }

  /// One record of every so many songs that have several, from all sources, with a title and an
  /// artist.
  private static List<TestSets.MusicBrainz> asked(List<TestSets.MusicBrainz> records) {
    var byCluster = new HashMap<String, List<TestSets.MusicBrainz>>();
    records.forEach(
        record -> byCluster.computeIfAbsent(record.cluster(), _ -> new ArrayList<>()).add(record));
    var asked = new ArrayList<TestSets.MusicBrainz>();
    for (var cluster : byCluster.values()) {
      var number = Integer.parseInt(cluster.getFirst().cluster());
      var record = cluster.get(number / EVERY % cluster.size());
      if (number % EVERY == 0
          && cluster.size() > 1
          && record.title() != null
          && record.artist() != null) {
        asked.add(record);
      }
    }
    return asked;
  }

  private static void write(List<TestSets.MusicBrainz> records, Path file) throws IOException {
    try (var csv = CsvWriter.builder().build(file)) {
      csv.writeRecord("title", "artist", "album");
      records.forEach(each -> csv.writeRecord(each.title(), each.artist(), cell(each.album())));
    }
  }

  private static String cell(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private List<NamedCsvRecord> checkedByCommand(Path data, Path file) throws IOException {
    var checked = folder.resolve("checked.csv");
    var said = new StringWriter();
    var exit =
        new CommandLine(new CheckMain())
            .setErr(new PrintWriter(said))
            .execute(
                file.toString(), "--data-dir", data.toString(), "--output", checked.toString());
    assertThat(exit).as(said.toString()).isZero();
    return rows(Files.readString(checked));
  }

  private static List<NamedCsvRecord> rows(String csv) throws IOException {
    try (var reader = CsvReader.builder().ofNamedCsvRecord(csv)) {
      return reader.stream().toList();
    }
  }

  /// All that a check says of each row.
  private static List<List<String>> claims(List<NamedCsvRecord> rows) {
    return rows.stream()
        .map(
            row ->
                Stream.of(
                        "status",
                        "similarity",
                        "matched_artist",
                        "matched_title",
                        "datasets",
                        "rows",
                        "links")
                    .map(row::getField)
                    .toList())
        .toList();
  }

  /// Whether each row's answer is a record of the same song, as the file says.
  private static List<Boolean> firstRight(
      List<NamedCsvRecord> rows,
      List<TestSets.MusicBrainz> asked,
      List<TestSets.MusicBrainz> others) {
    var right = new HashMap<String, HashSet<String>>();
    others.forEach(
        each ->
            right
                .computeIfAbsent(each.cluster(), _ -> new HashSet<>())
                .add(Haystack.MUSICBRAINZ + ":" + each.id()));
    var first = new ArrayList<Boolean>();
    for (var i = 0; i < rows.size(); i++) {
      var own = right.getOrDefault(asked.get(i).cluster(), new HashSet<>());
      first.add(Stream.of(rows.get(i).getField("rows").split(";")).anyMatch(own::contains));
    }
    return first;
  }

  /// The same as `bench quality` counts it.
  private static List<Boolean> firstRight(
      Path index, List<TestSets.MusicBrainz> asked, List<TestSets.MusicBrainz> others)
      throws IOException {
    Map<String, String> clusters = new HashMap<>();
    others.forEach(record -> clusters.put(record.id(), record.cluster()));
    try (var open = OpenIndex.open(index)) {
      var strategies =
          new Strategies(open, track -> List.of(clusters.getOrDefault(track.row(), "")));
      var first = new ArrayList<Boolean>();
      for (var each : asked) {
        var query =
            new Query(
                "all", "all", each.title(), each.artist(), each.album(), each.cluster(), null);
        first.add(strategies.song(query).rank(each.cluster()) == 1);
      }
      return first;
    }
  }
}
