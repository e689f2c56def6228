package io.trackrecord.data.source;

import org.jspecify.annotations.Nullable;

/// One row of any layout, as its columns' values: [String], [Number], [Boolean], a [java.util.List]
/// of these (with nulls), or null where the row has no such value.
@FunctionalInterface
interface RowValues {

  @Nullable Object value(String column);
}
