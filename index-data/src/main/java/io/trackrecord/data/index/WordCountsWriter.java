package io.trackrecord.data.index;

import io.trackrecord.data.completion.LittleEndian;
import io.trackrecord.data.name.NameForm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/// Writes what [WordCounts] reads: goes once through the words of an index of tracks. Holds some 16
/// bytes in memory for each word that several rows have; a million words take a second.
final class WordCountsWriter {

  /// Slots for each word: three of ten stay free.
  private static final double ROOM = 1.0 / 0.7;

  private long[] hashes = new long[1024];
  private int[] rows = new int[1024];
  private int count;

  private WordCountsWriter() {}

  /// Writes the counts of all words of titles and artists' names.
  static void write(Path file, IndexReader tracks) throws IOException {
    var words = new WordCountsWriter();
    words.read(terms(tracks, TrackFields.TITLE_WORDS), terms(tracks, TrackFields.ARTIST_WORDS));
    try (var directory = FSDirectory.open(file.resolveSibling(""));
        var out = directory.createOutput(file.getFileName().toString(), IOContext.DEFAULT)) {
      CodecUtil.writeHeader(out, WordCounts.CODEC, WordCounts.VERSION);
      var slots = words.slots();
      for (var slot : slots) {
        LittleEndian.write(slot, WordCounts.WIDTH, out);
      }
      out.writeLong(slots.length);
      CodecUtil.writeFooter(out);
    }
  }

  private static TermsEnum terms(IndexReader tracks, String field) throws IOException {
    var terms = MultiTerms.getTerms(tracks, field);
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }

  /// Goes through both in order, side by side.
  private void read(TermsEnum some, TermsEnum others) throws IOException {
    var one = some.next();
    var other = others.next();
    while (one != null || other != null) {
      var order = one == null ? 1 : other == null ? -1 : one.compareTo(other);
      var ofOne = order <= 0 ? some.docFreq() : 0;
      var ofOther = order >= 0 ? others.docFreq() : 0;
      var word = order <= 0 ? one : other;
      if (word != null && Math.max(ofOne, ofOther) > 1) {
        add(word, Math.max(ofOne, ofOther));
      }
      one = order <= 0 ? some.next() : one;
      other = order >= 0 ? others.next() : other;
    }
  }

  private void add(BytesRef word, int frequency) {
    if (count == hashes.length) {
      hashes = ArrayUtil.grow(hashes);
      rows = Arrays.copyOf(rows, hashes.length);
    }
    hashes[count] = NameForm.key(word.utf8ToString());
    rows[count++] = frequency;
  }

  private int[] slots() {
    var slots = new int[(int) (count * ROOM) + 1];
    for (var i = 0; i < count; i++) {
      var slot = WordCounts.slot(hashes[i], slots.length);
      while (slots[(int) slot] != 0) {
        slot = WordCounts.next(slot, slots.length);
      }
      slots[(int) slot] = WordCounts.entry(hashes[i], rows[i]);
    }
    return slots;
  }
}
