package io.trackrecord.data.segment;

import java.io.IOException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.ArrayUtil;

/// A field of numbers that lie near each other, at most one a document.
public final class NumberField extends SpillField {

  private final long least;
  private int[] values = new int[1024];
  private int docs;

  /// @param least no number is less
  NumberField(FieldInfo info, long least) {
    super(info);
    this.least = least;
  }

  /// Sets the document's number.
  ///
  /// @throws IllegalArgumentException where it is not between the least and two billions more
  public void set(long number) {
    var above = number - least;
    if (above < 0 || above >= Integer.MAX_VALUE) {
      throw new IllegalArgumentException(info().name + " cannot be " + number);
    }
    values = ArrayUtil.grow(values, docs + 1);
    values[docs] = (int) above + 1;
  }

  @Override
  void next() {
    docs++;
    values = ArrayUtil.grow(values, docs + 1);
  }

  @Override
  SpilledField write(IndexOutput out) throws IOException {
    return SpilledField.ofNumbers(info(), Column.write(values, docs, least, out));
  }
}
