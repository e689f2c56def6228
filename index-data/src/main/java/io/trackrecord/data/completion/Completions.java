package io.trackrecord.data.completion;

import io.trackrecord.data.name.NamePrefixes;
import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.MMapDirectory;

/// The completions of an index, opened for reading. All of it is mapped into memory; in the heap is
/// kept only what unpacks names, a few megabytes. Safe for use by many threads; not to be used once
/// it is closed.
public final class Completions implements Closeable {

  private final Arena arena;
  private final MemorySegment names;
  private final ArtistTable artists;
  private final NamePacking packing;
  private final Map<CompletionBuild.Sorted, SortedNames> sorted =
      new EnumMap<>(CompletionBuild.Sorted.class);

  private Completions(Path folder, Arena arena) throws IOException {
    this.arena = arena;
    this.names = open(folder, CompletionBuild.NAMES, arena);
    this.artists = new ArtistTable(open(folder, CompletionBuild.ARTISTS, arena));
    try (var directory = new MMapDirectory(folder);
        var in = directory.openInput(CompletionBuild.PACKING, IOContext.READONCE)) {
      CodecUtil.checkHeader(
          in, CompletionBuild.CODEC, CompletionBuild.VERSION, CompletionBuild.VERSION);
      this.packing = NamePacking.read(in);
    }
    for (var kind : CompletionBuild.Sorted.values()) {
      var file =
          MappedFile.open(
              folder.resolve(kind.file()),
              SortedNamesWriter.CODEC,
              SortedNamesWriter.VERSION,
              arena);
      sorted.put(kind, new SortedNames(file, this::text));
    }
  }

  private static MemorySegment open(Path folder, String file, Arena arena) throws IOException {
    return MappedFile.open(
        folder.resolve(file), CompletionBuild.CODEC, CompletionBuild.VERSION, arena);
  }

  /// Opens what a build wrote. Costs the same whatever the number of names.
  ///
  /// @throws IOException where it cannot be read or is of another version
  public static Completions open(Path folder) throws IOException {
    return MappedFile.inArena(arena -> new Completions(folder, arena));
  }

  /// The names that what was typed may become: first where the whole name starts so, then where a
  /// word of it does; for artists, where neither does, where it would but for one typing error;
  /// heaviest first. Nothing typed asks for the heaviest.
  public List<Completable> complete(CompletionKind kind, String typed, int limit) {
    var start = NamePrefixes.ofTyped(typed);
    if (start.isEmpty() && !typed.isBlank()) {
      return List.of();
    }
    var found = new LinkedHashSet<Long>();
    switch (kind) {
      case ARTIST -> {
        starting(CompletionBuild.Sorted.ARTIST_WHOLE, start, limit, found);
        starting(CompletionBuild.Sorted.ARTIST_ANY, start, limit, found);
        if (found.isEmpty() && Misspelt.isForgiven(start)) {
          nearly(start, limit, found);
        }
      }
      case TITLE -> {
        starting(CompletionBuild.Sorted.TITLE_WHOLE, start, limit, found);
        starting(CompletionBuild.Sorted.TITLE_WORD, start, limit, found);
      }
      case ALBUM -> {
        starting(CompletionBuild.Sorted.ALBUM_WHOLE, start, limit, found);
        starting(CompletionBuild.Sorted.ALBUM_WORD, start, limit, found);
      }
      case GENRE -> {
        starting(CompletionBuild.Sorted.GENRE_WHOLE, start, limit, found);
        starting(CompletionBuild.Sorted.GENRE_WORD, start, limit, found);
      }
    }
    return found.stream().limit(limit).map(this::completable).toList();
  }

  /// The titles of an artist that what was typed may become, as [#complete]; with one typing error
  /// where there are no others. Empty where the artist is not listed.
  ///
  /// @param artist the artist's key
  public List<Completable> titlesOf(long artist, String typed, int limit) {
    var start = NamePrefixes.ofTyped(typed);
    var at = artists.section(artist);
    if (at < 0 || (start.isEmpty() && !typed.isBlank())) {
      return List.of();
    }
    var section = new Section(names, packing, this::besideName, at);
    var found = new LinkedHashSet<>(section.titles(start, limit));
    if (found.isEmpty() && Misspelt.isForgiven(start)) {
      found.addAll(section.titlesNearly(start, limit));
    }
    return found.stream().limit(limit).toList();
  }

  /// The albums of an artist that what was typed may become.
  ///
  /// @param artist the artist's key
  public List<Completable> albumsOf(long artist, String typed, int limit) {
    var start = NamePrefixes.ofTyped(typed);
    var at = artists.section(artist);
    return at < 0 || (start.isEmpty() && !typed.isBlank())
        ? List.of()
        : new Section(names, packing, this::besideName, at).albums(start, limit);
  }

  /// Whether an artist is listed under this key.
  public boolean lists(long artist) {
    return artists.section(artist) >= 0;
  }

  private void starting(CompletionBuild.Sorted kind, String start, int limit, Set<Long> found) {
    if (found.size() >= limit) {
      return;
    }
    var list = list(kind);
    list.heaviest(
        list.startingWith(start, list.all()),
        record -> {
          found.add(list.entry(record));
          return found.size() < limit;
        });
  }

  private void nearly(String start, int limit, Set<Long> found) {
    var list = list(CompletionBuild.Sorted.ARTIST_ANY).remembering();
    new Misspelt(list, start)
        .records(limit).stream()
            .sorted(
                Comparator.comparingInt((Long record) -> -list.weight(record))
                    .thenComparing(Comparator.naturalOrder()))
            .forEach(record -> found.add(list.entry(record)));
  }

  private SortedNames list(CompletionBuild.Sorted kind) {
    return java.util.Objects.requireNonNull(sorted.get(kind));
  }

  private String text(long entry, int way) {
    return Ways.text(new EntryReader(names, packing, entry).next().name(), way);
  }

  private Completable completable(long at) {
    var entry = new EntryReader(names, packing, at).next();
    return entry.completable(beside(entry, at));
  }

  /// The artist who stands beside the name at a place.
  private String besideName(long at) {
    return beside(new EntryReader(names, packing, at).next(), at);
  }

  private String beside(EntryReader.Entry entry, long at) {
    return entry.bySection() ? artistAround(at) : entry.by();
  }

  /// The artist in whose section an entry lies.
  private String artistAround(long at) {
    return new EntryReader(names, packing, artists.sectionAround(at)).next().name();
  }

  /// Reads every file in the folder whole and compares it with its checksum.
  ///
  /// @throws IOException where one is damaged
  public static void check(Path folder) throws IOException {
    MappedFile.check(folder.resolve(CompletionBuild.NAMES));
    MappedFile.check(folder.resolve(CompletionBuild.ARTISTS));
    MappedFile.check(folder.resolve(CompletionBuild.PACKING));
    for (var kind : CompletionBuild.Sorted.values()) {
      MappedFile.check(folder.resolve(kind.file()));
    }
  }

  @Override
  public void close() {
    arena.close();
  }
}
