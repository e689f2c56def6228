package io.trackrecord.bot.command.dataset;

import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogStatistics;
import io.trackrecord.bot.catalog.CatalogStatistics.Script;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.RichText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What kind of tracks the index holds, for `/stats`: by decade, and by the script of their titles.
final class StatisticsCharts {

  private final Wording wording;
  private final CatalogStatistics statistics;

  StatisticsCharts(Wording wording, CatalogStatistics statistics) {
    this.wording = wording;
    this.statistics = statistics;
  }

  /// A chart of each that has anything to show.
  List<Part.Chart> charts() {
    var charts = new ArrayList<Part.Chart>();
    charts.add(new Part.Chart(wording.say("stats.decades"), decades()));
    charts.add(new Part.Chart(wording.say("stats.scripts"), scripts()));
    charts.removeIf(chart -> chart.bars().isEmpty());
    return charts;
  }

  private List<Part.Bar> decades() {
    return statistics.decades().entrySet().stream()
        .map(
            each ->
                bar(
                    wording.say("chart.decade", "year", Integer.toString(each.getKey())),
                    each.getValue()))
        .toList();
  }

  /// The scripts, most titles first.
  private List<Part.Bar> scripts() {
    var bars = new ArrayList<Part.Bar>();
    if (statistics.plain() > 0) {
      bars.add(bar(wording.say("stats.scripts.plain"), statistics.plain()));
    }
    statistics
        .scripts()
        .forEach(
            (script, tracks) ->
                bars.add(bar(wording.say("stats.script", "script", id(script)), tracks)));
    bars.sort(Comparator.comparingLong(bar -> -bar.value()));
    return bars;
  }

  private Part.Bar bar(String label, long value) {
    return new Part.Bar(label, value, wording.number(value));
  }

  /// What has to be known to read the charts.
  List<Part.Fact> facts() {
    var dated =
        wording.say(
            "stats.listed.of",
            "listed",
            wording.number(statistics.dated()),
            "tracks",
            wording.tracks(statistics.tracks()));
    var facts = new ArrayList<Part.Fact>();
    facts.add(new Part.Fact(wording.say("stats.dated"), RichText.plain(dated)));
    if (!statistics.scripts().isEmpty()) {
      facts.add(
          new Part.Fact(
              wording.say("stats.scripts.note"),
              RichText.plain(wording.say("stats.scripts.both"))));
    }
    return facts;
  }

  /// The numbers of the charts, for programs: tracks by decade and by script.
  Map<String, Object> numbers() {
    var scripts = new TreeMap<String, Long>();
    statistics.scripts().forEach((script, tracks) -> scripts.put(id(script), tracks));
    scripts.put("latin-or-none", statistics.plain());
    return Map.of("decades", statistics.decades(), "scripts", scripts);
  }

  private static String id(Script script) {
    return script.name().toLowerCase(Locale.ROOT);
  }
}
