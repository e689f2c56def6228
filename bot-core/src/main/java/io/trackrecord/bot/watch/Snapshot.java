package io.trackrecord.bot.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trackrecord.bot.answer.LinkLookup;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How an answer was at one time: what tells whether it changed.
///
/// @param datasets the tracks by the dataset's id
/// @param joint the tracks that credit a name only together with others
record Snapshot(Map<String, Counted> datasets, long joint) {

  /// Nothing is listed.
  static final Snapshot EMPTY = new Snapshot(Map.of(), 0);

  private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  /// What one dataset lists.
  ///
  /// @param tracks how many tracks
  /// @param listed how many of them are on a list of tracks that somebody trained on
  record Counted(long tracks, long listed) {

    Counted most(Counted other) {
      return new Counted(Math.max(tracks, other.tracks), Math.max(listed, other.listed));
    }
  }

  Snapshot {
    datasets = java.util.Collections.unmodifiableMap(new TreeMap<>(datasets));
  }

  /// The answer of this catalog.
  static Snapshot of(Subject subject, TrackCatalog catalog) {
    return switch (subject) {
      case Subject.Named(var name) -> {
        var found = catalog.artist(new Question.OfArtist(name), new Page(0, 1));
        yield new Snapshot(counted(found.matches()), found.joint().tracks());
      }
      case Subject.OfPage(var id) ->
          new Snapshot(counted(LinkLookup.find(List.of(id), catalog)), 0);
    };
  }

  /// A name that is merely similar is somebody else's.
  private static Map<String, Counted> counted(Matches matches) {
    var counted = new TreeMap<String, Counted>();
    if (matches.basis().filter(MatchBasis::isSure).isPresent()) {
      for (DatasetCount each : matches.datasets()) {
        counted.put(each.dataset(), new Counted(each.tracks(), each.listed()));
      }
    }
    return counted;
  }

  /// What a person knows who was told of this answer before and now is told of another. Only what
  /// is added is news, so a dataset that an index leaves out for a while is no news when it is
  /// back.
  Snapshot and(Snapshot now) {
    var most = new TreeMap<>(datasets);
    now.datasets.forEach((dataset, counted) -> most.merge(dataset, counted, Counted::most));
    return new Snapshot(most, Math.max(joint, now.joint));
  }

  /// What is listed of a dataset.
  Optional<Counted> in(String dataset) {
    return Optional.ofNullable(datasets.get(dataset));
  }

  /// How many tracks are listed in all.
  long tracks() {
    return datasets.values().stream().mapToLong(Counted::tracks).sum();
  }

  /// The text that the store keeps; equal for equal answers.
  String text() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Reads what [#text()] wrote. What cannot be read counts as nothing told: the person is told
  /// everything, rather than nothing.
  static Snapshot of(String text) {
    try {
      return JSON.readValue(text, Snapshot.class);
    } catch (JsonProcessingException _) {
      LOG.warn("A watch in the store cannot be read, and counts as new");
      return EMPTY;
    }
  }
}
