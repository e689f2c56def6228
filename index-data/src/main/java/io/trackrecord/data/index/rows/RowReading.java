package io.trackrecord.data.index.rows;

import io.trackrecord.data.index.TrackCodec;
import io.trackrecord.data.index.rows.RowPartitions.Kind;
import io.trackrecord.data.name.ArtistForms;
import io.trackrecord.data.name.FormCache;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.TitleName;
import io.trackrecord.data.source.Reject;
import io.trackrecord.data.source.RowSink;
import io.trackrecord.data.source.TrackPart;
import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/// The first step of a build: reads every file once, several files at a time, and adds each row to
/// the partition of its first artist, with a copy for every other artist it names.
final class RowReading {

  /// The most artists, besides the first, for whom a row is copied.
  private static final int MAX_GUESTS = 256;

  private final RowPartitions partitions;
  private final StepProgress progress;

  RowReading(RowPartitions partitions, StepProgress progress) {
    this.partitions = partitions;
    this.progress = progress;
  }

  /// Reads the datasets.
  ///
  /// @param rejects the folder for the rejects files
  void read(List<ReadDataset> datasets, Path rejects) throws IOException, InputException {
    var tasks = new ArrayList<Workers.Task>();
    for (var d = 0; d < datasets.size(); d++) {
      var dataset = datasets.get(d);
      var parts = dataset.input().parts();
      for (var p = 0; p < parts.size(); p++) {
        var number = d;
        var part = p;
        tasks.add(
            stop -> {
              var file = rejects.resolve(dataset.dataset().id() + ".csv.part-" + part);
              try (var rejectFile = new RejectFile(file)) {
                new Part(number, dataset, part, rejectFile, stop).read(parts.get(part));
              }
            });
      }
    }
    Workers.run(tasks);
    progress.end();
    for (var dataset : datasets) {
      dataset.requirePromised();
      dataset.findLists(datasets);
      BuildLimits.checkRows(dataset.dataset().id(), dataset.indexed());
      dataset.end(rejects.resolve(dataset.dataset().id() + ".csv"));
    }
    partitions.flush();
  }

  /// Adds a track to the partitions of its artists.
  ///
  /// @param names the cache of the calling thread
  void send(
      int dataset,
      Track track,
      long fingerprint,
      long place,
      boolean united,
      FormCache<ArtistForms> names)
      throws IOException {
    var bytes = TrackCodec.encode(track);
    var artists = track.artists();
    var own = artists.isEmpty() ? 0 : names.of(artists.getFirst().name()).base();
    partitions.add(dataset, united ? Kind.OWN_UNITED : Kind.OWN, fingerprint, own, place, bytes);
    for (var guest : guests(track, own, names)) {
      partitions.add(
          dataset, united ? Kind.GUEST_UNITED : Kind.GUEST, fingerprint, guest, place, bytes);
    }
  }

  /// The keys of everyone whom a track names, except the artist whose song it is.
  private static Set<Long> guests(Track track, long own, FormCache<ArtistForms> names) {
    var keys = new LinkedHashSet<Long>();
    for (var credit : track.artists()) {
      keys.addAll(names.of(credit.name()).lifted().keySet());
    }
    if (track.title() != null) {
      for (var guest : TitleName.parse(track.title()).featured()) {
        keys.add(NameForm.sameKey(guest));
      }
    }
    keys.remove(own);
    return keys.size() <= MAX_GUESTS
        ? keys
        : new LinkedHashSet<>(keys.stream().limit(MAX_GUESTS).toList());
  }

  private final class Part implements RowSink {

    private final int number;
    private final ReadDataset dataset;
    private final int part;
    private final RejectFile rejectFile;
    private final AtomicBoolean stop;
    private final FormCache<ArtistForms> names = new FormCache<>(ArtistForms::of);
    private final RowIds ids = new RowIds();
    private final Set<String> listed = new HashSet<>();
    private final Promised promised = new Promised();
    private final PopularityScale popularity = new PopularityScale();
    private long read;
    private long tracks;

    Part(int number, ReadDataset dataset, int part, RejectFile rejectFile, AtomicBoolean stop) {
      this.number = number;
      this.dataset = dataset;
      this.part = part;
      this.rejectFile = rejectFile;
      this.stop = stop;
    }

    void read(TrackPart source) throws IOException, InputException {
      source.read(this);
      dataset.add(part, read, tracks, ids, listed, promised, popularity, rejectFile);
    }

    @Override
    public void track(String file, long row, Track track) throws IOException {
      next();
      var fingerprint = RowIds.fingerprint(track.row());
      ids.add(fingerprint);
      if (dataset.isDrawnList()) {
        listed.add(track.row());
      }
      promised.add(track);
      popularity.add(track.popularity());
      tracks++;
      // BuildLimits keeps each number within its bits.
      var place = (long) number << 56 | (long) part << 40 | read;
      send(number, track, fingerprint, place, false, names);
    }

    @Override
    public void reject(Reject reject) throws IOException {
      next();
      promised.add(reject);
      rejectFile.add(reject);
    }

    private void next() {
      read++;
      progress.row();
      if (stop.get()) {
        throw new CancellationException("another part failed");
      }
    }
  }
}
