package io.trackrecord.opensearch.engine;

import io.trackrecord.bot.engine.QueryWord;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.bot.engine.WordSearch;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.opensearch.index.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Translates filters and searches by words into OpenSearch's query language.
final class FilterJson {

  private static final int MAX_YEAR = 3_000;

  private FilterJson() {}

  /// The query that finds the rows of a filter, without scores.
  static Map<String, Object> of(RowFilter filter) {
    return switch (filter) {
      case RowFilter.Everything _ -> Map.of("match_all", Map.of());
      case RowFilter.HasKey has -> term(has.field().id(), Fields.key(has.key()));
      case RowFilter.HasAnyKey any ->
          anyTerm(any.field().id(), any.keys().stream().map(Fields::key).toList());
      case RowFilter.InDataset in -> term(TrackFields.DATASET, in.dataset());
      case RowFilter.InYears in ->
          range(
              TrackFields.YEAR,
              Map.of("gte", Math.max(0, in.first()), "lte", Math.min(in.last(), MAX_YEAR)));
      case RowFilter.HasWords has -> words(has);
      case RowFilter.HasWordStart has ->
          Map.of("prefix", Map.of(has.field().id(), Map.of("value", has.start())));
      case RowFilter.HasWordBetween has ->
          range(has.field().id(), Map.of("gte", has.first(), "lt", has.end()));
      case RowFilter.AnyOf any -> any(any.filters().stream().map(FilterJson::of).toList());
      case RowFilter.AllOf all -> all(all.filters());
      case RowFilter.Not not -> all(List.of(not));
    };
  }

  /// The query that finds and scores the rows of a search.
  static Map<String, Object> of(WordSearch search) {
    var words = search.words();
    var scored = new ArrayList<Map<String, Object>>();
    if (words.minimum() == 1 && search.tie() == 1) {
      // One flat disjunction: Lucene skips best over that.
      words.words().forEach(word -> word.spellings().forEach(each -> scored.add(scored(each))));
    } else {
      words.words().forEach(word -> scored.add(scored(word, search.tie())));
    }
    return bool(
        Map.of(
            "should",
            scored,
            "minimum_should_match",
            words.minimum(),
            "filter",
            search.filter() instanceof RowFilter.Everything
                ? List.of()
                : List.of(of(search.filter()))));
  }

  /// The query that finds what has one of the terms.
  static Map<String, Object> anyTerm(String field, List<?> terms) {
    return Map.of("terms", Map.of(field, terms));
  }

  /// The query that finds what passes all of the queries.
  static Map<String, Object> both(Map<String, Object> one, Map<String, Object> other) {
    return bool(Map.of("filter", List.of(one, other)));
  }

  static Map<String, Object> term(String field, String value) {
    return Map.of("term", Map.of(field, Map.of("value", value)));
  }

  static Map<String, Object> range(String field, Map<String, Object> bounds) {
    return Map.of("range", Map.of(field, bounds));
  }

  /// The query that finds what passes one of the queries; nothing where there are none.
  static Map<String, Object> any(List<Map<String, Object>> queries) {
    return queries.isEmpty()
        ? Map.of("match_none", Map.of())
        : bool(Map.of("should", queries, "minimum_should_match", 1));
  }

  private static Map<String, Object> all(List<RowFilter> filters) {
    var wanted = new ArrayList<Map<String, Object>>();
    var excluded = new ArrayList<Map<String, Object>>();
    for (var filter : filters) {
      if (filter instanceof RowFilter.Not not) {
        excluded.add(of(not.filter()));
      } else {
        wanted.add(of(filter));
      }
    }
    return bool(Map.of("filter", wanted, "must_not", excluded));
  }

  private static Map<String, Object> words(RowFilter.HasWords has) {
    var words =
        has.words().stream()
            .map(
                word ->
                    any(
                        word.spellings().stream()
                            .map(each -> term(each.field().id(), each.word()))
                            .toList()))
            .toList();
    return has.minimum() == words.size()
        ? bool(Map.of("filter", words))
        : bool(Map.of("should", words, "minimum_should_match", has.minimum()));
  }

  private static Map<String, Object> scored(QueryWord word, double tie) {
    var spellings = word.spellings().stream().map(FilterJson::scored).toList();
    return spellings.size() == 1
        ? spellings.getFirst()
        : Map.of("dis_max", Map.of("queries", spellings, "tie_breaker", tie));
  }

  private static Map<String, Object> scored(QueryWord.Spelling spelling) {
    return Map.of(
        "term",
        Map.of(
            spelling.field().id(),
            Map.of("value", spelling.word(), "boost", (float) spelling.weight())));
  }

  private static Map<String, Object> bool(Map<String, Object> clauses) {
    return Map.of("bool", clauses);
  }
}
