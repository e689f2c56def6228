package io.trackrecord.bot.matching;

import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.data.track.Track;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// The songs that are only like what was asked for.
///
/// @param answers a row of each song that is like enough to be an answer, most like first
/// @param offers a row of each other song that may have been meant, most likely first
/// @param rows all rows of the answers
/// @param match how a row of any of them matches
record LikeSongs(
    List<SongCandidates.Candidate> answers,
    List<SongCandidates.Candidate> offers,
    RowFilter rows,
    Function<Track, RowMatch> match) {

  /// Answers and offers, in order.
  Stream<SongCandidates.Candidate> all() {
    return Stream.concat(answers.stream(), offers.stream());
  }
}
