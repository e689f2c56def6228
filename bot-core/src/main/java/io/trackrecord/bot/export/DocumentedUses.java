package io.trackrecord.bot.export;

import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.data.uses.Use;
import io.trackrecord.data.uses.UsesRegistry;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The documented uses of each dataset, as exported rows tell them. They are of the dataset as a
/// whole, and say nothing of a row. Worked out once for each dataset.
final class DocumentedUses {

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, List<Map<String, Object>>> lists = new HashMap<>();

  /// The uses in a cell: `MusicLM (part of a model); Example (training, reported)`. Where each
  /// stands is told by `data uses`.
  String text(CatalogSummary summary, String dataset) {
    return texts.computeIfAbsent(
        dataset,
        id ->
            summary.uses().of(id).stream()
                .map(DocumentedUses::text)
                .distinct()
                .collect(Collectors.joining("; ")));
  }

  /// The uses as JSON, each with the page that says so.
  List<Map<String, Object>> list(CatalogSummary summary, String dataset) {
    return lists.computeIfAbsent(
        dataset, id -> summary.uses().of(id).stream().map(DocumentedUses::json).toList());
  }

  /// Which registry it was, and its licence: `2026-11-27 CC0-1.0`.
  static String version(UsesRegistry uses) {
    return uses.version() + " " + uses.licence();
  }

  private static String text(Use use) {
    var kind = use.kind().word();
    return use.model()
        + " ("
        + (use.certain() || use.kind() == Use.Kind.REPORTED ? kind : kind + ", reported")
        + ")";
  }

  private static Map<String, Object> json(Use use) {
    var json = new LinkedHashMap<String, Object>();
    json.put("model", use.model());
    json.put("kind", use.kind().word());
    json.put("certain", use.certain());
    json.put("source", use.address());
    return json;
  }
}
