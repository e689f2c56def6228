package io.trackrecord.bot.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.trackrecord.bot.check.CheckedRow.Status;
import io.trackrecord.bot.check.read.SongCells;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One row of a catalogue, as a report lists it.
///
/// @param number its number, from 1
/// @param artist the artist that the catalogue names, or absent
/// @param title the title that it names, or absent
/// @param album the album that it names, or absent
/// @param urls the links and ids that it gives
/// @param status how sure it is that the song is listed, as `trackrecord check` says it
/// @param similarity from 0 to 1, in thousandths
/// @param matchedArtist the artists of the song that is listed, or absent
/// @param matchedTitle its title, or absent
/// @param datasets the datasets that list it
/// @param rows its rows as `dataset:row-id`
/// @param links where a person can open them
/// @param evidence the strongest evidence of use of these datasets, in lower case; absent where the
///   row is not listed
/// @param confirmed what a person said of the row, `yes` or `no`, or absent
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record CatalogueRow(
    long number,
    @Nullable String artist,
    @Nullable String title,
    @Nullable String album,
    List<String> urls,
    String status,
    BigDecimal similarity,
    @Nullable String matchedArtist,
    @Nullable String matchedTitle,
    List<String> datasets,
    List<String> rows,
    List<String> links,
    @Nullable String evidence,
    @Nullable String confirmed)
    implements ListedRow {

  public CatalogueRow {
    urls = copy(urls);
    datasets = copy(datasets);
    rows = copy(rows);
    links = copy(links);
  }

  private static List<String> copy(@Nullable List<String> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  /// What the catalogue says of its song.
  SongCells song() {
    return new SongCells(artist, title, album, urls);
  }

  /// Its status, where this program knows it.
  Optional<Status> known() {
    return Status.of(status);
  }

  /// Whether something that answers to the row is listed, or a person has said so.
  @JsonIgnore
  public boolean isListed() {
    return known().filter(each -> each.isListed("yes".equals(confirmed))).isPresent();
  }

  /// Whether it is only possible.
  @JsonIgnore
  public boolean isPossible() {
    return known().filter(Status.POSSIBLE::equals).isPresent();
  }
}
