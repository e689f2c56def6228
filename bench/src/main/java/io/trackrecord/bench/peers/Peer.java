package io.trackrecord.bench.peers;

import io.trackrecord.data.source.file.InputException;
import java.io.IOException;
import java.util.List;

/// An engine, used as its manual shows: a strict query first, and a tolerant one where that finds
/// nothing. An answer has ten entries at most.
interface Peer extends AutoCloseable {

  /// How many answers are looked at.
  int ANSWERS = 10;

  /// What it is called in results, with what is said of its set-up.
  String name();

  /// Takes all rows and makes them ready to be searched.
  void build(PeerRows rows) throws IOException, InputException;

  /// What it takes on disk, in bytes.
  long bytes() throws IOException;

  /// The songs of this title and artist, best first, by [PeerRow#song()].
  List<Long> song(String title, String artist) throws IOException;

  /// The songs that words of title and artist name, best first, by [PeerRow#song()].
  List<Long> text(String words) throws IOException;

  /// The artists whose names begin so, those with most rows first.
  List<String> complete(String typed) throws IOException;

  @Override
  void close() throws IOException;
}
