package io.trackrecord.bench.peers;

import io.trackrecord.bench.ask.TypingErrors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/// A query with its right answer.
sealed interface PeerQuery {

  /// Asks.
  ///
  /// @return the rank of the right answer, from 1; 0 where it is not among the answers
  int rank(Peer peer) throws IOException;

  /// A song by title and artist.
  record Song(String title, String artist, long right) implements PeerQuery {
    @Override
    public int rank(Peer peer) throws IOException {
      return peer.song(title, artist).indexOf(right) + 1;
    }
  }

  /// A song by words.
  record Text(String words, long right) implements PeerQuery {
    @Override
    public int rank(Peer peer) throws IOException {
      return peer.text(words).indexOf(right) + 1;
    }
  }

  /// An artist by the beginning of the name.
  record Prefix(String typed, String right) implements PeerQuery {
    @Override
    public int rank(Peer peer) throws IOException {
      return peer.complete(typed).indexOf(right) + 1;
    }
  }

  /// Queries of every kind, made of rows.
  ///
  /// @param count how many of each kind at most
  static Map<String, List<PeerQuery>> of(List<PeerRow> rows, int count, long seed) {
    var random = new Random(seed);
    var kinds = new LinkedHashMap<String, List<PeerQuery>>();
    kinds.put(
        "artist and title",
        each(rows, count, row -> new Song(row.title(), row.firstArtist(), row.song())));
    kinds.put("artist and title, misspelt", each(rows, count, row -> misspeltSong(row, random)));
    kinds.put("free text", each(rows, count, row -> new Text(words(row, random), row.song())));
    kinds.put(
        "free text, misspelt",
        each(
            rows,
            count,
            row -> new Text(TypingErrors.oneOrTwo(words(row, random), random), row.song())));
    for (var length : List.of(1, 3, 6)) {
      var characters = length == 1 ? " character" : " characters";
      kinds.put(
          "complete artist, " + length + characters,
          each(
              rows.stream()
                  .filter(
                      row ->
                          row.firstArtist().codePointCount(0, row.firstArtist().length()) >= length)
                  .toList(),
              count,
              row -> new Prefix(start(row.firstArtist(), length), row.firstArtist())));
    }
    return kinds;
  }

  private static List<PeerQuery> each(
      List<PeerRow> rows, int count, Function<PeerRow, PeerQuery> made) {
    return rows.stream().limit(count).map(made).toList();
  }

  private static PeerQuery misspeltSong(PeerRow row, Random random) {
    return random.nextBoolean()
        ? new Song(TypingErrors.oneOrTwo(row.title(), random), row.firstArtist(), row.song())
        : new Song(row.title(), TypingErrors.oneOrTwo(row.firstArtist(), random), row.song());
  }

  /// The words of title and first artist in any order.
  private static String words(PeerRow row, Random random) {
    var words = new ArrayList<>(List.of((row.title() + ' ' + row.firstArtist()).split("\\s+", -1)));
    Collections.shuffle(words, random);
    return String.join(" ", words);
  }

  private static String start(String name, int length) {
    return name.substring(0, name.offsetByCodePoints(0, length));
  }
}
