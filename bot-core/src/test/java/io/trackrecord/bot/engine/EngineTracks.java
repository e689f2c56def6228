package io.trackrecord.bot.engine;

import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.DescriptorException;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.track.Credit;
import io.trackrecord.data.track.Platform;
import io.trackrecord.data.track.PlatformId;
import io.trackrecord.data.track.Track;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Invented tracks for tests of engines and of the matching core.
public final class EngineTracks {

  /// The dataset that is a per-track list drawn from the dataset "one".
  public static final String LIST = "list";

  private EngineTracks() {}

  /// The descriptor of a dataset of the tests.
  public static Dataset dataset(String id) throws DescriptorException {
    var list =
        """
        "perTrackList": {"trainer": "A trainer", "model": "A model", "drawnFrom": ["one"]},
        """;
    return Descriptors.parse(
        id,
        """
        {"id": "%s", "name": "%s", "about": "A test.", "publisher": "nobody", %s
         "reviewed": "2026-11-25",
         "layout": {"type": "delimited", "separator": "\\t", "quoted": false,
          "header": ["row", "title", "artist"],
          "columns": {"row": {"from": ["row"]}, "title": {"from": ["title"]},
           "artists": {"from": ["artist"]}}}}
        """
            .formatted(id, id, id.equals(LIST) ? list : ""));
  }

  /// What an index of these tracks says of itself.
  public static CatalogSummary summary(List<Track> tracks) throws DescriptorException {
    var datasets = new ArrayList<CatalogSummary.IndexedDataset>();
    for (var id : tracks.stream().map(Track::dataset).distinct().toList()) {
      var own = tracks.stream().filter(track -> track.dataset().equals(id)).count();
      datasets.add(new CatalogSummary.IndexedDataset(dataset(id), own, own, 0, 0, 0, 0, ""));
    }
    return new CatalogSummary("in-memory", Instant.EPOCH, false, datasets);
  }

  /// The tracks of [#few()], and a list on which two tracks of the dataset "one" are.
  public static List<Track> fewWithList() {
    var tracks = new ArrayList<>(few());
    tracks.add(track(LIST, "1", "Paper Lantern", "The Moss Choir"));
    tracks.add(track(LIST, "2", "Another with the id of a row of two", "Somebody"));
    tracks.add(track(LIST, "7", "Titled here", "Somebody"));
    return tracks;
  }

  /// A track by artists whose names stand between semicolons.
  public static Track track(String dataset, String row, String title, String artists) {
    return track(dataset, row, title, artists, null, null, null);
  }

  /// A track of the dataset "one" that credits these names, each as it is, whatever stands in it.
  public static Track crediting(String row, String title, String... names) {
    return track("one", row, title, credits(Stream.of(names)), null, null, null);
  }

  private static List<Credit> credits(Stream<String> names) {
    return names.map(name -> new Credit(name, null)).toList();
  }

  /// A track with all that engines filter by.
  public static Track track(
      String dataset,
      String row,
      @Nullable String title,
      String artists,
      @Nullable String album,
      @Nullable Integer year,
      @Nullable Double popularity) {
    var names = Stream.of(artists.split(";")).map(String::strip).filter(name -> !name.isEmpty());
    return track(dataset, row, title, credits(names), album, year, popularity);
  }

  private static Track track(
      String dataset,
      String row,
      @Nullable String title,
      List<Credit> credits,
      @Nullable String album,
      @Nullable Integer year,
      @Nullable Double popularity) {
    return new Track(
        dataset,
        row,
        title,
        credits,
        album,
        year,
        null,
        List.of(),
        null,
        popularity,
        null,
        List.of(new PlatformId(Platform.FMA_TRACK, row)),
        1);
  }

  /// A few songs of a few artists in two datasets.
  public static List<Track> few() {
    return List.of(
        track("one", "1", "Paper Lantern", "The Moss Choir", "Night Boats", 2001, 90.0),
        track("two", "2", "Paper Lantern", "Moss Choir", "Night Boats", 2001, 10.0),
        track("one", "3", "Paper Lantern (Live)", "The Moss Choir", "Old Mill", 2005, 50.0),
        track("one", "4", "Lantern Street", "Ida Vell; The Moss Choir", null, 2010, 70.0),
        track("two", "5", "Paper Boats feat. Ida Vell", "Juno Harrow", "Boats", null, 20.0),
        track("two", "6", "Соломенный Трамвай", "Ника Вель", "Трамвай", 1999, 30.0),
        track("one", "7", null, "Ida Vell", null, null, null),
        track("two", "8", "Untitled", "", null, 2020, 5.0));
  }
}
