package io.trackrecord.bot.engine;

import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.index.WordField;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which rows are wanted: a description that each engine translates into its own query.
public sealed interface RowFilter {

  /// Every row.
  RowFilter EVERYTHING = new Everything();

  /// No row.
  RowFilter NOTHING = new AnyOf(List.of());

  /// Every row.
  record Everything() implements RowFilter {}

  /// Rows that hold a key in a field.
  record HasKey(KeyField field, long key) implements RowFilter {}

  /// Rows that hold at least one of the keys in a field; there may be thousands.
  record HasAnyKey(KeyField field, Set<Long> keys) implements RowFilter {
    public HasAnyKey {
      keys = Set.copyOf(keys);
    }
  }

  /// Rows that pass all of the filters.
  record AllOf(List<RowFilter> filters) implements RowFilter {
    public AllOf {
      filters = List.copyOf(filters);
    }
  }

  /// Rows that pass at least one of the filters; none where there are no filters.
  record AnyOf(List<RowFilter> filters) implements RowFilter {
    public AnyOf {
      filters = List.copyOf(filters);
    }
  }

  /// Rows that do not pass the filter.
  record Not(RowFilter filter) implements RowFilter {}

  /// Rows of a dataset.
  ///
  /// @param dataset the dataset's id
  record InDataset(String dataset) implements RowFilter {}

  /// Rows of these years of release, both ends included.
  record InYears(int first, int last) implements RowFilter {}

  /// Rows that have at least so many of the words.
  ///
  /// @param minimum from 1 to the number of words
  record HasWords(List<QueryWord> words, int minimum) implements RowFilter {
    public HasWords {
      words = List.copyOf(words);
    }
  }

  /// Rows that have a word with this start.
  ///
  /// @param start at least three characters: shorter starts have too many words
  record HasWordStart(WordField field, String start) implements RowFilter {}

  /// Rows that have a word from `first` on and before `end`, in the order of code points.
  record HasWordBetween(WordField field, String first, String end) implements RowFilter {}

  /// Rows that pass both filters.
  static RowFilter both(RowFilter one, RowFilter other) {
    return one instanceof Everything
        ? other
        : other instanceof Everything ? one : new AllOf(List.of(one, other));
  }

  /// Rows that pass all of the filters.
  static RowFilter all(List<RowFilter> filters) {
    return switch (filters.size()) {
      case 0 -> EVERYTHING;
      case 1 -> filters.getFirst();
      default -> new AllOf(filters);
    };
  }

  /// Rows that pass at least one of the filters.
  static RowFilter any(List<RowFilter> filters) {
    return filters.size() == 1 ? filters.getFirst() : new AnyOf(filters);
  }

  /// Rows that hold one of the keys in one of the fields.
  static RowFilter anyKey(Collection<KeyField> fields, Collection<Long> keys) {
    var any = new LinkedHashSet<RowFilter>();
    for (var field : fields) {
      keys.forEach(key -> any.add(new HasKey(field, key)));
    }
    return any(List.copyOf(any));
  }

  /// Rows that pass the first filter but not the second.
  static RowFilter without(RowFilter filter, RowFilter excluded) {
    return new AllOf(List.of(filter, new Not(excluded)));
  }
}
