package io.trackrecord.bot.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trackrecord.bot.answer.wording.Addresses;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.TrackCatalog.FoundRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// JSON Lines: an object a row, its names as the dataset has them. What a row does not have is
/// absent.
final class JsonLinesFormat implements RowFormat {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DocumentedUses uses = new DocumentedUses();

  @Override
  public Optional<String> header() {
    return Optional.empty();
  }

  @Override
  public String row(FoundRow found, CatalogSummary summary) throws JsonProcessingException {
    var track = found.track();
    var json = new LinkedHashMap<String, Object>();
    json.put("dataset", track.dataset());
    json.put("row", track.row());
    json.put("artists", track.artistNames());
    put(json, "title", track.title());
    put(json, "album", track.album());
    put(json, "year", track.year());
    json.put("links", Addresses.of(summary, track));
    put(json, "licence", track.licence());
    json.put("basis", found.basis().name());
    json.put("similarity", Math.round(found.similarity() * 1_000) / 1_000.0);
    json.put("index", Map.of("version", summary.version(), "built", summary.built().toString()));
    json.put("uses", uses.list(summary, track.dataset()));
    json.put("usesVersion", DocumentedUses.version(summary.uses()));
    if (summary.sample()) {
      json.put("sample", true);
    }
    return JSON.writeValueAsString(json) + "\n";
  }

  private static void put(Map<String, Object> json, String name, @Nullable Object value) {
    if (value != null) {
      json.put(name, value);
    }
  }
}
