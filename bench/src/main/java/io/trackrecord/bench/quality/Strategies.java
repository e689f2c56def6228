package io.trackrecord.bench.quality;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.engine.lucene.LuceneEngine;
import io.trackrecord.bot.matching.MatchingCatalog;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.StoredTracks;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NameWords;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/// Asks one index: through the catalog, as commands do, and with the plain baselines.
final class Strategies {

  private static final int TEN = 10;
  private static final CatalogLimits LIMITS = new CatalogLimits(Duration.ofMinutes(1));

  private final OpenIndex index;
  private final Map<String, Integer> docs = new HashMap<>();
  private final Map<String, Set<Integer>> docsOfCluster = new HashMap<>();
  private final Map<String, List<Carried>> byNames = new HashMap<>();
  private final Function<Track, List<String>> carries;

  /// @param carries what a row stands for
  Strategies(OpenIndex index, Function<Track, List<String>> carries) throws IOException {
    this.index = index;
    this.carries = carries;
    for (var dataset : List.of(Haystack.MUSICBRAINZ, Haystack.ANSWERS)) {
      var reader = index.tracks().leaves().getFirst().reader();
      var values = new StoredTracks(reader);
      var postings = reader.postings(new Term(TrackFields.DATASET, dataset));
      if (postings != null) {
        for (var doc = postings.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = postings.nextDoc()) {
          add(values.track(doc), doc);
        }
      }
    }
  }

  private void add(Track track, int doc) {
    if (track.dataset().equals(Haystack.MUSICBRAINZ)) {
      docs.put(track.row(), doc);
      for (var cluster : carries.apply(track)) {
        docsOfCluster.computeIfAbsent(cluster, _ -> new HashSet<>()).add(doc);
      }
    }
    byNames
        .computeIfAbsent(
            names(
                Objects.requireNonNullElse(track.title(), ""),
                track.artistNames().stream().findFirst().orElse("")),
            _ -> new ArrayList<>())
        .add(new Carried(track.row(), carries.apply(track)));
  }

  /// A row that may be offered, and what it stands for.
  private record Carried(String row, List<String> carries) {}

  private static String names(String title, String by) {
    return title + '\t' + by;
  }

  /// What `/track` answers.
  Answers song(Query query) throws IOException {
    return song(query, without(query));
  }

  /// What `/track` answers where the right answer is nowhere in the index: whatever it is sure of
  /// is a false claim.
  Answers songWithoutCluster(Query query) throws IOException {
    var cluster = docsOfCluster.getOrDefault(query.right(), Set.of());
    return song(query, new HidingReader(index.tracks(), cluster));
  }

  private Answers song(Query query, DirectoryReader tracks) throws IOException {
    var catalog = new MatchingCatalog(new LuceneEngine(index.withTracks(tracks)), LIMITS);
    var question =
        new Question.OfSong(Objects.requireNonNull(query.title()), query.artist(), query.album());
    var answers = new ArrayList<Answers.Answer>();
    var found = catalog.song(question, new Page(0, TEN));
    for (var song : found.page()) {
      answers.add(new Answers.Answer(carried(song), song.basis().isSure(), says(song)));
    }
    for (var offered : found.suggestions()) {
      var rows = byNames.getOrDefault(names(offered.name(), offered.by()), List.of());
      var carried =
          rows.stream()
              .filter(row -> !row.row().equals(query.self()))
              .flatMap(row -> row.carries().stream())
              .toList();
      answers.add(new Answers.Answer(carried, false, says(offered)));
    }
    return new Answers(answers);
  }

  /// What `/artist` answers: the artist that is shown, then the names that are offered.
  Answers artist(Query query) {
    var catalog = new MatchingCatalog(new LuceneEngine(index), LIMITS);
    var found =
        catalog.artist(
            new Question.OfArtist(Objects.requireNonNull(query.artist())), new Page(0, 1));
    var answers = new ArrayList<Answers.Answer>();
    found
        .profile()
        .ifPresent(
            profile ->
                answers.add(
                    new Answers.Answer(
                        named(query.right(), profile.spellings()),
                        found.matches().basis().map(basis -> basis.isSure()).orElse(false),
                        profile.name())));
    found
        .matches()
        .suggestions()
        .forEach(
            each ->
                answers.add(
                    new Answers.Answer(
                        named(query.right(), List.of(each.name())), false, says(each))));
    return new Answers(answers);
  }

  /// The baseline that requires every word.
  Answers allWords(Query query, List<String> fields) throws IOException {
    var all = new BooleanQuery.Builder();
    for (var word : words(query)) {
      var any = new BooleanQuery.Builder();
      fields.forEach(field -> any.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
      all.add(any.build(), Occur.MUST);
    }
    return plain(all.build(), query);
  }

  /// The baseline that takes any word, scored with BM25 summed over the fields.
  Answers bm25(Query query, List<String> fields) throws IOException {
    var any = new BooleanQuery.Builder();
    for (var word : words(query)) {
      fields.forEach(field -> any.add(new TermQuery(new Term(field, word)), Occur.SHOULD));
    }
    return plain(any.build(), query);
  }

  private Answers plain(org.apache.lucene.search.Query plain, Query query) throws IOException {
    var searcher = new IndexSearcher(without(query));
    var answers = new ArrayList<Answers.Answer>();
    var values = new StoredTracks(index.tracks().leaves().getFirst().reader());
    for (var hit : searcher.search(plain, TEN).scoreDocs) {
      var track = values.track(hit.doc);
      answers.add(
          new Answers.Answer(
              carries.apply(track), false, track.title() + " / " + track.artistNames()));
    }
    return new Answers(answers);
  }

  private static List<String> words(Query query) {
    var text = new StringBuilder();
    for (var part : new String[] {query.title(), query.artist(), query.album()}) {
      if (part != null) {
        text.append(part).append(' ');
      }
    }
    var words = NameWords.ofQuery(text.toString());
    return words.subList(0, Math.min(words.size(), 60));
  }

  /// The names, and the right one where one of them is the same but for its spelling.
  private static List<String> named(String right, List<String> names) {
    var same = NameForm.same(right);
    return names.stream().anyMatch(name -> NameForm.same(name).equals(same))
        ? List.of(right)
        : names;
  }

  private static String says(Song song) {
    return "%s / %s %s %.2f"
        .formatted(
            song.title(), String.join(", ", song.artists()), song.basis(), song.similarity());
  }

  private static String says(Suggestion offered) {
    return "? %s / %s %.2f".formatted(offered.name(), offered.by(), offered.similarity());
  }

  private List<String> carried(Song song) {
    return song.rows().stream().flatMap(row -> carries.apply(row).stream()).distinct().toList();
  }

  private DirectoryReader without(Query query) throws IOException {
    var doc = query.self() == null ? null : docs.get(query.self());
    return doc == null ? index.tracks() : new HidingReader(index.tracks(), Set.of(doc));
  }
}
