package io.trackrecord.data.segment;

import java.io.IOException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.ArrayUtil;

/// A field of numbers from 0 on, at most one a document.
public final class NumberField extends SpillField {

  private int[] values = new int[1024];

  NumberField(FieldInfo info) {
    super(info);
  }

  /// Sets the document's number.
  ///
  /// @throws IllegalArgumentException where it is negative, or the greatest `int`
  public void set(int number) {
    if (number < 0 || number == Integer.MAX_VALUE) {
      throw new IllegalArgumentException(info().name + " cannot be " + number);
    }
    values = ArrayUtil.grow(values, docs() + 1);
    values[docs()] = number + 1;
  }

  @Override
  SpilledField write(IndexOutput out) throws IOException {
    return SpilledField.ofNumbers(
        info(), Column.write(ArrayUtil.grow(values, docs()), docs(), out));
  }
}
