package io.trackrecord.bench.generate;

import io.trackrecord.bench.generate.file.Dataset;
import io.trackrecord.bench.generate.file.FmaIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The world of the sample: a few hundred songs from [SampleCatalogue], in the order in which they
/// are written down, and behind them in each dataset one row for each [Oddity].
final class SampleWorld implements World {

  private static final long SEED = 20_261_122L;

  /// The last letter that each of the three Sleeping files holds, by the first letter of the
  /// artist.
  private static final Map<String, String> SLEEPING_FILES =
      Map.of("a.jsonl", "h", "m.jsonl", "s", "z.jsonl", "");

  private final Noise noise = new Noise(SEED);
  private final Map<Dataset, List<Row>> rows = new EnumMap<>(Dataset.class);
  private final List<Part> sleepingParts = new ArrayList<>();
  private final FmaIds fmaIds;

  static SampleWorld load() {
    try {
      return new SampleWorld();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SampleWorld() throws IOException {
    var catalogue = SampleCatalogue.read(noise);
    var spare = with(catalogue, "q").map(SampleCatalogue.Item::song).toList();
    rows.put(
        Dataset.LAION_DISCO_12M, spoilt(Dataset.LAION_DISCO_12M, plain(catalogue, "L"), spare));
    rows.put(Dataset.SLEEPING_DISCO_9M, sleeping(catalogue, spare));
    rows.put(Dataset.SPOTIFY_TRACKS, spotify(catalogue, spare));
    rows.put(
        Dataset.FREE_MUSIC_ARCHIVE,
        spoilt(Dataset.FREE_MUSIC_ARCHIVE, plain(catalogue, "F"), spare));
    var fmaRows = rows(Dataset.FREE_MUSIC_ARCHIVE);
    // As in reality, a little less than half of Stability AI's list is in FMA's dataset.
    var newer =
        with(catalogue, "A")
            .filter(item -> !item.datasets().contains("F"))
            .map(item -> plain(item.song()))
            .toList();
    var attributed = newer.size() * 13_874 / 7_503;
    fmaIds = new FmaIds(fmaRows.size(), attributed);
    var attribution = new ArrayList<Row>();
    for (var i = 0; i < fmaIds.sharedRows(); i++) {
      attribution.add(plain(fmaRows.get((int) fmaIds.fmaRowOf(i)).song()));
    }
    attribution.addAll(newer.subList(0, attributed - attribution.size()));
    var oddities = Oddity.of(Dataset.STABLE_AUDIO_OPEN);
    for (var i = 0; i < oddities.size(); i++) {
      var at = attribution.size() - 1 - i;
      attribution.set(at, new Row(attribution.get(at).song(), oddities.get(i), ""));
    }
    rows.put(Dataset.STABLE_AUDIO_OPEN, attribution);
  }

  private static Stream<SampleCatalogue.Item> with(
      List<SampleCatalogue.Item> catalogue, String letter) {
    return catalogue.stream().filter(item -> item.datasets().contains(letter));
  }

  private static Row plain(Song song) {
    return new Row(song, null, song.genre());
  }

  private static List<Row> plain(List<SampleCatalogue.Item> catalogue, String letter) {
    return with(catalogue, letter).map(item -> plain(item.song())).toList();
  }

  /// Adds a row for each oddity, made of the spare songs; a repeat is made of the first song.
  private static List<Row> spoilt(Dataset dataset, List<Row> plain, List<Song> spare) {
    var all = new ArrayList<>(plain);
    for (var oddity : Oddity.of(dataset)) {
      // Each of the other keys for a title is to be seen once.
      var times = oddity == Oddity.SLEEPING_TITLE_KEY ? 6 : 1;
      for (var i = 0; i < times; i++) {
        var repeats = oddity.effect() == Oddity.Effect.REPEATED;
        var song = repeats ? plain.getFirst().song() : spare.get(all.size() - plain.size());
        all.add(new Row(song, oddity, song.genre()));
      }
    }
    return all;
  }

  private List<Row> sleeping(List<SampleCatalogue.Item> catalogue, List<Song> spare) {
    var all = new ArrayList<Row>();
    for (var row : plain(catalogue, "S")) {
      all.add(row);
    }
    all.sort(Comparator.comparing(row -> fileOf(row.song())));
    var spoilt = spoilt(Dataset.SLEEPING_DISCO_9M, all, spare);
    var from = 0;
    for (var file : SLEEPING_FILES.keySet().stream().sorted().toList()) {
      var count = (int) all.stream().filter(row -> fileOf(row.song()).equals(file)).count();
      // The last file takes the spoilt rows too.
      var end = file.equals("z.jsonl") ? spoilt.size() : from + count;
      sleepingParts.add(new Part(file, from, end - from));
      from = end;
    }
    return spoilt;
  }

  private static String fileOf(Song song) {
    var name = Slug.of(song.artist().name(), '-').toLowerCase(Locale.ROOT);
    return SLEEPING_FILES.keySet().stream()
        .sorted()
        .filter(file -> !name.isEmpty() && name.substring(0, 1).compareTo(last(file)) <= 0)
        .findFirst()
        .orElse("z.jsonl");
  }

  private static String last(String file) {
    return SLEEPING_FILES.getOrDefault(file, "");
  }

  /// Genre by genre; every third song has its second genre too.
  private static List<Row> spotify(List<SampleCatalogue.Item> catalogue, List<Song> spare) {
    var all = new ArrayList<Row>();
    with(catalogue, "P")
        .forEach(
            item -> {
              all.add(plain(item.song()));
              if (item.song().number() % 3 == 0) {
                all.add(new Row(item.song(), Oddity.SPOTIFY_REPEATED, item.secondGenre()));
              }
            });
    all.sort(Comparator.comparing(Row::genre));
    all.add(all.size() * 4 / 7, new Row(spare.getFirst(), Oddity.SPOTIFY_NAMELESS, "sleep"));
    return all;
  }

  @Override
  public List<Part> parts(Dataset dataset) {
    var count = rows(dataset).size();
    return switch (dataset) {
      case LAION_DISCO_12M -> List.of(new Part("train-00000-of-00001.parquet", 0, count));
      case SLEEPING_DISCO_9M -> sleepingParts;
      case SPOTIFY_TRACKS -> List.of(new Part("dataset.csv", 0, count));
      case FREE_MUSIC_ARCHIVE -> List.of(new Part("fma_metadata.zip", 0, count));
      case STABLE_AUDIO_OPEN -> List.of(new Part("fma_dataset_attribution2.csv", 0, count));
    };
  }

  @Override
  public Row row(Dataset dataset, long row) {
    return rows(dataset).get((int) row);
  }

  private List<Row> rows(Dataset dataset) {
    return rows.getOrDefault(dataset, List.of());
  }

  @Override
  public Noise noise() {
    return noise;
  }

  @Override
  public FmaIds fmaIds() {
    return fmaIds;
  }
}
