package io.trackrecord.data.source;

/// A row that could not be made a track, and why.
///
/// @param file the file as the operator knows it
/// @param row the number of the row in the file, from 1, headers not counted; the number of the
///   line for JSON Lines; 0 where a row is missing
/// @param reason why
/// @param detail what exactly is wrong, in a few words
/// @param text the row, cut at [#LONGEST] characters, without what must never be kept
public record Reject(String file, long row, Reason reason, String detail, String text) {

  /// The longest row that a reject keeps, in characters.
  public static final int LONGEST = 2_000;

  public Reject {
    text = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
  }

  /// Why a row was rejected. The code stands in reports, so it does not change.
  public enum Reason {
    /// The row has no id, or a blank one, or one longer than 512 characters.
    NO_ID("no-id"),
    /// The row has neither a title nor an artist, so that nobody could find it.
    NO_NAME("no-title-and-no-artist"),
    /// The row cannot be parsed.
    UNREADABLE("unreadable"),
    /// The row is longer than 16 MiB.
    TOO_LONG("too-long"),
    /// The row names more than 1,000 artists, genres or links.
    TOO_MANY_VALUES("too-many-values"),
    /// FMA's `tracks.csv` lists the id, and `raw_tracks.csv` has no row of it.
    NOT_FOUND("not-in-raw-tracks");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /// The reason in reports.
    public String code() {
      return code;
    }
  }
}
