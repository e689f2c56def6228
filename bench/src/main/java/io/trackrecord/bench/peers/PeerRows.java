package io.trackrecord.bench.peers;

import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.source.DatasetFiles;
import io.trackrecord.data.source.DatasetInput;
import io.trackrecord.data.source.Reject;
import io.trackrecord.data.source.RowSink;
import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// The rows of dataset files, read by Trackrecord's own readers, so that every engine reads alike.
/// Rows that repeat an id are in the tables of the others as often as they come.
final class PeerRows {

  /// Takes rows one by one.
  interface Sink {
    void add(PeerRow row) throws IOException;
  }

  private final List<DatasetInput> inputs;

  private PeerRows(List<DatasetInput> inputs) {
    this.inputs = List.copyOf(inputs);
  }

  /// The rows of a folder that has a folder for each dataset, named for its id.
  static PeerRows of(Path folder) throws IOException, InputException {
    var inputs = new ArrayList<DatasetInput>();
    for (var dataset : Descriptors.builtIn().all()) {
      var files = folder.resolve(dataset.id());
      if (Files.isDirectory(files)) {
        inputs.add(DatasetFiles.open(dataset, List.of(files.toString())));
      }
    }
    if (inputs.isEmpty()) {
      throw new IOException(folder + " has no folder that is named for a dataset");
    }
    return new PeerRows(inputs);
  }

  List<DatasetInput> inputs() {
    return inputs;
  }

  /// Reads all rows, in the same order every time.
  ///
  /// @return how many
  long read(Sink sink) throws IOException, InputException {
    var reading = new Reading(sink);
    for (var input : inputs) {
      for (var part : input.parts()) {
        part.read(reading);
      }
    }
    return reading.rows;
  }

  /// How many rows each first artist has, for a table of names.
  Map<String, Integer> artists() throws IOException, InputException {
    var artists = new HashMap<String, Integer>();
    read(row -> artists.merge(row.firstArtist(), 1, Integer::sum));
    artists.remove("");
    return artists;
  }

  /// Draws rows that have a title and an artist; every row is as likely as any other.
  List<PeerRow> sample(int count, long seed) throws IOException, InputException {
    var random = new Random(seed);
    var sample = new ArrayList<PeerRow>();
    var seen = new long[1];
    read(
        row -> {
          if (row.title().isEmpty() || row.firstArtist().isEmpty()) {
            return;
          }
          seen[0]++;
          if (sample.size() < count) {
            sample.add(row);
          } else {
            var at = random.nextLong(seen[0]);
            if (at < count) {
              sample.set((int) at, row);
            }
          }
        });
    java.util.Collections.shuffle(sample, random);
    return sample;
  }

  /// A name as tables are searched for its beginning.
  static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static final class Reading implements RowSink {

    private final Sink sink;
    private long rows;

    Reading(Sink sink) {
      this.sink = sink;
    }

    @Override
    public void track(String file, long row, Track track) throws IOException {
      sink.add(PeerRow.of(rows++, track));
    }

    @Override
    public void reject(Reject reject) {
      // Trackrecord counts rejects; here only what can be found matters.
    }
  }
}
