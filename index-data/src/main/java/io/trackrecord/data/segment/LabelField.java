package io.trackrecord.data.segment;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/// A field of few distinct words, one a document, which are both its term and its value.
public final class LabelField extends SpillField {

  private final WordNumbers numbers = new WordNumbers();
  private int[] labels = new int[1024];

  LabelField(FieldInfo info) {
    super(info);
  }

  /// Sets the document's word.
  public void set(String label) {
    labels = ArrayUtil.grow(labels, docs() + 1);
    labels[docs()] = numbers.of(label) + 1;
  }

  @Override
  SpilledField write(IndexOutput out) throws IOException {
    var docs = docs();
    labels = ArrayUtil.grow(labels, docs);
    var terms = numbers.terms();
    var order = ByteOrder.of(terms);
    var spill = new TermSpill(out);
    var places = new int[terms.length + 1];
    var documents = 0;
    for (var place = 0; place < order.length; place++) {
      var label = order[place];
      places[label + 1] = place + 1;
      var of = new int[docs];
      var found = 0;
      for (var doc = 0; doc < docs; doc++) {
        if (labels[doc] == label + 1) {
          of[found++] = doc;
        }
      }
      documents += found;
      spill.term(terms[label], of, 0, found);
    }
    var place = spill.end(documents);
    var values = new int[docs];
    for (var doc = 0; doc < docs; doc++) {
      values[doc] = places[labels[doc]];
    }
    var sorted = Arrays.stream(order).mapToObj(label -> new BytesRef(terms[label])).toList();
    return SpilledField.ofLabels(
        info(), place, Column.write(values, docs, out), List.copyOf(sorted));
  }
}
