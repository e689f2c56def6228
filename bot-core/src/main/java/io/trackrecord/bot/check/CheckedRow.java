package io.trackrecord.bot.check;

import io.trackrecord.data.io.SpreadsheetCell;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is listed of one row of a catalogue.
///
/// @param status how sure it is
/// @param similarity from 0 to 1, 0 where nothing was found
/// @param artist the listed artists, or the empty string
/// @param title the listed title, or the empty string
/// @param datasets the datasets that list the song, each once
/// @param rows its rows as `dataset:row-id`
/// @param links where its rows can be opened
public record CheckedRow(
    Status status,
    double similarity,
    String artist,
    String title,
    List<String> datasets,
    List<String> rows,
    List<String> links) {

  /// The row cannot be checked: nothing names a song, its cells do not fit the header, or looking
  /// it up takes too long.
  static final CheckedRow UNREADABLE = nothing(Status.UNREADABLE);

  static final CheckedRow NOT_FOUND = nothing(Status.NOT_FOUND);

  /// What fits is hidden on request, so nothing more is said of it.
  static final CheckedRow HIDDEN = nothing(Status.HIDDEN);

  /// How sure it is that the row is listed; in lower case in the output, so names do not change.
  public enum Status {
    EXACT_ID,
    EXACT_NAME,
    SAME_NAME,
    SIMILAR_NAME,
    /// Not near enough to be an answer, but what chat would offer.
    POSSIBLE,
    NOT_FOUND,
    /// What fits is left out of answers on request.
    HIDDEN,
    UNREADABLE;

    /// The status as the output has it.
    public String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The status with this text; empty where there is none.
    public static Optional<Status> of(String text) {
      return Arrays.stream(values()).filter(each -> each.text().equals(text)).findFirst();
    }

    /// Whether something that answers to the row is listed.
    public boolean isListed() {
      return compareTo(POSSIBLE) < 0;
    }

    /// Whether something is listed that answers to the row, or that is possible and confirmed.
    ///
    /// @param isConfirmed whether a person said that the row's song is the listed one
    public boolean isListed(boolean isConfirmed) {
      return isListed() || (this == POSSIBLE && isConfirmed);
    }
  }

  /// The cells that a check adds to the row, as
  /// [io.trackrecord.bot.check.read.CheckedColumns#NAMES] has them.
  public List<String> cells() {
    return List.of(
        status.text(),
        String.format(Locale.ROOT, "%.3f", Math.floor(similarity * 1_000) / 1_000),
        SpreadsheetCell.text(artist),
        SpreadsheetCell.text(title),
        String.join(";", datasets),
        rows.stream().map(SpreadsheetCell::identifier).collect(Collectors.joining(";")),
        String.join(";", links));
  }

  private static CheckedRow nothing(Status status) {
    return new CheckedRow(status, 0, "", "", List.of(), List.of(), List.of());
  }
}
