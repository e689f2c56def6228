package io.trackrecord.bench.ask;

import io.trackrecord.bot.catalog.CompletionQuery;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.data.track.PlatformId;

/// One call of the catalog, as a command or a keystroke makes it.
public sealed interface Ask {

  /// The page that a bot shows first.
  Page FIRST = new Page(0, 10);

  /// Asks.
  ///
  /// @return whether anything was found or offered
  boolean isAnswered(TrackCatalog catalog);

  /// A link or an id.
  record Link(PlatformId id) implements Ask {

    private static final int ROWS = 20;

    @Override
    public boolean isAnswered(TrackCatalog catalog) {
      return !catalog.byId(id, ROWS).isEmpty();
    }
  }

  /// An artist's card.
  record Artist(Question.OfArtist question) implements Ask {

    @Override
    public boolean isAnswered(TrackCatalog catalog) {
      var found = catalog.artist(question, FIRST).matches();
      return found.tracks() > 0 || !found.suggestions().isEmpty();
    }
  }

  /// A song.
  record Song(Question.OfSong question) implements Ask {

    @Override
    public boolean isAnswered(TrackCatalog catalog) {
      var found = catalog.song(question, FIRST);
      return found.tracks() > 0 || !found.suggestions().isEmpty();
    }
  }

  /// Free text.
  record Text(Question.OfText question) implements Ask {

    @Override
    public boolean isAnswered(TrackCatalog catalog) {
      var found = catalog.search(question, FIRST);
      return found.tracks() > 0 || !found.suggestions().isEmpty();
    }
  }

  /// A keystroke.
  record Completion(CompletionQuery query) implements Ask {

    @Override
    public boolean isAnswered(TrackCatalog catalog) {
      return !catalog.complete(query).isEmpty();
    }
  }
}
