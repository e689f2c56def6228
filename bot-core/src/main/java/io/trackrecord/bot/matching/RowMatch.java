package io.trackrecord.bot.matching;

import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.data.name.JointName;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NameKeys;
import io.trackrecord.data.name.Similarity;
import io.trackrecord.data.name.TitleName;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a row matches what was asked for.
///
/// @param basis the weakest of the fields
/// @param similarity the lowest of the fields, 1 where the basis is sure
record RowMatch(MatchBasis basis, double similarity) {

  /// What a title that is equal is worth where nobody was named: many songs share a title.
  static final double TITLE_ALONE = Similarity.NEARLY_SAME;

  /// Words occur; nothing is said of how like the names are.
  static final RowMatch BY_WORDS = new RowMatch(MatchBasis.WORDS, 0);

  /// Surest first, then most similar.
  static final Comparator<RowMatch> BEST_FIRST =
      Comparator.comparing(RowMatch::basis)
          .thenComparing(Comparator.comparingDouble(RowMatch::similarity).reversed());

  private static final int MAX_KNOWN = 10_000;

  private static final RowMatch EXACT = new RowMatch(MatchBasis.EXACT_NAME, 1);
  private static final RowMatch SAME = new RowMatch(MatchBasis.SAME_NAME, 1);

  /// How rows match an artist's name, for many rows: what the same artists come to is worked out
  /// once. For one thread.
  static Function<Track, RowMatch> byArtist(String name) {
    var known = new HashMap<List<String>, RowMatch>();
    return row -> {
      var before = known.get(row.artistNames());
      if (before != null) {
        return before;
      }
      var match = artist(name, row);
      // What is less sure also depends on the guests that the title names.
      if (match.basis().isSure() && known.size() < MAX_KNOWN) {
        known.put(row.artistNames(), match);
      }
      return match;
    };
  }

  /// How rows match a text that may be a whole name, a title or an artist; by words where it is
  /// neither.
  static Function<Track, @Nullable RowMatch> byWholeName(String text) {
    var exact = NameForm.exact(text);
    var same = NameForm.same(text);
    return row -> {
      var names = new ArrayList<>(row.artistNames());
      if (row.title() != null) {
        names.add(row.title());
      }
      var sure = sure(names, exact, same);
      return sure == null ? BY_WORDS : sure;
    };
  }

  /// How the surest of the names is equal, as written or but for its spelling; null where none is.
  private static @Nullable RowMatch sure(List<String> names, String exact, String same) {
    RowMatch sure = null;
    for (var name : names) {
      if (NameForm.exact(name).equals(exact)) {
        return EXACT;
      }
      if (NameForm.same(name).equals(same)) {
        sure = SAME;
      }
    }
    return sure;
  }

  /// How a row's artists match an artist's name.
  static RowMatch artist(String name, Track row) {
    var sure = sure(row.artistNames(), NameForm.exact(name), NameForm.same(name));
    if (sure != null) {
      return sure;
    }
    var sets = JointName.askedSetKeys(name);
    if (!sets.isEmpty() && sets.contains(JointName.setKey(row.artistNames()))) {
      return SAME;
    }
    var best = sharesASide(name, row) ? Similarity.JOINT : 0.0;
    for (var credited : row.artistNames()) {
      best = Math.max(best, Similarity.ofArtists(name, credited));
    }
    if (best < Similarity.NEARLY_SAME) {
      var featured = TitleName.parse(Objects.requireNonNullElse(row.title(), "")).featured();
      for (var lifted : NameKeys.lifted(row.artistNames(), featured)) {
        best = Math.max(best, Similarity.ofArtists(name, lifted));
      }
    }
    // A name that is equal only once it is lifted out of another is not the credited one.
    return new RowMatch(MatchBasis.SIMILAR_NAME, Math.min(best, Similarity.LIFTED));
  }

  /// Whether one of the artists that the name credits is one of those that the row credits, where
  /// either credits several in one name.
  private static boolean sharesASide(String name, Track row) {
    var asked = new HashSet<>(forms(List.of(name)));
    JointName.readings(name)
        .forEach(sides -> sides.forEach(side -> asked.add(NameForm.same(side))));
    var listed = forms(row.artistNames());
    return (asked.size() > 1 || listed.size() > row.artists().size())
        && asked.stream().anyMatch(listed::contains);
  }

  private static Set<String> forms(List<String> names) {
    return JointName.allSides(names).stream().map(NameForm::same).collect(Collectors.toSet());
  }

  /// How a row's title matches a title.
  static RowMatch title(String title, Track row) {
    return named(title, row.title());
  }

  /// How a row's album matches an album's title, which is compared as a song's is.
  static RowMatch album(String album, Track row) {
    return named(album, row.album());
  }

  private static RowMatch named(String wanted, @Nullable String listed) {
    if (listed == null) {
      return new RowMatch(MatchBasis.SIMILAR_NAME, 0);
    }
    if (NameForm.exact(listed).equals(NameForm.exact(wanted))) {
      return EXACT;
    }
    var similarity = Similarity.ofTitles(wanted, listed);
    return similarity == 1 ? SAME : new RowMatch(MatchBasis.SIMILAR_NAME, similarity);
  }

  /// How a row matches a question for a song.
  static RowMatch song(Question.OfSong question, Track row) {
    var match = title(question.title(), row);
    if (question.artist() == null) {
      return new RowMatch(MatchBasis.SIMILAR_NAME, Math.min(match.similarity(), TITLE_ALONE))
          .and(question.album() == null ? null : album(question.album(), row));
    }
    return match
        .and(artist(question.artist(), row))
        .and(question.album() == null ? null : album(question.album(), row));
  }

  RowMatch and(@Nullable RowMatch other) {
    return other == null
        ? this
        : new RowMatch(basis.weaker(other.basis), Math.min(similarity, other.similarity));
  }
}
