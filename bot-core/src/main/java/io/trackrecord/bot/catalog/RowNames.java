package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/// Finds names by their keys in the rows that carry them.
final class RowNames {

  private final Search search;

  RowNames(Search search) {
    this.search = search;
  }

  /// The name that has this key, as the most popular row has it; empty where no row does.
  Optional<String> nameOf(NameKind kind, long key) throws IOException {
    var field =
        switch (kind) {
          case TITLE -> TrackFields.TITLE;
          case ALBUM -> TrackFields.ALBUM;
          case GENRE -> TrackFields.GENRE;
          case ARTIST, DATASET ->
              throw new IllegalArgumentException(kind + " is not found in rows");
        };
    for (var hit : search.ranked(NameQueries.key(field, key), 1)) {
      return names(kind, search.track(hit.doc))
          .filter(name -> NameForm.sameKey(name) == key)
          .findFirst();
    }
    return Optional.empty();
  }

  private static Stream<String> names(NameKind kind, Track row) {
    return switch (kind) {
      case TITLE -> Stream.ofNullable(row.title());
      case ALBUM -> Stream.ofNullable(row.album());
      case GENRE -> row.genres().stream();
      case ARTIST, DATASET -> Stream.empty();
    };
  }
}
