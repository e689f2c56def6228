package io.trackrecord.bench.quality;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.LuceneCatalog;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.index.TrackValues;
import io.trackrecord.data.name.NameKeys;
import io.trackrecord.data.name.NameWords;
import io.trackrecord.data.name.TitleName;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/// Asks one index: through the catalog, as commands do, and with the plain baselines.
final class Strategies {

  private static final int TEN = 10;
  private static final CatalogLimits LIMITS = new CatalogLimits(Duration.ofMinutes(1));

  private final OpenIndex index;
  private final Map<String, Integer> docs = new HashMap<>();
  private final Map<Long, List<String>> bySong = new HashMap<>();
  private final Function<Track, List<String>> carries;

  /// @param carries what a row stands for
  Strategies(OpenIndex index, Function<Track, List<String>> carries) throws IOException {
    this.index = index;
    this.carries = carries;
    var reader = index.tracks().leaves().getFirst().reader();
    var values = TrackValues.inOrder(reader);
    var postings = reader.postings(new Term(TrackFields.DATASET, Haystack.MUSICBRAINZ));
    if (postings != null) {
      for (var doc = postings.nextDoc();
          doc != org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        var track = values.track(doc);
        docs.put(track.row(), doc);
        bySong.merge(NameKeys.song(track), carries.apply(track), Strategies::joined);
      }
    }
  }

  /// What `/track` answers.
  Answers song(Query query) throws IOException {
    var catalog = new LuceneCatalog(index.withTracks(without(query)), LIMITS);
    var question =
        new Question.OfSong(Objects.requireNonNull(query.title()), query.artist(), query.album());
    var answers = new ArrayList<Answers.Answer>();
    var found = catalog.song(question, new Page(0, TEN));
    for (var song : found.page()) {
      answers.add(new Answers.Answer(carried(song), song.basis().isSure()));
    }
    for (var offered : found.suggestions()) {
      var song = NameKeys.song(offered.by(), TitleName.parse(offered.name()));
      answers.add(new Answers.Answer(bySong.getOrDefault(song, List.of()), false));
    }
    return new Answers(answers);
  }

  /// What `/artist` answers: the artist that is shown, then the names that are offered.
  Answers artist(Query query) {
    var catalog = new LuceneCatalog(index, LIMITS);
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
                        profile.spellings(),
                        found.matches().basis().map(basis -> basis.isSure()).orElse(false))));
    found
        .matches()
        .suggestions()
        .forEach(each -> answers.add(new Answers.Answer(List.of(each.name()), false)));
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
    var values = new TrackValues(index.tracks().leaves().getFirst().reader());
    for (var hit : searcher.search(plain, TEN).scoreDocs) {
      answers.add(new Answers.Answer(carries.apply(values.track(hit.doc)), false));
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

  private static List<String> joined(List<String> some, List<String> others) {
    var all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  private List<String> carried(Song song) {
    return song.rows().stream().flatMap(row -> carries.apply(row).stream()).distinct().toList();
  }

  private DirectoryReader without(Query query) throws IOException {
    var doc = query.self() == null ? null : docs.get(query.self());
    return doc == null ? index.tracks() : new HidingReader(index.tracks(), doc);
  }
}
