package io.trackrecord.bench.ask;

import io.trackrecord.bot.catalog.CompletionQuery;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes every kind of query out of rows of the index.
public final class RowAsks {

  /// How the names of kinds of keystrokes begin.
  private static final String COMPLETE = "complete ";

  /// How the names of kinds with typing errors end.
  private static final String WITH_ERRORS = ", misspelt";

  /// What a query comes to in ten thousand of mixed load. Half of all calls are keystrokes.
  private static final int LINKS = 500;

  private static final int ARTISTS = 1_500;
  private static final int BIGGEST = 20;
  private static final int SONGS = 1_500;
  private static final int TEXTS = 1_000;
  private static final int MISSPELT = 150;
  private static final int NOT_LISTED = 200;

  private final List<Track> rows;
  private final Random random;
  private final List<AskKind> kinds = new ArrayList<>();

  private RowAsks(List<Track> rows, Random random) {
    this.rows = rows;
    this.random = random;
  }

  /// All kinds of query for which the rows give an example.
  ///
  /// @param rows in random order, at least one
  /// @param biggest the artist with the most tracks, who is asked for apart
  public static List<AskKind> of(List<Track> rows, String biggest, Random random) {
    return new RowAsks(rows, random).all(biggest);
  }

  /// The artist with the most tracks among those that are met most often and those that are offered
  /// first.
  public static String biggestArtist(TrackCatalog catalog, List<Track> rows) {
    var met = new HashMap<String, Integer>();
    rows.forEach(row -> artist(row).ifPresent(name -> met.merge(name, 1, Integer::sum)));
    var offered =
        catalog.complete(new CompletionQuery(NameKind.ARTIST, "", null, 10)).stream()
            .map(Suggestion::name);
    var often =
        met.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(10)
            .map(Map.Entry::getKey);
    var biggest = "";
    var most = -1L;
    for (var name : Stream.concat(offered, often).distinct().toList()) {
      var tracks = catalog.artist(new Question.OfArtist(name), Ask.FIRST).matches().tracks();
      if (tracks > most) {
        most = tracks;
        biggest = name;
      }
    }
    return biggest;
  }

  /// Whether the queries of the kind with this name are keystrokes.
  public static boolean isKeystroke(String kind) {
    return kind.startsWith(COMPLETE);
  }

  /// Whether the queries of the kind with this name have typing errors.
  public static boolean isMisspelt(String kind) {
    return kind.endsWith(WITH_ERRORS);
  }

  private List<AskKind> all(String biggest) {
    add("link", LINKS, row -> row.links().stream().findFirst().map(Ask.Link::new));
    add(
        "artist",
        ARTISTS,
        row -> artist(row).filter(name -> !name.equals(biggest)).map(RowAsks::ofArtist));
    kinds.add(new AskKind("artist, the biggest", BIGGEST, List.of(ofArtist(biggest))));
    add("song", SONGS, row -> ofSong(artist(row), title(row)));
    add("text", TEXTS, row -> words(row).map(RowAsks::ofText));
    add("artist" + WITH_ERRORS, MISSPELT, row -> misspelt(artist(row)).map(RowAsks::ofArtist));
    add(
        "song" + WITH_ERRORS,
        MISSPELT,
        row ->
            random.nextBoolean()
                ? ofSong(misspelt(artist(row)), title(row))
                : ofSong(artist(row), misspelt(title(row))));
    add("text" + WITH_ERRORS, MISSPELT, row -> misspelt(words(row)).map(RowAsks::ofText));
    add("song, not listed", NOT_LISTED, row -> ofSong(artist(row), Optional.of(invented())));
    add(
        "song and artist, not listed",
        NOT_LISTED,
        _ -> ofSong(Optional.of(invented()), Optional.of(invented())));
    completions();
    return kinds;
  }

  private void completions() {
    completions("artist", NameKind.ARTIST, RowAsks::artist, _ -> null, 200);
    completions("title", NameKind.TITLE, RowAsks::title, _ -> null, 150);
    completions("album", NameKind.ALBUM, row -> Optional.ofNullable(row.album()), _ -> null, 50);
    completions(
        "title of an artist", NameKind.TITLE, RowAsks::title, row -> artist(row).orElse(null), 100);
  }

  private void completions(
      String what,
      NameKind kind,
      Function<Track, Optional<String>> name,
      Function<Track, @Nullable String> within,
      int share) {
    for (var span : PrefixLength.values()) {
      add(
          COMPLETE + what + ", " + span.words(),
          share * span.weight(),
          row ->
              name.apply(row)
                  .flatMap(whole -> span.prefix(whole, random))
                  .map(typed -> completion(kind, typed, within.apply(row))));
    }
    add(
        COMPLETE + what + WITH_ERRORS,
        share,
        row ->
            name.apply(row)
                .flatMap(whole -> PrefixLength.WORD.prefix(whole, random))
                .filter(typed -> typed.length() > 4)
                .map(typed -> TypingErrors.one(typed, random))
                .map(typed -> completion(kind, typed, within.apply(row))));
  }

  private void add(String name, int share, Function<Track, Optional<Ask>> made) {
    // Not each once: what is frequent among rows is asked for often.
    var asks = new ArrayList<Ask>();
    for (var row : rows) {
      made.apply(row).ifPresent(asks::add);
    }
    if (!asks.isEmpty()) {
      kinds.add(new AskKind(name, share, asks));
    }
  }

  private static Optional<String> artist(Track row) {
    return row.artistNames().stream().findFirst();
  }

  private static Optional<String> title(Track row) {
    return Optional.ofNullable(row.title());
  }

  private Optional<String> misspelt(Optional<String> text) {
    return text.map(right -> TypingErrors.oneOrTwo(right, random))
        .filter(wrong -> !wrong.equals(text.orElse("")));
  }

  /// Two to four words of title and artist, in any order.
  private Optional<String> words(Track row) {
    var text = title(row).orElse("") + ' ' + artist(row).orElse("");
    var words = new ArrayList<>(List.of(text.strip().split("\\s+", -1)));
    Collections.shuffle(words, random);
    var few = words.subList(0, Math.min(words.size(), 2 + random.nextInt(3)));
    return Optional.of(String.join(" ", few)).filter(typed -> !typed.isBlank());
  }

  /// A name that is in no dataset: halves of two titles grown together, and a third turned round.
  private String invented() {
    return half(anyTitle()) + half(anyTitle()) + ' ' + new StringBuilder(anyTitle()).reverse();
  }

  private String anyTitle() {
    return title(rows.get(random.nextInt(rows.size()))).orElse("nothing");
  }

  private static String half(String text) {
    return text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2));
  }

  private static Ask ofArtist(String name) {
    return new Ask.Artist(new Question.OfArtist(name));
  }

  private static Optional<Ask> ofSong(Optional<String> artist, Optional<String> title) {
    return artist.flatMap(
        by -> title.map(named -> new Ask.Song(new Question.OfSong(named, by, null))));
  }

  private static Ask ofText(String words) {
    return new Ask.Text(new Question.OfText(words, null, null, null, null, null));
  }

  private static Ask completion(NameKind kind, String typed, @Nullable String artist) {
    return new Ask.Completion(new CompletionQuery(kind, typed, artist, 25));
  }
}
