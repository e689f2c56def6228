package io.trackrecord.data.index;

import io.trackrecord.data.source.DatasetInput;
import io.trackrecord.data.source.InputException;
import io.trackrecord.data.source.Reject;
import io.trackrecord.data.source.RowSink;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.IndexWriter;

/// Indexes one dataset in two passes over its files: the first learns which ids repeat and how
/// popular rows are, the second adds the tracks. Memory: 8 to 16 bytes a row, 3 MiB for popularity,
/// and at most [RepeatedRows#IN_MEMORY] rows and 64 MiB of those that repeat an id.
final class DatasetIndexing {

  private final DatasetInput input;
  private final IndexWriter writer;
  private final Path working;
  private final BuildProgress progress;
  private final RowIds ids = new RowIds();
  private final PopularityScale popularity = new PopularityScale();
  private long surveyed;
  private long read;
  private long indexed;

  DatasetIndexing(DatasetInput input, IndexWriter writer, Path working, BuildProgress progress) {
    this.input = input;
    this.writer = writer;
    this.working = working;
    this.progress = progress;
  }

  /// Indexes the dataset and says what was done.
  ///
  /// @param rejects where the rejects file goes
  BuildReport.OfDataset run(Path rejects) throws IOException, InputException {
    survey();
    try (var rejectFile = new RejectFile(rejects);
        var repeated = new RepeatedRows(working, RepeatedRows.IN_MEMORY)) {
      for (var part : input.parts()) {
        part.read(new Adding(rejectFile, repeated));
      }
      if (read != surveyed) {
        throw new InputException(
            "The files of "
                + input.dataset().id()
                + " changed while they were read: they had "
                + surveyed
                + " rows, then "
                + read
                + ". Start again when nothing writes to them.");
      }
      repeated.forEachUnited(this::index);
      var counts = rejectFile.counts();
      var rejected = counts.values().stream().mapToLong(Long::longValue).sum();
      return new BuildReport.OfDataset(
          input.dataset().id(), read, indexed, read - rejected - indexed, counts, input.note());
    }
  }

  private void survey() throws IOException, InputException {
    var survey = new Surveying();
    for (var part : input.parts()) {
      part.read(survey);
    }
    ids.freeze();
    popularity.freeze();
  }

  private void index(Track track) throws IOException {
    writer.addDocument(TrackDocument.of(track, popularity.percentile(track.popularity())));
    indexed++;
  }

  private final class Surveying implements RowSink {

    private final String step = "Surveying " + input.dataset().id();

    @Override
    public void track(String file, long row, Track track) {
      ids.add(track.row());
      popularity.add(track.popularity());
      progress.at(step, ++surveyed, 0);
    }

    @Override
    public void reject(Reject reject) {
      progress.at(step, ++surveyed, 0);
    }
  }

  private final class Adding implements RowSink {

    private final String step = "Indexing " + input.dataset().id();
    private final RejectFile rejectFile;
    private final RepeatedRows repeated;

    Adding(RejectFile rejectFile, RepeatedRows repeated) {
      this.rejectFile = rejectFile;
      this.repeated = repeated;
    }

    @Override
    public void track(String file, long row, Track track) throws IOException {
      progress.at(step, ++read, surveyed);
      if (ids.mayRepeat(track.row())) {
        repeated.add(track);
      } else {
        index(track);
      }
    }

    @Override
    public void reject(Reject reject) throws IOException {
      progress.at(step, ++read, surveyed);
      rejectFile.add(reject);
    }
  }
}
