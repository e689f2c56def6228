package io.trackrecord.bot.published;

import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.catalog.CompletionQuery;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.data.track.PlatformId;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/// Asks a catalog a mix of questions before people do, so that code is compiled and the index's
/// most used pages are in memory: a cold catalog's first answers take many times as long.
final class WarmUp {

  private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
  private static final int COMPLETIONS = 25;
  private static final int MAX_ROUNDS = 200;
  private static final int MAX_ASKED = 5_000;
  private static final Page PAGE = new Page(0, 5);

  private final TrackCatalog catalog;
  private final long end;
  private final Random random = new Random(1);
  private int asked;

  private WarmUp(TrackCatalog catalog, Duration most) {
    this.catalog = catalog;
    this.end = System.nanoTime() + most.toNanos();
  }

  /// Asks until the time is over or some thousand questions are answered.
  ///
  /// @return how many questions were asked
  static int run(TrackCatalog catalog, Duration most) {
    var warmUp = new WarmUp(catalog, most);
    for (var round = 0; round < MAX_ROUNDS && warmUp.goesOn(); round++) {
      warmUp.round();
    }
    return warmUp.asked;
  }

  private boolean goesOn() {
    return System.nanoTime() < end && asked < MAX_ASKED;
  }

  /// One letter's names, and what is asked of them.
  private void round() {
    var typed = Character.toString(LETTERS.charAt(random.nextInt(LETTERS.length())));
    var artists = complete(NameKind.ARTIST, typed, null);
    complete(NameKind.TITLE, typed, null);
    complete(NameKind.ALBUM, typed, null);
    for (var artist : artists) {
      if (!goesOn()) {
        return;
      }
      ask(artist.name());
    }
  }

  private void ask(String artist) {
    try {
      complete(NameKind.ARTIST, artist.substring(0, (artist.length() + 1) / 2), null);
      complete(NameKind.ARTIST, misspelt(artist), null);
      var found = catalog.artist(new Question.OfArtist(artist), PAGE).matches();
      asked++;
      complete(NameKind.TITLE, "", artist);
      for (var song : found.page().stream().limit(2).toList()) {
        catalog.song(new Question.OfSong(song.title(), artist, null), PAGE);
        catalog.song(new Question.OfSong(misspelt(song.title()), artist, null), PAGE);
        var words = song.title() + " " + artist;
        catalog.search(new Question.OfText(words, null, null, null, null, null), PAGE);
        asked += 3;
        for (PlatformId link : song.rows().getFirst().links()) {
          catalog.byId(link, 5);
          asked++;
        }
      }
    } catch (CatalogTimeoutException | IllegalArgumentException _) {
      // A question like this is slow, or none; others follow.
    }
  }

  private List<Suggestion> complete(NameKind kind, String typed, @Nullable String artist) {
    asked++;
    try {
      return catalog.complete(new CompletionQuery(kind, typed, artist, COMPLETIONS));
    } catch (CatalogTimeoutException _) {
      // A slow answer warms as well.
      return List.of();
    }
  }

  private static String misspelt(String name) {
    var middle = name.length() / 2;
    return name.length() < 4 ? name : name.substring(0, middle) + name.substring(middle + 1);
  }
}
