package io.trackrecord.data.index.build;

import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.index.Overlap;
import io.trackrecord.data.index.StoredTracks;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.index.TrackTerms;
import io.trackrecord.data.track.Platform;
import io.trackrecord.data.track.PlatformId;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;

/// Counts what the datasets of an index have in common. Reads the finished index: about a second
/// for each million tracks.
final class Overlaps {

  /// Pages name a track a second time.
  private static final Set<Platform> PAGES = EnumSet.of(Platform.FMA_PAGE, Platform.GENIUS_PAGE);

  /// Rows of one key that are looked at; no track's id stands on more.
  private static final int MAX_ROWS = 16;

  private final Map<List<String>, long[]> pairs = new TreeMap<>((a, b) -> order(a, b));

  private Overlaps() {}

  /// What the datasets of an index of tracks have in common; pairs without anything are left out.
  ///
  /// @param tracks the folder of the index
  static List<Overlap> of(Path tracks) throws IOException {
    var overlaps = new Overlaps();
    try (var files = new MMapDirectory(tracks);
        var reader = DirectoryReader.open(files)) {
      for (var leaf : reader.leaves()) {
        overlaps.songs(leaf.reader());
        overlaps.ids(leaf.reader());
      }
    }
    return overlaps.pairs.entrySet().stream()
        .map(
            each ->
                new Overlap(
                    each.getKey().getFirst(),
                    each.getKey().getLast(),
                    each.getValue()[0],
                    each.getValue()[1]))
        .toList();
  }

  private static int order(List<String> a, List<String> b) {
    var first = a.getFirst().compareTo(b.getFirst());
    return first != 0 ? first : a.getLast().compareTo(b.getLast());
  }

  private void add(Set<String> datasets, int what) {
    if (datasets.size() > 1) {
      var ids = List.copyOf(new TreeSet<>(datasets));
      for (var i = 0; i < ids.size(); i++) {
        for (var j = i + 1; j < ids.size(); j++) {
          pairs.computeIfAbsent(List.of(ids.get(i), ids.get(j)), _ -> new long[2])[what]++;
        }
      }
    }
  }

  /// Counts songs. The rows of one song lie side by side in the index.
  private void songs(LeafReader reader) throws IOException {
    var songs = DocValues.getNumeric(reader, TrackFields.SONG_KEY);
    var datasets = DocValues.getSorted(reader, TrackFields.DATASET);
    var names = new ArrayList<String>();
    for (var i = 0; i < datasets.getValueCount(); i++) {
      names.add(datasets.lookupOrd(i).utf8ToString());
    }
    var of = new HashSet<String>();
    var song = 0L;
    for (var doc = 0; doc < reader.maxDoc(); doc++) {
      if (!songs.advanceExact(doc) || !datasets.advanceExact(doc)) {
        continue;
      }
      if (of.isEmpty() || songs.longValue() != song) {
        add(of, 0);
        of.clear();
        song = songs.longValue();
      }
      of.add(names.get(datasets.ordValue()));
    }
    add(of, 0);
  }

  /// Counts ids. A key stands for an id or for a folder, and only the rows tell which.
  private void ids(LeafReader reader) throws IOException {
    var terms = reader.terms(KeyField.LINK.id());
    if (terms == null) {
      return;
    }
    var datasets = new DatasetsOfRows(reader);
    var tracks = new StoredTracks(reader);
    var keys = terms.iterator();
    PostingsEnum rows = null;
    while (keys.next() != null) {
      if (keys.docFreq() < 2 || keys.docFreq() > MAX_ROWS) {
        continue;
      }
      rows = keys.postings(rows, PostingsEnum.NONE);
      var docs = new ArrayList<Integer>();
      for (var doc = rows.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = rows.nextDoc()) {
        docs.add(doc);
      }
      if (datasets.of(docs).size() > 1) {
        add(sharing(keys.term(), docs, tracks), 1);
      }
    }
  }

  /// The datasets on whose rows the id of a track stands that the key is of.
  private static Set<String> sharing(BytesRef key, List<Integer> docs, StoredTracks stored)
      throws IOException {
    var tracks = new ArrayList<Track>();
    for (var doc : docs) {
      tracks.add(stored.track(doc));
    }
    for (var id : tracks.getFirst().links()) {
      if (id.platform().isOfTrack()
          && !PAGES.contains(id.platform())
          && TrackFields.keyTerm(TrackTerms.link(id)).equals(key)) {
        return sharing(id, tracks);
      }
    }
    return Set.of();
  }

  private static Set<String> sharing(PlatformId id, List<Track> tracks) {
    var datasets = new HashSet<String>();
    for (var track : tracks) {
      if (track.links().stream().anyMatch(id::isSame)) {
        datasets.add(track.dataset());
      }
    }
    return datasets;
  }

  /// The datasets of a few rows, by the dataset's doc value.
  private record DatasetsOfRows(LeafReader reader) {
    Set<Integer> of(List<Integer> docs) throws IOException {
      var values = DocValues.getSorted(reader, TrackFields.DATASET);
      var found = new HashSet<Integer>();
      for (var doc : docs) {
        if (values.advanceExact(doc)) {
          found.add(values.ordValue());
        }
      }
      return found;
    }
  }
}
