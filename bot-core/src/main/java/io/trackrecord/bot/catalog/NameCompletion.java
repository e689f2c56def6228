package io.trackrecord.bot.catalog;

import io.trackrecord.data.completion.Completable;
import io.trackrecord.data.completion.CompletionKind;
import io.trackrecord.data.completion.Completions;
import io.trackrecord.data.index.NameEntry;
import io.trackrecord.data.name.NameForm;
import java.io.IOException;
import java.util.List;

/// Completes the names of artists, titles, albums and genres.
final class NameCompletion {

  private final Completions completions;
  private final ArtistSearch artists;

  NameCompletion(Completions completions, ArtistSearch artists) {
    this.completions = completions;
    this.artists = artists;
  }

  /// What was typed may become, best first.
  List<Suggestion> complete(CompletionQuery query) throws IOException {
    return names(query).stream().map(name -> suggestion(query.kind(), name)).toList();
  }

  private List<Completable> names(CompletionQuery query) throws IOException {
    var typed = query.typed();
    var limit = query.limit();
    return switch (query.kind()) {
      case ARTIST -> completions.complete(CompletionKind.ARTIST, typed, limit);
      case GENRE -> completions.complete(CompletionKind.GENRE, typed, limit);
      case TITLE ->
          query.artist() == null
              ? completions.complete(CompletionKind.TITLE, typed, limit)
              : completions.titlesOf(artist(query.artist()), typed, limit);
      case ALBUM ->
          query.artist() == null
              ? completions.complete(CompletionKind.ALBUM, typed, limit)
              : completions.albumsOf(artist(query.artist()), typed, limit);
      case DATASET -> List.of();
    };
  }

  /// The key of the artist that a name is taken for.
  private long artist(String name) throws IOException {
    var same = NameForm.sameKey(name);
    if (completions.lists(same)) {
      return same;
    }
    return artists.take(name).entry().map(NameEntry::key).orElse(same);
  }

  private static Suggestion suggestion(NameKind kind, Completable name) {
    return new Suggestion(
        kind,
        name.name(),
        NameForm.sameKey(name.name()),
        name.by(),
        1,
        name.tracks(),
        name.datasets());
  }
}
