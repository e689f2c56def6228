package io.trackrecord.data.source;

import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Everything that a reader hands over, for a test to look at.
public final class Collected implements RowSink {

  private final List<Track> tracks = new ArrayList<>();
  private final List<Reject> rejects = new ArrayList<>();

  /// Reads files of a dataset that comes with the program.
  public static Collected of(String dataset, Path... paths) throws IOException, InputException {
    return of(dataset(dataset), paths);
  }

  public static Collected of(Dataset dataset, Path... paths) throws IOException, InputException {
    var collected = new Collected();
    for (var part : input(dataset, paths).parts()) {
      part.read(collected);
    }
    return collected;
  }

  public static DatasetInput input(String dataset, Path... paths)
      throws IOException, InputException {
    return input(dataset(dataset), paths);
  }

  public static DatasetInput input(Dataset dataset, Path... paths)
      throws IOException, InputException {
    return DatasetFiles.open(dataset, Stream.of(paths).map(Path::toString).toList());
  }

  public static Dataset dataset(String id) {
    return Descriptors.builtIn().find(id).orElseThrow();
  }

  @Override
  public void track(String file, long row, Track track) {
    tracks.add(track);
  }

  @Override
  public void reject(Reject reject) {
    rejects.add(reject);
  }

  public List<Track> tracks() {
    return tracks;
  }

  public Track only() {
    if (tracks.size() != 1) {
      throw new AssertionError("expected one track: " + tracks + ", rejected: " + rejects);
    }
    return tracks.getFirst();
  }

  public List<Reject> rejects() {
    return rejects;
  }

  /// The codes of the reasons, in order.
  public List<String> reasons() {
    return rejects.stream().map(reject -> reject.reason().code()).toList();
  }

  public List<String> ids() {
    return tracks.stream().map(Track::row).toList();
  }

  public List<String> titles() {
    return tracks.stream().map(track -> String.valueOf(track.title())).toList();
  }
}
