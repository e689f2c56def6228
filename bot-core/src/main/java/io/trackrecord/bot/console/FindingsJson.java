package io.trackrecord.bot.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trackrecord.bot.answer.wording.Addresses;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.bot.command.Completion;
import io.trackrecord.bot.reply.Findings;
import io.trackrecord.data.track.Track;
import java.util.List;
import java.util.TreeMap;

/// An answer as JSON, for scripts: the contract of the command line.
public final class FindingsJson {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private FindingsJson() {}

  /// The findings; what does not apply is absent.
  public static String print(Findings findings, CatalogSummary summary) {
    var json = JSON.createObjectNode();
    json.put("kind", findings.kind());
    json.put("sample", findings.sample());
    json.putObject("index")
        .put("version", findings.version())
        .put("built", findings.built().toString());
    if (findings.basis() != null) {
      json.put("basis", findings.basis().name());
    }
    if (findings.similarity() != null) {
      json.put("similarity", rounded(findings.similarity()));
    }
    if (findings.total() != null) {
      json.put("total", findings.total());
      datasets(json.putArray("datasets"), findings);
      var songs = json.putArray("songs");
      findings.songs().forEach(song -> song(songs.addObject(), song, summary));
      suggestions(json.putArray("suggestions"), findings);
    }
    if (findings.error() != null) {
      json.put("error", findings.error());
    }
    new TreeMap<>(findings.more())
        .forEach((name, value) -> json.set(name, JSON.valueToTree(value)));
    return print(json);
  }

  /// The completions, as `[{"label", "value"}]`.
  public static String print(List<Completion> completions) {
    var json = JSON.createArrayNode();
    completions.forEach(
        each -> json.addObject().put("label", each.label()).put("value", each.value()));
    return print(json);
  }

  private static void datasets(ArrayNode json, Findings findings) {
    findings
        .datasets()
        .forEach(
            count ->
                json.addObject()
                    .put("id", count.dataset())
                    .put("tracks", count.tracks())
                    .put("rows", count.rows()));
  }

  private static void song(ObjectNode json, Song song, CatalogSummary summary) {
    json.put("title", song.title());
    var artists = json.putArray("artists");
    song.artists().forEach(artists::add);
    json.put("basis", song.basis().name());
    if (song.basis() != MatchBasis.WORDS) {
      json.put("similarity", rounded(song.similarity()));
    }
    if (song.uncertain()) {
      json.put("uncertain", true);
    }
    var rows = json.putArray("rows");
    song.rows().forEach(track -> row(rows.addObject(), track, summary));
    if (song.rowCount() > song.rows().size()) {
      json.put("rowCount", song.rowCount());
    }
  }

  private static void row(ObjectNode json, Track track, CatalogSummary summary) {
    json.put("dataset", track.dataset());
    json.put("row", track.row());
    if (track.album() != null) {
      json.put("album", track.album());
    }
    if (track.year() != null) {
      json.put("year", track.year());
    }
    if (track.licence() != null) {
      json.put("licence", track.licence());
    }
    if (!track.genres().isEmpty()) {
      var genres = json.putArray("genres");
      track.genres().forEach(genres::add);
    }
    var links = json.putArray("links");
    Addresses.of(summary, track).forEach(links::add);
  }

  private static void suggestions(ArrayNode json, Findings findings) {
    findings
        .suggestions()
        .forEach(
            each ->
                json.addObject()
                    .put("name", each.name())
                    .put("similarity", rounded(each.similarity()))
                    .put("tracks", each.tracks())
                    .put("datasets", each.datasets()));
  }

  private static double rounded(double similarity) {
    return Math.floor(similarity * 1_000) / 1_000;
  }

  private static String print(Object json) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
