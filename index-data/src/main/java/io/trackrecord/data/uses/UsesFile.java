package io.trackrecord.data.uses;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Reads a registry's file and checks it.
final class UsesFile {

  private static final Set<String> FIELDS =
      Set.of("$schema", "version", "licence", "outside", "uses");

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final String file;

  private UsesFile(String file) {
    this.file = file;
  }

  /// Reads a registry.
  ///
  /// @param file what to call it in a message
  static UsesRegistry read(String file, String json) throws UsesException {
    return new UsesFile(file).read(json);
  }

  private UsesRegistry read(String json) throws UsesException {
    JsonNode root;
    try {
      root = JSON.readTree(json);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      var reason = e.getOriginalMessage().lines().findFirst().orElse("it cannot be read");
      throw new UsesException(
          file
              + " is not JSON: line "
              + at.getLineNr()
              + ", column "
              + at.getColumnNr()
              + ": "
              + reason
              + ". Mend it, or remove the file.");
    }
    if (!root.isObject()) {
      fail("holds no registry; write {\"version\": …, \"licence\": …, \"uses\": […]}");
    }
    for (var names = root.fieldNames(); names.hasNext(); ) {
      var name = names.next();
      if (!FIELDS.contains(name)) {
        fail("has the unknown field \"" + name + "\"; leave it out");
      }
    }
    var licence = root.path("licence").asText("");
    if (licence.isBlank()) {
      fail("names no licence; add \"licence\": \"CC0-1.0\"");
    }
    var outside = outside(root.path("outside"));
    return new UsesRegistry(version(root), licence, outside, uses(root.path("uses"), outside));
  }

  private LocalDate version(JsonNode root) throws UsesException {
    var version = root.path("version").asText("");
    try {
      return LocalDate.parse(version);
    } catch (DateTimeException _) {
      throw new UsesException(
          file + ": version \"" + version + "\" is not a date; write it as 2026-11-27.");
    }
  }

  private Map<String, String> outside(JsonNode node) throws UsesException {
    var outside = new TreeMap<String, String>();
    for (var each : node.properties()) {
      var id = each.getKey();
      if (!UsesRow.isId(id)) {
        fail("outside: \"" + id + "\" is not 1 to 40 lower-case letters, digits and hyphens");
      }
      if (UsesRow.isIndexed(id)) {
        fail("outside: \"" + id + "\" is a dataset that Trackrecord describes; leave it out");
      }
      if (!each.getValue().isTextual() || each.getValue().asText().isBlank()) {
        fail("outside: \"" + id + "\" has no name; write the name that people know it by");
      }
      outside.put(id, each.getValue().asText());
    }
    return outside;
  }

  private List<Use> uses(JsonNode node, Map<String, String> outside) throws UsesException {
    if (!node.isArray() || node.isEmpty()) {
      fail("lists no use; add \"uses\": [{\"model\": …}]");
    }
    var uses = new ArrayList<Use>();
    var rows = new HashMap<List<String>, Integer>();
    for (var row : node) {
      var use = UsesRow.read(file, uses.size() + 1, row, outside);
      uses.add(use);
      var dataset = use.dataset() == null ? "" : use.dataset();
      var before =
          rows.put(List.of(use.model(), dataset, use.kind().word(), use.address()), uses.size());
      if (before != null) {
        fail(
            "row %d (%s) says what row %d says; keep one of them"
                .formatted(uses.size(), use.model(), before));
      }
    }
    return uses;
  }

  private void fail(String reason) throws UsesException {
    throw new UsesException(file + ": " + reason + ".");
  }
}
