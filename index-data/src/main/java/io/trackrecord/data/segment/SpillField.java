package io.trackrecord.data.segment;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.index.DocValuesSkipIndexType;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.VectorEncoding;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.store.IndexOutput;

/// What one field has collected of the documents so far. Values are those of the document that is
/// collected now; documents come in their order.
abstract sealed class SpillField permits KeyField, LabelField, NumberField, WordField {

  private final FieldInfo info;
  private int docs;

  SpillField(FieldInfo info) {
    this.info = info;
  }

  final FieldInfo info() {
    return info;
  }

  /// How many documents are complete: the number of the one that is collected now.
  final int docs() {
    return docs;
  }

  /// The document is complete.
  void next() {
    docs++;
  }

  /// Writes everything, sorted.
  abstract SpilledField write(IndexOutput out) throws IOException;

  /// What Lucene knows of a field. Of its terms, if it has any, their documents are kept, but not
  /// how often they occur or where.
  ///
  /// @param lengths whether the number of a document's terms is kept
  static FieldInfo info(
      String name, int number, boolean lengths, IndexOptions terms, DocValuesType values) {
    return new FieldInfo(
        name,
        number,
        false,
        !lengths,
        false,
        terms,
        values,
        DocValuesSkipIndexType.NONE,
        -1,
        Map.of(),
        0,
        0,
        0,
        0,
        VectorEncoding.FLOAT32,
        VectorSimilarityFunction.EUCLIDEAN,
        false,
        false);
  }
}
