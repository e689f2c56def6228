package io.trackrecord.data.index.build;

import io.trackrecord.data.index.NameFields;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/// A temporary index of part of the documents, in the order in which they are added. For one
/// thread. In the end all parts are merged into one segment.
final class PartIndex implements Closeable {

  private static final double BUFFER_MB = 128;

  private final Path folder;
  private final FSDirectory directory;
  private final IndexWriter writer;

  /// Creates an empty part.
  ///
  /// @param folder its folder, which is created
  PartIndex(Path folder) throws IOException {
    this.folder = folder;
    this.directory = FSDirectory.open(folder);
    this.writer =
        new IndexWriter(
            directory,
            config(IndexCodec.withoutCompletion())
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMergePolicy(NoMergePolicy.INSTANCE));
  }

  private static IndexWriterConfig config(Codec codec) {
    return new IndexWriterConfig(NameFields.analyzer()).setCodec(codec).setUseCompoundFile(false);
  }

  void add(List<IndexableField> document) throws IOException {
    writer.addDocument(document);
  }

  /// Writes everything. Nothing can be added afterwards.
  ///
  /// @return the folder
  Path finish() throws IOException {
    writer.commit();
    return folder;
  }

  @Override
  public void close() throws IOException {
    // An unfinished part is of no use.
    writer.rollback();
    directory.close();
  }

  /// Merges parts, in their order, into an index of one segment, and deletes them.
  static void merge(List<Path> parts, Path into) throws IOException {
    var opened = new ArrayList<DirectoryReader>();
    try (var directory = FSDirectory.open(into);
        var writer =
            new IndexWriter(
                directory,
                config(new IndexCodec()).setMergeScheduler(new SerialMergeScheduler()))) {
      var segments = new ArrayList<CodecReader>();
      for (var part : parts) {
        var reader = DirectoryReader.open(FSDirectory.open(part));
        opened.add(reader);
        reader.leaves().forEach(leaf -> segments.add((CodecReader) leaf.reader()));
      }
      if (!segments.isEmpty()) {
        writer.addIndexes(segments.toArray(CodecReader[]::new));
        writer.forceMerge(1);
      }
      writer.commit();
    } finally {
      for (var reader : opened) {
        IOUtils.close(reader, reader.directory());
      }
      for (var part : parts) {
        IOUtils.rm(part);
      }
    }
  }
}
