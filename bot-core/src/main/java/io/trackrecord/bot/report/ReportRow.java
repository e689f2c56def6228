package io.trackrecord.bot.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One row of a dataset, as a report lists it.
///
/// @param dataset the dataset's id
/// @param row the row's id within the dataset
/// @param title the title as the dataset writes it, or absent
/// @param artists everyone credited, as the dataset writes them
/// @param album the album, or absent
/// @param year the year of release, or absent
/// @param links where a person can open it
/// @param licence the licence the dataset gives for it, or absent
/// @param basis how the name matched, in lower case
/// @param similarity from 0 to 1, in thousandths
/// @param evidence how strong the evidence of use is, in lower case
/// @param onList whether the row is on its publisher's list of tracks trained on; absent where
///   there is no such list
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ReportRow(
    String dataset,
    String row,
    @Nullable String title,
    List<String> artists,
    @Nullable String album,
    @Nullable Integer year,
    List<String> links,
    @Nullable String licence,
    String basis,
    BigDecimal similarity,
    String evidence,
    @Nullable Boolean onList)
    implements ListedRow {

  public ReportRow {
    artists = artists == null ? List.of() : List.copyOf(artists);
    links = links == null ? List.of() : List.copyOf(links);
  }

  /// What tells the row from every other.
  String key() {
    return dataset + "\u0000" + row;
  }
}
