package io.trackrecord.bot.check.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.trackrecord.data.track.Links;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds how a catalogue is laid out, from its first lines.
final class LayoutSearch {

  private static final String SEPARATORS = ",;\t|";
  private static final Pattern SAID = Pattern.compile("(?i)\\s*\"?sep=(.)\"?[,;\\s]*");
  private static final int MAX_RECORDS = 50;
  private static final int MAX_BEFORE = 10;

  private final Map<Role, String> named;
  private final boolean isOfSheet;

  /// @param named the columns that the user names
  /// @param isOfSheet whether it is a workbook's sheet, written with tabs between cells and without
  ///   quotes
  LayoutSearch(Map<Role, String> named, boolean isOfSheet) {
    this.named = named;
    this.isOfSheet = isOfSheet;
  }

  /// The first record of a table that may be its header.
  private record Header(char separator, int place, List<List<String>> records, int score) {

    List<String> cells() {
      return records.get(place);
    }

    List<List<String>> below() {
      return records.subList(place + 1, records.size()).stream()
          .filter(row -> !isBlank(row))
          .toList();
    }

    /// The share of rows that have as many cells.
    double fit() {
      var below = below();
      return below.isEmpty()
          ? 1
          : (double) below.stream().filter(row -> row.size() == cells().size()).count()
              / below.size();
    }

    boolean isBetterThan(@Nullable Header other) {
      if (other == null || score != other.score) {
        return other == null || score > other.score;
      }
      return fit() != other.fit() ? fit() > other.fit() : cells().size() > other.cells().size();
    }
  }

  /// Finds the layout.
  ///
  /// @param head the first characters
  /// @param isAll whether there are no more
  Layout of(String head, boolean isAll) throws IOException, UnfitCatalogueException {
    var lines = head.lines().filter(line -> !line.isBlank()).limit(MAX_RECORDS).toList();
    if (lines.isEmpty()) {
      throw new UnfitCatalogueException("The catalogue is empty: it needs a header row.");
    }
    var first = lines.getFirst().strip().toUpperCase(java.util.Locale.ROOT);
    if (first.startsWith("#EXTM3U") || first.startsWith("#EXTINF:")) {
      return Layout.playlist();
    }
    var said = SAID.matcher(lines.getFirst());
    var separators = isOfSheet ? "\t" : said.matches() ? said.group(1) : SEPARATORS;
    Header best = null;
    Header widest = null;
    for (var at = 0; at < separators.length(); at++) {
      var separator = separators.charAt(at);
      var records = records(head, isAll, separator);
      var header = header(records, separator, said.matches());
      if (header != null && header.isBetterThan(best)) {
        best = header;
      }
      var start = said.matches() ? 1 : 0;
      if (records.size() > start) {
        var any = new Header(separator, start, records, 0);
        widest = any.isBetterThan(widest) ? any : widest;
      }
    }
    if (best != null) {
      var separator = best.cells().size() == 1 ? Layout.NONE : best.separator();
      var columns = Columns.of(best.cells(), named, best.below());
      return new Layout(Layout.Kind.TABLE, separator, best.place(), columns);
    }
    if (named.isEmpty() && isSongs(lines) && !isTable(widest)) {
      return Layout.songs(isHeader(lines.getFirst()));
    }
    if (named.isEmpty() && lines.stream().allMatch(LayoutSearch::isLink)) {
      return Layout.links();
    }
    var header = widest == null ? List.of(lines.getFirst()) : widest.cells();
    // Says which of the columns is missing.
    Columns.of(header, named, List.of());
    throw Columns.choice(
        "None of the catalogue's columns is known as an artist's or a title's.", header);
  }

  /// The likeliest header of a table: the first row with columns that are known, or one that tells
  /// more behind lines that only lead to it.
  private @Nullable Header header(List<List<String>> records, char separator, boolean isSaid) {
    Header best = null;
    var leads = true;
    for (var i = isSaid ? 1 : 0; i < Math.min(records.size(), MAX_BEFORE); i++) {
      var cells = records.get(i);
      var score = score(cells);
      if (score > 0 && leads && (best == null || score > best.score())) {
        best = new Header(separator, i, records, score);
      }
      // Rows that follow a header are its own, until a blank line parts them from another table.
      leads = best == null || (isBlank(cells) && cells.size() == 1);
    }
    return best;
  }

  private int score(List<String> cells) {
    if (!named.isEmpty()) {
      var has =
          named.values().stream()
              .allMatch(
                  name -> cells.stream().anyMatch(cell -> cell.strip().equalsIgnoreCase(name)));
      return has ? 10 : 0;
    }
    var roles = HeaderWords.roles(cells);
    var score = 0;
    if (roles.contains(Role.TITLE)) {
      score += roles.contains(Role.ARTIST) ? 4 : 1;
    }
    if (roles.contains(Role.URL)) {
      score += 2;
    }
    return score;
  }

  private List<List<String>> records(String head, boolean isAll, char separator)
      throws IOException {
    var records = new ArrayList<List<String>>();
    if (isOfSheet) {
      head.lines().limit(MAX_RECORDS).map(LineRows::cells).forEach(records::add);
      return records;
    }
    try (var reader = CsvRows.reader(separator).ofCsvRecord(head)) {
      for (var each : reader) {
        if (records.size() >= MAX_RECORDS) {
          return records;
        }
        records.add(each.getFields());
      }
    } catch (CsvParseException _) {
      // What was read before the mistake shows the layout; reading the whole tells of the mistake.
      return records;
    }
    if (!isAll && !records.isEmpty()) {
      records.removeLast();
    }
    return records;
  }

  private static boolean isBlank(List<String> cells) {
    return cells.stream().allMatch(String::isBlank);
  }

  private static boolean isSongs(List<String> lines) {
    var songs = lines.stream().filter(line -> ArtistAndTitle.split(line).isPresent()).count();
    return ArtistAndTitle.split(lines.getFirst()).isPresent() && songs * 2 > lines.size();
  }

  /// Whether a line of songs only says what the others are: "Artist - Title".
  private static boolean isHeader(String line) {
    return ArtistAndTitle.split(line)
        .filter(
            sides ->
                HeaderWords.rank(Role.ARTIST, sides.artist()) >= 0
                    && HeaderWords.rank(Role.TITLE, sides.title()) >= 0)
        .isPresent();
  }

  /// Whether a line is one link to a song, or to something else on a site that has songs.
  private static boolean isLink(String line) {
    return line.strip().indexOf(' ') < 0 && Links.findIn(line, 2).size() == 1;
  }

  private static boolean isTable(@Nullable Header widest) {
    return widest != null
        && widest.cells().size() > 1
        && widest.fit() == 1
        && (widest.separator() != ',' || widest.below().size() > 1);
  }
}
