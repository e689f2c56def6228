package io.trackrecord.bot.matching.name;

import io.trackrecord.bot.catalog.CompletionQuery;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.data.index.CompletedName;
import io.trackrecord.data.index.CompletionKind;
import io.trackrecord.data.index.CompletionText;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NamePrefixes;
import java.util.LinkedHashSet;
import java.util.List;

/// Completes the names of artists, titles, albums and genres: first names that start with what was
/// typed, then those of which a later word does, then, for artists, those that would but for one
/// typing error.
public final class NameCompletion {

  /// Characters from which on a typing error is forgiven.
  static final int MIN_FORGIVEN = 4;

  private final EngineSession session;

  /// Completes from the index that a session sees.
  public NameCompletion(EngineSession session) {
    this.session = session;
  }

  /// What was typed may become, best first.
  public List<Suggestion> complete(CompletionQuery query) {
    var artist = query.artist();
    var typed = query.typed();
    var limit = query.limit();
    return switch (query.kind()) {
      case ARTIST -> {
        var names = exactly(CompletionKind.ARTIST, typed, limit);
        yield suggestions(names.isEmpty() ? nearly(typed, limit) : names);
      }
      case GENRE -> suggestions(exactly(CompletionKind.GENRE, typed, limit));
      case TITLE ->
          artist == null
              ? suggestions(exactly(CompletionKind.TITLE, typed, limit))
              : new NamesOfArtist(session, artist).titles(typed, limit);
      case ALBUM ->
          artist == null
              ? suggestions(exactly(CompletionKind.ALBUM, typed, limit))
              : new NamesOfArtist(session, artist).albums(typed, limit);
      case DATASET -> List.of();
    };
  }

  /// The names of a kind that continue what was typed. Nothing typed asks for the heaviest.
  List<CompletedName> exactly(CompletionKind kind, String typed, int limit) {
    var start = NamePrefixes.ofTyped(typed);
    if (start.isEmpty() && !typed.isBlank()) {
      return List.of();
    }
    var names = new LinkedHashSet<>(session.complete(CompletionText.whole(kind, start), limit));
    if (names.size() < limit && !start.isEmpty()) {
      names.addAll(session.complete(CompletionText.laterWord(kind, start), limit));
    }
    return names.stream().limit(limit).toList();
  }

  private List<CompletedName> nearly(String typed, int limit) {
    var start = NamePrefixes.ofTyped(typed);
    if (!isForgiven(start)) {
      return List.of();
    }
    var kind = CompletionKind.ARTIST;
    var names =
        new LinkedHashSet<>(session.completeNearly(CompletionText.whole(kind, start), limit));
    if (names.size() < limit) {
      names.addAll(session.completeNearly(CompletionText.laterWord(kind, start), limit));
    }
    return names.stream().limit(limit).toList();
  }

  /// Whether a typing error in the folded text is forgiven.
  static boolean isForgiven(String start) {
    return start.codePointCount(0, start.length()) >= MIN_FORGIVEN;
  }

  private static List<Suggestion> suggestions(List<CompletedName> names) {
    return names.stream().map(NameCompletion::suggestion).toList();
  }

  private static Suggestion suggestion(CompletedName name) {
    var kind =
        switch (name.kind()) {
          case ARTIST -> NameKind.ARTIST;
          case TITLE -> NameKind.TITLE;
          case ALBUM -> NameKind.ALBUM;
          case GENRE -> NameKind.GENRE;
        };
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
