package io.trackrecord.data.segment;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.SmallFloat;

/// A field whose terms are words. Four bytes a word of a document until it is written, and four
/// more while it is.
public final class WordField extends SpillField {

  /// Words of a document that are kept: more say nothing more.
  public static final int MOST_WORDS = 200;

  private final boolean lengths;
  private final WordNumbers numbers = new WordNumbers();
  private int[] counts = new int[1024];
  private int[] lasts = new int[1024];

  /// The numbers of the words of all documents.
  private int[] words = new int[1024];

  private int used;

  /// Where the words of each document end.
  private int[] ends = new int[1024];

  private int documents;
  private int start;
  private List<String> latest = List.of();
  private int latestStart;
  private int latestEnd;

  /// @param lengths whether the number of a document's words is kept
  WordField(FieldInfo info, boolean lengths) {
    super(info);
    this.lengths = lengths;
  }

  /// Adds words to the document, which may have some of them already. Neighbours that hand over the
  /// same list first cost least.
  @SuppressWarnings("ReferenceEquality") // a list that only equals costs a look at its words
  public void add(List<String> all) {
    if (all.isEmpty()) {
      return;
    }
    var isFirst = start == used;
    if (isFirst && all == latest) {
      again();
    } else {
      all.forEach(word -> add(numbers.of(word)));
      latest = isFirst ? all : latest;
    }
    if (isFirst) {
      latestStart = start;
      latestEnd = used;
      documents++;
    }
  }

  /// Adds the words that the latest list gave.
  private void again() {
    for (var i = latestStart; i < latestEnd; i++) {
      add(words[i]);
    }
  }

  private void add(int word) {
    if (word >= counts.length) {
      counts = ArrayUtil.grow(counts, word + 1);
      lasts = ArrayUtil.growExact(lasts, counts.length);
    }
    if (lasts[word] == docs() + 1 || used - start == MOST_WORDS) {
      return;
    }
    lasts[word] = docs() + 1;
    counts[word]++;
    words = ArrayUtil.grow(words, used + 1);
    words[used++] = word;
  }

  @Override
  void next() {
    ends = ArrayUtil.grow(ends, docs() + 1);
    ends[docs()] = used;
    start = used;
    super.next();
  }

  @Override
  SpilledField write(IndexOutput out) throws IOException {
    var terms = numbers.terms();
    var order = ByteOrder.of(terms);
    var at = new int[terms.length];
    var sum = 0;
    for (var word : order) {
      at[word] = sum;
      sum += counts[word];
    }
    var of = new int[used];
    var i = 0;
    for (var doc = 0; doc < docs(); doc++) {
      for (; i < ends[doc]; i++) {
        of[at[words[i]]++] = doc;
      }
    }
    var spill = new TermSpill(out);
    for (var word : order) {
      var term = terms[word];
      spill.term(term, of, at[word] - counts[word], at[word]);
    }
    var place = spill.end(documents);
    return lengths
        ? SpilledField.ofWords(info(), place, writeLengths(out))
        : SpilledField.ofTerms(info(), place);
  }

  /// As [org.apache.lucene.search.similarities.Similarity#computeNorm] has it. A document without
  /// words has the length 0: where all have one, Lucene reads it with one access, and else it has
  /// to look for its place, which is a fifth of the time of a search by words.
  private Column writeLengths(IndexOutput out) throws IOException {
    var column = new Column(out.getFilePointer(), Byte.BYTES, docs());
    var from = 0;
    for (var doc = 0; doc < docs(); doc++) {
      out.writeByte(SmallFloat.intToByte4(ends[doc] - from));
      from = ends[doc];
    }
    return column;
  }
}
