package io.trackrecord.data.index.build;

import io.trackrecord.data.index.CompletedName;
import io.trackrecord.data.index.NameFields;
import java.util.Comparator;

/// A name that is completed, and its weight.
///
/// @param weight as [NameFields#WEIGHT] has it
record WeighedName(CompletedName name, int weight) {

  /// Heaviest first, then by name. A total order, so that builds give equal results.
  static final Comparator<WeighedName> ORDER =
      Comparator.comparingInt((WeighedName each) -> -each.weight())
          .thenComparing(each -> each.name().name())
          .thenComparing(each -> each.name().by())
          .thenComparing(each -> each.name().kind())
          .thenComparingLong(each -> each.name().tracks())
          .thenComparingInt(each -> each.name().datasets());
}
