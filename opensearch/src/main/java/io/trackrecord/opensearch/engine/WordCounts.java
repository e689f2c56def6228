package io.trackrecord.opensearch.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.bot.engine.Misspelt;
import io.trackrecord.bot.engine.NearWord;
import io.trackrecord.data.index.WordField;
import io.trackrecord.data.name.EditDistance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// How frequent words are, and which words are near others. Remembers what was asked most recently,
/// since a question asks for the same words again and again, and every question for the same common
/// ones. Safe for use by many threads.
final class WordCounts {

  private static final int MAX_KNOWN = 50_000;

  /// How many near words a shard and the whole may offer: more than there are for almost all words.
  private static final int MAX_NEAR = 1_000;

  /// How many words are looked up in one request.
  private static final int MAX_AT_ONCE = 1_000;

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
    return read(List.of(word), deadline).getOrDefault(word, Map.of()).getOrDefault(field, 0L);
  }

  /// Looks up words in all fields, those that are not known yet in one request to each shard.
  ///
  /// @return how many rows have each of them, by word
  Map<String, Map<WordField, Long>> read(Collection<String> words, Deadline deadline) {
    var counts = new HashMap<String, Map<WordField, Long>>();
    var unknown = new LinkedHashSet<>(words);
    synchronized (known) {
      unknown.removeIf(
          word -> {
            var before = known.get(word);
            if (before != null) {
              counts.put(word, before);
            }
            return before != null;
          });
    }
    var some = new ArrayList<String>();
    for (var word : unknown) {
      some.add(word);
      if (some.size() == MAX_AT_ONCE) {
        counts.putAll(ask(some, deadline));
        some.clear();
      }
    }
    if (!some.isEmpty()) {
      counts.putAll(ask(some, deadline));
    }
    synchronized (known) {
      known.putAll(counts);
    }
    return counts;
  }

  private Map<String, Map<WordField, Long>> ask(List<String> words, Deadline deadline) {
    var fields = new HashMap<String, List<String>>();
    for (var field : WordField.values()) {
      fields.put(field.id(), words);
    }
    var counts = new HashMap<String, Map<WordField, Long>>();
    words.forEach(word -> counts.put(word, new EnumMap<>(WordField.class)));
    for (var answer : tracks.wordCounts(fields, deadline)) {
      for (var field : WordField.values()) {
        var terms = answer.path("term_vectors").path(field.id()).path("terms");
        counts.forEach(
            (word, count) ->
                count.merge(field, terms.path(word).path("doc_freq").asLong(), Long::sum));
      }
    }
    return counts;
  }

  /// The words within so many typing errors of each word, nearest first, the first letter right.
  List<List<NearWord>> near(List<Misspelt> words, int limit, Deadline deadline) {
    var counts = read(words.stream().map(Misspelt::word).toList(), deadline);
    var suggest = new HashMap<String, Object>();
    for (var i = 0; i < words.size(); i++) {
      var word = words.get(i);
      for (var field : word.fields()) {
        if (!word.word().isEmpty()) {
          var term = nearly(field, word.edits());
          suggest.put(name(i, field), Map.of("text", word.word(), "term", term));
        }
      }
    }
    var answer =
        suggest.isEmpty()
            ? MissingNode.getInstance()
            : tracks.search(Map.of("size", 0, "suggest", suggest), deadline);
    var near = new ArrayList<List<NearWord>>();
    for (var i = 0; i < words.size(); i++) {
      var all = new ArrayList<NearWord>();
      for (var field : WordField.values()) {
        var options = answer.path("suggest").path(name(i, field));
        var frequency = counts.getOrDefault(words.get(i).word(), Map.of()).getOrDefault(field, 0L);
        if (words.get(i).fields().contains(field)) {
          all.addAll(nearest(words.get(i), field, frequency, options, limit));
        }
      }
      near.add(all);
    }
    return near;
  }

  /// What the search for a word near another in a field is called.
  private static String name(int number, WordField field) {
    return number + "-" + field.id();
  }

  /// @param frequency how many rows have the word itself
  private static List<NearWord> nearest(
      Misspelt misspelt, WordField field, long frequency, JsonNode suggested, int limit) {
    var found = new ArrayList<NearWord>();
    if (frequency > 0) {
      found.add(new NearWord(field, misspelt.word(), 0, frequency));
    }
    for (var entry : suggested) {
      for (var option : entry.path("options")) {
        var text = option.path("text").asText();
        var edits = EditDistance.atMost(misspelt.word(), text, misspelt.edits());
        found.add(
            new NearWord(
                field, text, Math.min(misspelt.edits(), edits), option.path("freq").asLong()));
      }
    }
    return found.stream().sorted(NEAREST_FIRST).limit(limit).toList();
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
