package io.trackrecord.opensearch.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.index.CompletedName;
import io.trackrecord.data.index.CompletionText;
import io.trackrecord.data.index.NameFields;
import io.trackrecord.opensearch.index.Fields;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks artists up in the index of names, and completes names of all kinds.
final class NameSearches {

  private static final List<String> STORED = List.of(NameFields.ENTRY, NameFields.NAME);

  private static final List<Map<String, String>> HEAVIEST_FIRST =
      List.of(Map.of(NameFields.WEIGHT, "desc"), Map.of(Fields.ORDER, "asc"));

  private static final List<Map<String, String>> BEST_FIRST =
      List.of(Map.of("_score", "desc"), Map.of(Fields.ORDER, "asc"));

  /// Entries that are looked through for one completion: a name may have several.
  private static final int MAX_ENTRIES = 2_000;

  private final Searches names;

  NameSearches(Searches names) {
    this.names = names;
  }

  /// The artists with one of these keys, or one of these loose keys too, heaviest first.
  List<ArtistEntry> artists(Collection<Long> keys, boolean loosely, int limit, Deadline deadline) {
    if (keys.isEmpty()) {
      return List.of();
    }
    var terms = keys.stream().map(Fields::key).toList();
    var any = new ArrayList<Map<String, Object>>();
    any.add(FilterJson.anyTerm(NameFields.KEY, terms));
    if (loosely) {
      any.add(FilterJson.anyTerm(NameFields.LOOSE, terms));
    }
    var query = FilterJson.any(any);
    return entries(names.search(hits(query, HEAVIEST_FIRST, limit), deadline));
  }

  /// The artists that have most of the groups of letters.
  List<ArtistEntry> sharing(Set<String> trigrams, int minimum, int limit, Deadline deadline) {
    var some = trigrams.stream().map(each -> FilterJson.term(NameFields.TRIGRAM, each)).toList();
    var query =
        Map.<String, Object>of("bool", Map.of("should", some, "minimum_should_match", minimum));
    return entries(names.scored(hits(query, BEST_FIRST, limit), deadline));
  }

  private static Map<String, Object> hits(
      Map<String, Object> query, List<Map<String, String>> sort, int limit) {
    return Map.of(
        "size",
        limit,
        "query",
        query,
        "sort",
        sort,
        "track_total_hits",
        false,
        "stored_fields",
        STORED);
  }

  private static List<ArtistEntry> entries(JsonNode answer) {
    var entries = new ArrayList<ArtistEntry>();
    for (var hit : answer.path("hits").path("hits")) {
      entries.add(ArtistEntry.decode(bytes(hit, NameFields.ENTRY)));
    }
    return entries;
  }

  private static byte[] bytes(JsonNode hit, String field) {
    return Base64.getDecoder().decode(hit.path("fields").path(field).path(0).asText());
  }

  /// The names with an entry that starts with the text.
  List<CompletedName> complete(String start, int limit, Deadline deadline) {
    return suggest(start, Map.of(), limit, deadline);
  }

  /// The names with an entry that starts with the text but for one typing error.
  List<CompletedName> completeNearly(String start, int limit, Deadline deadline) {
    var exact = CompletionText.PREFIX_LENGTH + 1;
    var fuzzy =
        Map.of(
            "fuzziness",
            1,
            "transpositions",
            true,
            "min_length",
            exact,
            "prefix_length",
            exact,
            "unicode_aware",
            true);
    return suggest(start, Map.of("fuzzy", fuzzy), limit, deadline);
  }

  /// One entry that was found.
  private record Found(double score, String entry, int order, CompletedName name) {

    /// As Lucene orders them; of equal ones the first in the index on disk.
    static final Comparator<Found> BEST_FIRST =
        Comparator.comparingDouble((Found each) -> -each.score())
            .thenComparing(Found::entry)
            .thenComparingInt(Found::order);
  }

  private List<CompletedName> suggest(
      String start, Map<String, Object> how, int limit, Deadline deadline) {
    if (limit <= 0) {
      return List.of();
    }
    for (var entries = 2 * limit; ; entries *= 4) {
      var size = Math.min(entries, MAX_ENTRIES);
      var completion = new HashMap<>(how);
      completion.put("field", NameFields.COMPLETE);
      completion.put("size", size);
      var suggest = Map.of("names", Map.of("prefix", start, "completion", completion));
      var answer =
          names.search(
              Map.of(
                  "size",
                  0,
                  "suggest",
                  suggest,
                  "_source",
                  false,
                  "stored_fields",
                  STORED,
                  "docvalue_fields",
                  List.of(Fields.ORDER)),
              deadline);
      var options = answer.path("suggest").path("names").path(0).path("options");
      var best = new LinkedHashMap<Integer, Found>();
      found(options).forEach(each -> best.putIfAbsent(each.order(), each));
      if (best.size() >= limit || options.size() < size || size == MAX_ENTRIES) {
        var names = new LinkedHashSet<CompletedName>();
        for (var each : best.values()) {
          if (names.size() < limit) {
            names.add(each.name());
          }
        }
        return List.copyOf(names);
      }
    }
  }

  private static List<Found> found(JsonNode options) {
    var found = new ArrayList<Found>();
    for (var option : options) {
      found.add(
          new Found(
              option.path("_score").asDouble(),
              option.path("text").asText(),
              option.path("fields").path(Fields.ORDER).path(0).asInt(),
              name(option)));
    }
    found.sort(Found.BEST_FIRST);
    return found;
  }

  private static CompletedName name(JsonNode option) {
    return option.path("fields").has(NameFields.NAME)
        ? CompletedName.decode(bytes(option, NameFields.NAME))
        : ArtistEntry.decode(bytes(option, NameFields.ENTRY)).completed();
  }
}
