package io.trackrecord.data.segment;

import java.util.List;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Where a field lies in the file of a spilled segment.
///
/// @param terms its terms, if it has any
/// @param lengths how many terms each document has, if that is kept
/// @param values its values, if it has any
/// @param labels what the values stand for, sorted, where they stand for words
record SpilledField(
    FieldInfo info,
    SpilledTerms.@Nullable Place terms,
    @Nullable Column lengths,
    @Nullable Column values,
    List<BytesRef> labels) {

  static SpilledField ofTerms(FieldInfo info, SpilledTerms.Place terms) {
    return new SpilledField(info, terms, null, null, List.of());
  }

  static SpilledField ofWords(FieldInfo info, SpilledTerms.Place terms, Column lengths) {
    return new SpilledField(info, terms, lengths, null, List.of());
  }

  static SpilledField ofNumbers(FieldInfo info, Column values) {
    return new SpilledField(info, null, null, values, List.of());
  }

  static SpilledField ofLabels(
      FieldInfo info, SpilledTerms.Place terms, Column values, List<BytesRef> labels) {
    return new SpilledField(info, terms, null, values, labels);
  }
}
