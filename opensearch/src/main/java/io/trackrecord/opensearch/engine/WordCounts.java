package io.trackrecord.opensearch.engine;

import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.bot.engine.NearWord;
import io.trackrecord.data.index.WordField;
import io.trackrecord.data.name.EditDistance;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How frequent words are, and which words are near others. Remembers what was asked most recently,
/// since a question asks for the same words again and again, and every question for the same common
/// ones. Safe for use by many threads.
final class WordCounts {

  private static final int MAX_KNOWN = 50_000;

  /// How many near words a shard and the whole may offer: more than there are for almost all words.
  private static final int MAX_NEAR = 1_000;

  private static final Comparator<NearWord> NEAREST_FIRST =
      Comparator.comparingInt(NearWord::edits)
          .thenComparing(Comparator.comparingLong(NearWord::frequency).reversed())
          .thenComparing(NearWord::word);

  private final Searches tracks;
  private final Map<String, Map<WordField, Long>> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Map<WordField, Long>> eldest) {
          return size() > MAX_KNOWN;
        }
      };

  WordCounts(Searches tracks) {
    this.tracks = tracks;
  }

  /// How many rows have a word in a field.
  long of(WordField field, String word, Deadline deadline) {
    return of(word, deadline).getOrDefault(field, 0L);
  }

  /// All fields at once: whoever asks for one mostly asks for the others next.
  private Map<WordField, Long> of(String word, Deadline deadline) {
    synchronized (known) {
      var before = known.get(word);
      if (before != null) {
        return before;
      }
    }
    var searches = new ArrayList<Map<String, Object>>();
    for (var field : WordField.values()) {
      searches.add(
          Map.of("size", 0, "track_total_hits", true, "query", FilterJson.term(field.id(), word)));
    }
    var answers = tracks.all(searches, deadline);
    var counts = new HashMap<WordField, Long>();
    var answer = answers.iterator();
    for (var field : WordField.values()) {
      counts.put(field, answer.next().path("hits").path("total").path("value").asLong());
    }
    synchronized (known) {
      known.put(word, counts);
    }
    return counts;
  }

  /// The words within so many typing errors, nearest first, the first letter right.
  List<NearWord> near(String word, Set<WordField> fields, int edits, int limit, Deadline deadline) {
    if (word.isEmpty() || fields.isEmpty()) {
      return List.of();
    }
    var suggest = new HashMap<String, Object>();
    suggest.put("text", word);
    for (var field : fields) {
      suggest.put(field.id(), Map.of("term", nearly(field, edits)));
    }
    var answer = tracks.search(Map.of("size", 0, "suggest", suggest), deadline);
    var all = new ArrayList<NearWord>();
    for (var field : WordField.values()) {
      if (!fields.contains(field)) {
        continue;
      }
      var found = new ArrayList<NearWord>();
      var frequency = of(field, word, deadline);
      if (frequency > 0) {
        found.add(new NearWord(field, word, 0, frequency));
      }
      for (var entry : answer.path("suggest").path(field.id())) {
        for (var option : entry.path("options")) {
          var text = option.path("text").asText();
          var distance = Math.min(edits, EditDistance.atMost(word, text, edits));
          found.add(new NearWord(field, text, distance, option.path("freq").asLong()));
        }
      }
      found.stream().sorted(NEAREST_FIRST).limit(limit).forEach(all::add);
    }
    return all;
  }

  /// Every word within the edits, however frequent it or the misspelt one is.
  private static Map<String, Object> nearly(WordField field, int edits) {
    var term = new HashMap<String, Object>();
    term.put("field", field.id());
    term.put("suggest_mode", "always");
    term.put("max_edits", edits);
    term.put("prefix_length", 1);
    term.put("min_word_length", 1);
    term.put("max_term_freq", Integer.MAX_VALUE);
    term.put("max_inspections", MAX_NEAR);
    term.put("accuracy", 0.0);
    term.put("string_distance", "damerau_levenshtein");
    term.put("size", MAX_NEAR);
    term.put("shard_size", MAX_NEAR);
    return term;
  }
}
