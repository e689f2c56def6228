package io.trackrecord.data.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.Layout;
import io.trackrecord.data.source.file.DamagedFileException;
import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.source.file.InputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// FMA's two tables. `raw_tracks.csv` has the addresses and names and some tracks more than the
/// dataset; `tracks.csv`, with three header rows and no addresses, says which tracks are the
/// dataset and when their albums came out.
final class FmaPart implements TrackPart {

  private static final Layout.Delimited CSV =
      new Layout.Delimited(
          new Layout.Columns(
              null, null, null, null, null, null, null, null, null, null, null, null, null,
              List.of(), null),
          ",",
          true,
          List.of(),
          null,
          null);

  private final InputFile rawTracks;
  private final @Nullable InputFile tracks;
  private final Dataset dataset;

  FmaPart(InputFile rawTracks, @Nullable InputFile tracks, Dataset dataset) {
    this.rawTracks = rawTracks;
    this.tracks = tracks;
    this.dataset = dataset;
  }

  /// Which of FMA's tables a file is, known by its header.
  enum Role {
    RAW_TRACKS,
    TRACKS,
    OTHER
  }

  static Role role(InputFile file) throws IOException {
    var first = new HashSet<String>();
    DelimitedPart.firstRow(file, CSV).forEach(cell -> first.add(DelimitedPart.columnName(cell)));
    if (first.containsAll(List.of("track_id", "track_title", "artist_name"))) {
      return Role.RAW_TRACKS;
    }
    if (first.containsAll(List.of("album", "artist", "set", "track"))) {
      return Role.TRACKS;
    }
    return Role.OTHER;
  }

  @Override
  public String name() {
    return rawTracks.name();
  }

  @Override
  public void read(RowSink sink) throws IOException, InputException {
    var years = tracks == null ? null : years(tracks);
    var missing = years == null ? new TreeSet<String>() : new TreeSet<>(years.keySet());
    var mapper = new TrackMapper(dataset);
    var number = 0L;
    try (var reader = DelimitedPart.open(rawTracks, CSV)) {
      var rows = reader.iterator();
      var header = rows.next().getFields();
      var places = DelimitedPart.places(header);
      var idPlace = places.getOrDefault("track_id", 0);
      while (rows.hasNext()) {
        var row = rows.next();
        number++;
        var id = row.getFieldCount() > idPlace ? row.getField(idPlace).strip() : "";
        if (years != null && !id.isEmpty() && !years.containsKey(id)) {
          continue;
        }
        missing.remove(id);
        var year = years == null ? null : years.get(id);
        try {
          DelimitedPart.requireCells(row, header.size());
          var track = mapper.track(new Cells(places, row.getFields(), year), id);
          sink.track(rawTracks.name(), number, track);
        } catch (TrackMapper.RowException e) {
          var text = String.join(",", row.getFields());
          sink.reject(new Reject(rawTracks.name(), number, e.reason(), e.detail(), text));
        }
      }
    } catch (CsvParseException | UncheckedIOException e) {
      throw DelimitedPart.unreadable(rawTracks.name(), number, e);
    } catch (DamagedFileException e) {
      throw e.of(rawTracks.name());
    }
    for (var id : missing) {
      // Of the dataset, but without a row that says what it is.
      sink.reject(
          new Reject(
              Objects.requireNonNull(tracks).name(),
              0,
              Reject.Reason.NOT_FOUND,
              rawTracks.name() + " has no row of this id",
              id));
    }
  }

  /// The ids of `tracks.csv`, each with the year of its album, or the empty string where it has
  /// none.
  private static Map<String, String> years(InputFile file) throws IOException, InputException {
    var years = new HashMap<String, String>();
    var number = 0L;
    try (var reader = DelimitedPart.open(file, CSV)) {
      var rows = reader.iterator();
      var groups = rows.next().getFields();
      var fields = rows.hasNext() ? rows.next().getFields() : List.<String>of();
      var released = -1;
      for (var i = 0; i < Math.min(groups.size(), fields.size()); i++) {
        if (groups.get(i).equals("album") && fields.get(i).equals("date_released")) {
          released = i;
        }
      }
      while (rows.hasNext()) {
        var row = rows.next();
        number++;
        var id = row.getField(0).strip();
        if (!id.isEmpty() && !id.equals("track_id")) {
          var date = released >= 0 && released < row.getFieldCount() ? row.getField(released) : "";
          years.put(id, date);
        }
      }
    } catch (CsvParseException | UncheckedIOException e) {
      throw DelimitedPart.unreadable(file.name(), number, e);
    } catch (DamagedFileException e) {
      throw e.of(file.name());
    }
    return years;
  }

  /// Gives genres as a list, and the album's year where `tracks.csv` knows it.
  private record Cells(Map<String, Integer> places, List<String> row, @Nullable String year)
      implements RowValues {

    private static final Set<String> GENRES = Set.of("track_genres");
    private static final String YEAR = "track_date_recorded";

    @Override
    public @Nullable Object value(String column) {
      if (column.equals(YEAR) && year != null && !year.isBlank()) {
        return year;
      }
      var place = places.get(column);
      var cell = place == null || place >= row.size() ? "" : row.get(place);
      return GENRES.contains(column)
          ? PythonLiteral.genreTitles(cell, TrackMapper.MAX_VALUES + 1)
          : cell;
    }
  }
}
