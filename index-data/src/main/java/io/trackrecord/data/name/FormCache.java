package io.trackrecord.data.name;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Remembers what was worked out for recent names, since most names occur again and again. A name
/// takes the place of another with the same hash. For one thread.
public final class FormCache<T> {

  private static final int SIZE = 1 << 13;

  private final Function<String, T> of;
  private final @Nullable String[] names = new @Nullable String[SIZE];
  private final @Nullable Object[] known = new @Nullable Object[SIZE];

  /// An empty cache.
  ///
  /// @param of works it out
  public FormCache(Function<String, T> of) {
    this.of = of;
  }

  /// What is known of the name, or is worked out now.
  @SuppressWarnings("unchecked") // only what `of` gave is kept
  public T of(String name) {
    var hash = name.hashCode();
    var at = (hash ^ (hash >>> 16)) & (SIZE - 1);
    var before = known[at];
    if (before != null && name.equals(names[at])) {
      return (T) before;
    }
    var now = of.apply(name);
    names[at] = name;
    known[at] = now;
    return now;
  }
}
