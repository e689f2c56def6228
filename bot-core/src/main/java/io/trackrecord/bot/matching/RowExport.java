package io.trackrecord.bot.matching;

import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog.FoundRow;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.matching.name.Tiers;
import io.trackrecord.data.track.Track;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;

/// Streams every row of a question, tier by tier: nothing is kept, whatever the number of rows.
final class RowExport {

  private RowExport() {}

  /// Hands the rows to the consumer until it answers false.
  static void run(EngineSession session, Question question, Predicate<FoundRow> consumer) {
    switch (question) {
      case Question.OfArtist artist -> {
        var rows = ArtistRows.of(session, artist);
        stream(session, rows.tiers(), rows.match(), consumer);
      }
      case Question.OfSong song -> {
        var tiers = SongSearch.tiers(song);
        if (session.exists(tiers.all())) {
          stream(session, tiers, row -> RowMatch.song(song, row), consumer);
          return;
        }
        var like = new SongSearch(session).like(song);
        if (!like.answers().isEmpty()) {
          stream(session, Tiers.ofNames(List.of(like.rows())), like.match(), consumer);
        }
      }
      case Question.OfText text -> {
        var tiers = new TextSearch(session).tiers(text);
        stream(session, tiers, TextSearch.match(text), consumer);
      }
    }
  }

  private static void stream(
      EngineSession session,
      Tiers tiers,
      Function<Track, RowMatch> match,
      Predicate<FoundRow> consumer) {
    var goesOn = new AtomicBoolean(true);
    for (var tier = 0; tier < tiers.size() && goesOn.get(); tier++) {
      session.scan(
          rows(tiers, tier),
          track -> {
            var how = match.apply(track);
            goesOn.set(consumer.test(new FoundRow(track, how.basis(), how.similarity())));
            return goesOn.get();
          });
    }
  }

  private static RowFilter rows(Tiers tiers, int tier) {
    if (!tiers.isByWords(tier)) {
      return tiers.only(tier);
    }
    var search = tiers.wordsOnly();
    return RowFilter.both(search.filter(), search.words());
  }
}
