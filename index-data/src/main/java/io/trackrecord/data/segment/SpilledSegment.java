package io.trackrecord.data.segment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.util.IOUtils;

/// A segment that [SegmentSpill] has written. Holds little memory.
public final class SpilledSegment {

  private final Path folder;
  private final SegmentInfo info;
  private final FieldInfos infos;
  private final List<SpilledField> fields;

  SpilledSegment(Path folder, SegmentInfo info, FieldInfos infos, List<SpilledField> fields) {
    this.folder = folder;
    this.info = info;
    this.infos = infos;
    this.fields = List.copyOf(fields);
  }

  /// How many documents it has.
  public int documents() {
    return info.maxDoc();
  }

  /// Opens the segment for [org.apache.lucene.index.IndexWriter#addIndexes(CodecReader...)], and
  /// for nothing else: terms can be gone through in order, but not looked up.
  ///
  /// @throws IOException where it cannot be read
  public CodecReader open() throws IOException {
    return SpillReader.open(folder, info, infos, fields);
  }

  /// Deletes its files.
  ///
  /// @throws IOException where they cannot be deleted
  public void delete() throws IOException {
    IOUtils.rm(folder);
  }
}
