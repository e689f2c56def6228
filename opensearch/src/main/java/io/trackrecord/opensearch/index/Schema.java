package io.trackrecord.opensearch.index;

import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.index.NameFields;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.index.WordField;
import java.util.HashMap;
import java.util.Map;

/// The settings and fields of the two indexes. Names are normalised before they come here, so the
/// cluster splits words at spaces and changes nothing.
public final class Schema {

  /// The most rows of one search.
  public static final int MAX_RESULTS = 100_000;

  /// The longest word, and the longest text that a name is completed by, in characters.
  private static final int MAX_LENGTH = 10_000;

  private static final Map<String, Object> KEY = Map.of("type", "keyword", "doc_values", false);
  private static final Map<String, Object> BYTES =
      Map.of("type", "binary", "store", true, "doc_values", false);
  private static final Map<String, Object> NUMBER = Map.of("type", "integer");

  private Schema() {}

  /// The index of tracks.
  static Map<String, Object> tracks(int shards) {
    var fields = new HashMap<String, Object>();
    for (var field : KeyField.values()) {
      fields.put(field.id(), KEY);
    }
    for (var field : WordField.values()) {
      fields.put(field.id(), words(true));
    }
    fields.put(TrackFields.DATASET, Map.of("type", "keyword"));
    fields.put(TrackFields.YEAR, Map.of("type", "integer", "doc_values", false));
    fields.put(TrackFields.SONG_KEY, Map.of("type", "long", "index", false));
    fields.put(TrackFields.POPULARITY, NUMBER);
    fields.put(TrackFields.ROWS, Map.of("type", "integer", "index", false));
    fields.put(TrackFields.ON_LIST, Map.of("type", "integer", "index", false));
    fields.put(TrackFields.STORED, BYTES);
    fields.put(Fields.ORDER, NUMBER);
    return index(shards, fields);
  }

  /// The index of names: a document for each artist, genre, and each of the most popular titles and
  /// albums.
  static Map<String, Object> names() {
    var fields = new HashMap<String, Object>();
    fields.put(NameFields.KEY, KEY);
    fields.put(NameFields.LOOSE, KEY);
    fields.put(NameFields.TRIGRAM, words(false));
    fields.put(NameFields.WEIGHT, NUMBER);
    fields.put(
        NameFields.COMPLETE,
        Map.of("type", "completion", "analyzer", "keyword", "max_input_length", MAX_LENGTH));
    fields.put(NameFields.ENTRY, BYTES);
    fields.put(NameFields.NAME, BYTES);
    fields.put(Fields.MANIFEST, BYTES);
    fields.put(Fields.ORDER, NUMBER);
    return index(1, fields);
  }

  /// Words. With their number where BM25 needs it.
  private static Map<String, Object> words(boolean areCounted) {
    return Map.of(
        "type", "text", "analyzer", "words", "index_options", "docs", "norms", areCounted);
  }

  private static Map<String, Object> index(int shards, Map<String, Object> fields) {
    return Map.of(
        "settings",
        Map.of(
            "index",
            Map.of(
                "number_of_shards",
                shards,
                // Until it is filled: copies are made in the end, and nobody asks before.
                "number_of_replicas",
                0,
                "refresh_interval",
                "-1",
                // Not best_compression, which inflates some 50 KB for each row: a misspelt
                // song reads a hundred rows from all over the index.
                "codec",
                "default",
                "max_result_window",
                MAX_RESULTS),
            "analysis",
            Map.of(
                "analyzer",
                Map.of("words", Map.of("type", "custom", "tokenizer", "words")),
                "tokenizer",
                Map.of("words", Map.of("type", "whitespace", "max_token_length", MAX_LENGTH)))),
        "mappings",
        // Every value is a stored field or a doc value; nothing is kept twice.
        Map.of("dynamic", "strict", "_source", Map.of("enabled", false), "properties", fields));
  }
}
