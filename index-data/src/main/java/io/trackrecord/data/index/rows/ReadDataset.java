package io.trackrecord.data.index.rows;

import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.index.BuildReport;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.source.DatasetInput;
import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What is known of a dataset from reading its files. Each file adds to it when it has been read.
public final class ReadDataset {

  private final DatasetInput input;
  private final RowIds ids = new RowIds();
  private final List<RowIds> idsOfParts = new ArrayList<>();
  private final Promised promised = new Promised();
  private final boolean isAccepted;
  private final PopularityScale popularity = new PopularityScale();
  private final Set<String> listIds = new HashSet<>();
  private final SortedMap<String, Long> rejected = new TreeMap<>();
  private final RejectFile[] rejects;
  private List<ReadDataset> lists = List.of();
  private long read;
  private long indexed;

  /// A dataset before anything of it is read.
  ///
  /// @param isAccepted whether it is taken even where many of its rows lack the titles or artists
  ///   that its descriptor promises
  public ReadDataset(DatasetInput input, boolean isAccepted) {
    this.input = input;
    this.isAccepted = isAccepted;
    this.rejects = new RejectFile[input.parts().size()];
  }

  /// What was given for the dataset.
  public DatasetInput input() {
    return input;
  }

  /// The dataset's descriptor.
  public Dataset dataset() {
    return input.dataset();
  }

  /// The percentile of a track's popularity, 0 to [TrackFields#MAX_POPULARITY].
  public int popularity(Track track) {
    return (int) Math.round(popularity.percentile(track.popularity()) * TrackFields.MAX_POPULARITY);
  }

  /// Whether a row of this dataset is on a per-track list that was drawn from it.
  ///
  /// @param row the row's id
  public boolean isOnList(String row) {
    return lists.stream().anyMatch(list -> list.listIds.contains(row));
  }

  /// Whether this is a list that was drawn from other datasets, so that the ids of its rows are
  /// kept.
  boolean isDrawnList() {
    var list = dataset().perTrackList();
    return list != null && !list.drawnFrom().isEmpty();
  }

  /// Finds the per-track lists that were drawn from this dataset.
  void findLists(List<ReadDataset> all) {
    lists = all.stream().filter(each -> each.isDrawnFrom(dataset().id())).toList();
  }

  private boolean isDrawnFrom(String id) {
    var list = dataset().perTrackList();
    return list != null && list.drawnFrom().contains(id);
  }

  /// Refuses a dataset of which more than one row of twenty lacks what its descriptor promises.
  void requirePromised() throws IOException, InputException {
    if (!isAccepted) {
      promised.require(dataset(), input.parts());
    }
  }

  RowIds ids() {
    return ids;
  }

  /// The number of tracks.
  public long indexed() {
    return indexed;
  }

  synchronized void add(
      int part,
      long rows,
      long tracks,
      RowIds idsOfPart,
      Set<String> listed,
      Promised promisedOfPart,
      PopularityScale scale,
      RejectFile file) {
    listIds.addAll(listed);
    promised.add(promisedOfPart);
    read += rows;
    indexed += tracks;
    idsOfParts.add(idsOfPart);
    popularity.add(scale);
    file.counts().forEach((reason, count) -> rejected.merge(reason, count, Long::sum));
    rejects[part] = file;
  }

  /// Ends reading; from now on repeated ids and percentiles can be asked for.
  void end(Path rejectFile) throws IOException {
    ids.freeze(idsOfParts);
    idsOfParts.clear();
    popularity.freeze();
    RejectFile.join(List.of(rejects), rejectFile);
  }

  /// Counts rows that were united with another.
  void united(long rows) {
    indexed -= rows;
  }

  /// The build report of the dataset.
  public BuildReport.OfDataset report() {
    var all = rejected.values().stream().mapToLong(Long::longValue).sum();
    return new BuildReport.OfDataset(
        dataset().id(), read, indexed, read - all - indexed, rejected, note(all));
  }

  private String note(long rejectedInAll) {
    return rejectedInAll <= RejectFile.MAX_LISTED
        ? input.note()
        : String.format(
                Locale.ROOT,
                "%s Of %,d rejected rows rejects/%s.csv lists the first %,d.",
                input.note(),
                rejectedInAll,
                dataset().id(),
                RejectFile.MAX_LISTED)
            .strip();
  }

  void requireTracks() throws InputException {
    if (indexed == 0) {
      throw new InputException(
          "Of "
              + dataset().id()
              + " not one row became a track ("
              + read
              + " rows read, rejected: "
              + rejected
              + "). Nothing was published; look at the files.");
    }
  }
}
