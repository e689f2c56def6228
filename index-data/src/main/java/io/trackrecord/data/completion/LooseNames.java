package io.trackrecord.data.completion;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRefBuilder;

/// Writes the names that belong to no one artist, albums and genres, behind the artists' sections.
final class LooseNames {

  private final EntryWriter entries;
  private final int part;
  private final IndexOutput out;
  private final long start;
  private final BytesRefBuilder text = new BytesRefBuilder();

  LooseNames(NamePacking packing, int part, IndexOutput out) {
    this.entries = new EntryWriter(packing);
    this.part = part;
    this.out = out;
    this.start = out.getFilePointer();
  }

  /// The ways to begin a name, with their [SortKey]s.
  record Begun(List<byte[]> whole, List<byte[]> words) {}

  Begun write(Completable name) throws IOException {
    var at = out.getFilePointer() - start;
    entries.write(name, "", out);
    return begun(name, new NamePlace(part, at));
  }

  /// The same of a name that lies elsewhere already.
  Begun begun(Completable name, NamePlace place) {
    var begun = new Begun(new ArrayList<>(), new ArrayList<>());
    var ways = Ways.of(name.name());
    for (var way = 0; way < ways.texts().size(); way++) {
      var key =
          new SortKey(place.part(), place.at(), SortKey.weight(name.weight()), way)
              .with(ways.texts().get(way), text);
      (ways.isWhole(way) ? begun.whole() : begun.words()).add(Arrays.copyOf(key.bytes, key.length));
    }
    return begun;
  }
}
