package io.trackrecord.data.index.rows;

import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.source.Reject;
import io.trackrecord.data.source.TrackPart;
import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Counts the rows of a dataset that lack what its descriptor promises, titles and artists: the
/// sign of files whose columns have other names than the descriptor says.
final class Promised {

  /// Of so many rows one may lack it: five of a hundred.
  private static final int ONE_OF = 20;

  /// Columns that are shown.
  private static final int MAX_SHOWN = 60;

  private long rows;
  private long withoutTitle;
  private long withoutArtists;

  void add(Track track) {
    rows++;
    withoutTitle += track.title() == null ? 1 : 0;
    withoutArtists += track.artists().isEmpty() ? 1 : 0;
  }

  void add(Reject reject) {
    if (reject.reason() == Reject.Reason.NO_NAME) {
      rows++;
      withoutTitle++;
      withoutArtists++;
    }
  }

  void add(Promised other) {
    rows += other.rows;
    withoutTitle += other.withoutTitle;
    withoutArtists += other.withoutArtists;
  }

  /// Refuses a dataset of which too many rows lack what was promised.
  ///
  /// @throws InputException with the columns that the files have, and an example of each
  void require(Dataset dataset, List<? extends TrackPart> parts)
      throws IOException, InputException {
    var columns = dataset.layout().columns();
    if (Boolean.TRUE.equals(columns.idAlone())) {
      return;
    }
    var lacking = new ArrayList<String>();
    if (columns.title() != null && withoutTitle * ONE_OF > rows) {
      lacking.add("%,d of %,d rows have no title".formatted(withoutTitle, rows));
    }
    if (columns.artists() != null && withoutArtists * ONE_OF > rows) {
      lacking.add("%,d of %,d rows have no artist".formatted(withoutArtists, rows));
    }
    if (lacking.isEmpty()) {
      return;
    }
    throw new InputException(
        "Of "
            + dataset.id()
            + ", "
            + String.join(", and ", lacking)
            + ", so that its columns may have other names than the descriptor says. Nothing was"
            + " published. Correct the names in a descriptor of your own (--datasets-dir), or build"
            + " with --accept. The files have: "
            + seen(parts));
  }

  private static String seen(List<? extends TrackPart> parts) throws IOException, InputException {
    Map<String, String> seen = new LinkedHashMap<>();
    for (var part : parts) {
      part.examples()
          .forEach(
              (column, example) -> {
                if (seen.getOrDefault(column, "").isEmpty()) {
                  seen.put(column, example);
                }
              });
    }
    var shown =
        seen.entrySet().stream()
            .limit(MAX_SHOWN)
            .map(
                each ->
                    each.getValue().isEmpty()
                        ? each.getKey()
                        : each.getKey() + " (" + each.getValue() + ")")
            .collect(Collectors.joining(", "));
    return seen.size() > MAX_SHOWN
        ? shown + ", and " + (seen.size() - MAX_SHOWN) + " more."
        : shown + ".";
  }
}
