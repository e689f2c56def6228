package io.trackrecord.bot.answer;

import io.trackrecord.bot.answer.evidence.Evidence;
import io.trackrecord.bot.answer.wording.DatasetNames;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.reply.EvidenceKind;
import io.trackrecord.bot.reply.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/// What is listed of an artist, in numbers to compare: by dataset, by evidence and by year.
public final class ArtistCharts {

  /// Rows that are looked through for their years.
  private static final int MAX_ROWS = 5_000;

  /// More years than these are counted by decade.
  private static final int MAX_YEARS = 12;

  private final Wording wording;
  private final TrackCatalog catalog;

  /// Charts in the words of `wording`, of what `catalog` holds.
  public ArtistCharts(Wording wording, TrackCatalog catalog) {
    this.wording = wording;
    this.catalog = catalog;
  }

  /// The charts that have more than one number. Reads up to 5,000 rows.
  ///
  /// @param artist the name that was asked for
  /// @param counts the tracks by dataset
  public List<Part.Chart> of(String artist, List<DatasetCount> counts) {
    var charts = new ArrayList<Part.Chart>();
    charts.add(datasets(counts));
    charts.add(new Part.Chart(wording.say("chart.evidence"), evidence(counts)));
    charts.add(new Part.Chart(wording.say("chart.years"), years(artist)));
    charts.removeIf(chart -> chart.bars().size() < 2);
    return charts;
  }

  /// The tracks by dataset, most first.
  public Part.Chart datasets(List<DatasetCount> counts) {
    return new Part.Chart(
        wording.say("chart.datasets"),
        counts.stream()
            .sorted(Comparator.comparingLong(count -> -count.tracks()))
            .map(
                count ->
                    bar(DatasetNames.shortName(catalog.summary(), count.dataset()), count.tracks()))
            .toList());
  }

  private List<Part.Bar> evidence(List<DatasetCount> counts) {
    var evidence = new Evidence(wording, catalog.summary());
    var tracks = new EnumMap<EvidenceKind, Long>(EvidenceKind.class);
    counts.forEach(
        count -> tracks.merge(evidence.kind(count.dataset()), count.tracks(), Long::sum));
    return tracks.entrySet().stream()
        .map(
            each ->
                bar(
                    wording.say("chart.evidence." + each.getKey().name().toLowerCase(Locale.ROOT)),
                    each.getValue()))
        .toList();
  }

  private List<Part.Bar> years(String artist) {
    var tracks = new TreeMap<Integer, Long>();
    var read = new int[1];
    catalog.export(
        new Question.OfArtist(artist),
        row -> {
          var year = row.track().year();
          if (year != null) {
            tracks.merge(year, 1L, Long::sum);
          }
          return ++read[0] < MAX_ROWS;
        });
    if (tracks.size() <= MAX_YEARS) {
      return tracks.entrySet().stream()
          .map(each -> bar(Integer.toString(each.getKey()), each.getValue()))
          .toList();
    }
    var decades = new TreeMap<Integer, Long>();
    tracks.forEach((year, n) -> decades.merge(Math.floorDiv(year, 10) * 10, n, Long::sum));
    return decades.entrySet().stream()
        .map(
            each ->
                bar(
                    wording.say("chart.decade", "year", Integer.toString(each.getKey())),
                    each.getValue()))
        .toList();
  }

  private Part.Bar bar(String label, long value) {
    return new Part.Bar(label, value, wording.number(value));
  }
}
