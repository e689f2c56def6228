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

  SpillField(FieldInfo info) {
    this.info = info;
  }

  final FieldInfo info() {
    return info;
  }

  /// The document is complete.
  abstract void next();

  /// Writes everything, sorted.
  abstract SpilledField write(IndexOutput out) throws IOException;

  /// A field of terms, with the documents they are in, but not how often or where.
  ///
  /// @param lengths whether the number of a document's terms is kept
  static FieldInfo ofTerms(String name, int number, boolean lengths) {
    return info(
        name, number, lengths, IndexOptions.DOCS, DocValuesType.NONE, DocValuesSkipIndexType.NONE);
  }

  static FieldInfo info(
      String name,
      int number,
      boolean lengths,
      IndexOptions terms,
      DocValuesType values,
      DocValuesSkipIndexType skip) {
    return new FieldInfo(
        name,
        number,
        false,
        !lengths,
        false,
        terms,
        values,
        skip,
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
