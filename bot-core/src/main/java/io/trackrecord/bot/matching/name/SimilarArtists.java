package io.trackrecord.bot.matching.name;

import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.name.LooseForm;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.Similarity;
import io.trackrecord.data.name.Trigrams;
import io.trackrecord.data.name.fold.Consonants;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Finds the artists whose names are most like a misspelt one: by the groups of three letters that
/// they share, then by comparing the names letter by letter.
final class SimilarArtists {

  /// A name so much like what was typed is taken to be it: nobody needs to look further.
  static final double SURE_ENOUGH = 0.8;

  /// The share of the groups of letters that a candidate has.
  private static final float MIN_SHARE = 0.3f;

  private static final int MAX_CANDIDATES = 200;

  /// Candidates that are looked at in one step, and those of them that are compared.
  private static final int STEP = 100;

  private static final int COMPARED = 30;

  private SimilarArtists() {}

  /// An artist whose name is near to what was typed.
  record Near(ArtistEntry entry, double similarity) {}

  /// The artists whose names are most like this one, at least so similar.
  static List<Near> of(EngineSession session, String name, double least, int limit) {
    var groups = new LinkedHashSet<String>();
    LooseForm.ofArtist(name).forEach(form -> groups.addAll(Trigrams.of(form)));
    var near = new ArrayList<>(near(session, name, groups, least));
    if (!isSure(near)) {
      near.addAll(near(session, name, Consonants.groups(name), least));
    }
    return near.stream()
        .sorted(
            Comparator.comparingDouble((Near each) -> -each.similarity())
                .thenComparingLong(each -> -each.entry().tracks()))
        .filter(distinct())
        .limit(limit)
        .toList();
  }

  private static Predicate<Near> distinct() {
    var keys = new HashSet<Long>();
    return near -> keys.add(near.entry().key());
  }

  private static List<Near> near(
      EngineSession session, String name, Set<String> groups, double least) {
    if (groups.isEmpty()) {
      return List.of();
    }
    var minimum = Math.max(1, Math.round(groups.size() * MIN_SHARE));
    var candidates = session.artistsSharing(groups, minimum, MAX_CANDIDATES);
    var near = new ArrayList<Near>();
    for (var from = 0; from < candidates.size() && !isSure(near); from += STEP) {
      candidates.subList(from, Math.min(from + STEP, candidates.size())).stream()
          .sorted(Comparator.comparingDouble(entry -> -shared(groups, entry.name())))
          .limit(COMPARED)
          .forEach(
              entry -> {
                session.deadline().check();
                var similarity = Similarity.ofArtists(name, entry.name());
                if (similarity >= least) {
                  near.add(new Near(entry, similarity));
                }
              });
    }
    return near;
  }

  private static boolean isSure(List<Near> near) {
    return near.stream().anyMatch(each -> each.similarity() >= SURE_ENOUGH);
  }

  /// The share of the groups of letters of either name that both have; 1 where the name has letters
  /// of other scripts, which have to be read first.
  private static double shared(Set<String> groups, String name) {
    var form = NameForm.same(name);
    if (form.chars().anyMatch(c -> c >= 0x80)) {
      return 1;
    }
    var others = Trigrams.of(form);
    var both = others.stream().filter(groups::contains).count();
    return (double) both / (groups.size() + others.size() - both);
  }
}
