package io.trackrecord.data.index.version;

import io.trackrecord.data.index.FileList;
import io.trackrecord.data.index.IndexJson;
import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.index.Manifest;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.StoredTracks;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.index.TrackTerms;
import io.trackrecord.data.io.Cores;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.NoLockFactory;

/// Checks a version: the manifest, every file against the list of files, Lucene's own check of both
/// indexes, the counts against the build report, and whether a row of every dataset is found by its
/// links. Reads everything, which takes minutes with 22 million rows.
public final class VersionCheck {

  private static final int MAX_ROWS_READ = 100;

  private VersionCheck() {}

  /// Checks the version in a folder.
  ///
  /// @return what it says of itself
  /// @throws IOException with a sentence, where something is wrong
  public static Manifest check(Path version) throws IOException {
    var manifest = IndexJson.manifest(version);
    files(version);
    lucene(version, OpenIndex.TRACKS);
    lucene(version, OpenIndex.NAMES);
    try (var index = OpenIndex.open(version)) {
      quick(index);
    }
    return manifest;
  }

  /// Checks every file against the version's list of files.
  ///
  /// @return the list
  static FileList files(Path version) throws IOException {
    var list = FileList.read(version);
    if (list.isEmpty()) {
      throw new IOException(
          "the index in "
              + version
              + " has no list of its files; build it again with: trackrecord data build");
    }
    list.get().check(version);
    return list.get();
  }

  /// Checks what takes no time: the counts against the build report, and whether a row of every
  /// dataset is found by its links.
  ///
  /// @throws IOException with a sentence, where something is wrong
  public static void quick(OpenIndex index) throws IOException {
    try {
      counts(index);
    } catch (RuntimeException e) {
      // What reading damaged bytes runs into.
      throw new IOException("the index in " + index.folder() + " is damaged (" + e + ")", e);
    }
  }

  private static void lucene(Path version, String part) throws IOException {
    // Without a lock: a published version is never written to, not even a lock file.
    try (var directory = FSDirectory.open(version.resolve(part), NoLockFactory.INSTANCE);
        var lock = directory.obtainLock("check.lock");
        var check = new CheckIndex(directory, lock)) {
      var told = new ByteArrayOutputStream();
      check.setInfoStream(new PrintStream(told, true, StandardCharsets.UTF_8));
      check.setThreadCount(Cores.USED);
      // Above the checksums, the contents must fit together, too.
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
      if (!check.checkIndex().clean) {
        throw new IOException(
            "the index of "
                + part
                + " in "
                + version
                + " is damaged: "
                + told.toString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("ERROR") || line.contains("Exception"))
                    .findFirst()
                    .orElse("Lucene's check found it broken")
                    .strip());
      }
      checksums(directory, part, version);
    }
  }

  /// Compares every file with its checksum. Lucene's own check skips the files that complete names.
  private static void checksums(Directory directory, String part, Path version) throws IOException {
    for (var file : SegmentInfos.readLatestCommit(directory).files(true)) {
      try (var in = directory.openInput(file, IOContext.READONCE)) {
        CodecUtil.checksumEntireFile(in);
      } catch (CorruptIndexException e) {
        throw new IOException(
            "the file " + file + " of the index of " + part + " in " + version + " is damaged", e);
      }
    }
  }

  private static void counts(OpenIndex index) throws IOException {
    var tracks = index.tracks();
    var sum = 0L;
    for (var entry : index.manifest().datasets()) {
      var id = entry.descriptor().id();
      var indexed = tracks.docFreq(new Term(TrackFields.DATASET, id));
      if (indexed != entry.report().indexed()) {
        throw new IOException(
            "the build report says that "
                + id
                + " has "
                + entry.report().indexed()
                + " tracks, and the index holds "
                + indexed);
      }
      sum += indexed;
      answers(index, id);
    }
    if (sum != tracks.numDocs()) {
      throw new IOException(
          "the index holds " + tracks.numDocs() + " tracks, and its datasets have " + sum);
    }
    if (!IndexJson.report(index.folder())
        .datasets()
        .equals(index.manifest().datasets().stream().map(Manifest.Entry::report).toList())) {
      throw new IOException("the build report and the manifest differ");
    }
  }

  /// Reads a row of the dataset, one with links if there is one among the first, and looks it up by
  /// them.
  private static void answers(OpenIndex index, String id) throws IOException {
    for (var leaf : index.tracks().leaves()) {
      var postings = leaf.reader().postings(new Term(TrackFields.DATASET, id));
      if (postings == null) {
        continue;
      }
      var tracks = new StoredTracks(leaf.reader());
      var doc = postings.nextDoc();
      var track = tracks.track(doc);
      for (var read = 1; track.links().isEmpty() && read < MAX_ROWS_READ; read++) {
        if (postings.nextDoc() == DocIdSetIterator.NO_MORE_DOCS) {
          break;
        }
        doc = postings.docID();
        track = tracks.track(doc);
      }
      if (!track.dataset().equals(id)) {
        throw new IOException("a row of " + id + " says that it is of " + track.dataset());
      }
      for (var link : track.links()) {
        var term = new Term(KeyField.LINK.id(), TrackFields.keyTerm(TrackTerms.link(link)));
        var linked = leaf.reader().postings(term);
        if (linked == null || linked.advance(doc) != doc) {
          throw new IOException("a row of " + id + " is not found by its link " + link.term());
        }
      }
      return;
    }
  }
}
