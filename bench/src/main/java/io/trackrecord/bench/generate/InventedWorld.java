package io.trackrecord.bench.generate;

import static java.util.Objects.requireNonNull;

import io.trackrecord.bench.generate.file.Dataset;
import io.trackrecord.bench.generate.file.FmaIds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A world of any size. Songs are numbered artist by artist; how many songs an artist has follows a
/// power law, so that few artists have many. Each dataset takes a stretch out of every so many
/// songs, and the stretches overlap: that is how the same song comes to be in several datasets.
/// Nearly half of Sleeping's songs are by small artists that no other dataset knows.
///
/// The memory it takes is four bytes for each artist, about 7 MB at full size: some 250,000 artists
/// that all datasets draw from, as LAION's have, and about 1.5 million of Sleeping alone.
final class InventedWorld implements World {

  /// Takes `taken` songs in a row, beginning `from`, out of each `cycle`.
  private record Stretch(long cycle, long from, long taken) {
    long song(long track) {
      return track / taken * cycle + from + track % taken;
    }
  }

  private static final Map<Dataset, Stretch> STRETCHES = new EnumMap<>(Dataset.class);

  static {
    STRETCHES.put(Dataset.LAION_DISCO_12M, new Stretch(12, 0, 9));
    STRETCHES.put(Dataset.SLEEPING_DISCO_9M, new Stretch(12, 6, 4));
    STRETCHES.put(Dataset.SPOTIFY_TRACKS, new Stretch(2_300, 0, 16));
    STRETCHES.put(Dataset.FREE_MUSIC_ARCHIVE, new Stretch(2_460, 8, 16));
    STRETCHES.put(Dataset.STABLE_AUDIO_OPEN, new Stretch(18_900, 3_000, 16));
  }

  /// How many of a hundred songs of Sleeping are by artists that the other datasets know.
  private static final int SLEEPING_SHARED = 56;

  private static final int LAION_FILES = 5;

  /// How often Latin names begin with each letter, a to z, in a thousand.
  private static final int[] LETTERS = {
    75, 75, 68, 65, 31, 40, 42, 40, 22, 58, 48, 58, 75, 38, 18, 48, 4, 50, 84, 56, 8, 24, 22, 4, 12,
    7
  };

  private final Noise noise;
  private final Map<Dataset, Long> rows;
  private final Map<Dataset, OddityPlan> plans = new EnumMap<>(Dataset.class);
  private final FmaIds fmaIds;
  private final Songbook songs;
  private final long sharedSongs;

  InventedWorld(long seed, long totalRows) {
    noise = new Noise(seed);
    rows = Dataset.share(totalRows);
    var last = 0L;
    for (var dataset : Dataset.values()) {
      plans.put(dataset, new OddityPlan(dataset, rows(dataset)));
      var drawn = dataset == Dataset.SLEEPING_DISCO_9M ? sleepingShared() : rows(dataset);
      last = Math.max(last, stretch(dataset).song(drawn) + 1);
    }
    sharedSongs = last;
    fmaIds = new FmaIds(rows(Dataset.FREE_MUSIC_ARCHIVE), rows(Dataset.STABLE_AUDIO_OPEN));
    var own = rows(Dataset.SLEEPING_DISCO_9M) - sleepingShared();
    songs = new Songbook(noise, sharedSongs, sharedSongs + own);
  }

  @Override
  public Noise noise() {
    return noise;
  }

  @Override
  public FmaIds fmaIds() {
    return fmaIds;
  }

  @Override
  public List<Part> parts(Dataset dataset) {
    return switch (dataset) {
      case LAION_DISCO_12M -> {
        var names = new ArrayList<String>();
        for (var i = 0; i < LAION_FILES; i++) {
          names.add(String.format(Locale.ROOT, "train-%05d-of-%05d.parquet", i, LAION_FILES));
        }
        var weights = new int[LAION_FILES];
        Arrays.fill(weights, 1);
        yield parts(rows(dataset), names, weights);
      }
      case SLEEPING_DISCO_9M -> {
        var names = new ArrayList<String>();
        for (var letter = 'a'; letter <= 'z'; letter++) {
          names.add(letter + ".jsonl");
        }
        yield parts(rows(dataset), names, LETTERS);
      }
      case SPOTIFY_TRACKS -> List.of(new Part("dataset.csv", 0, rows(dataset)));
      case FREE_MUSIC_ARCHIVE -> List.of(new Part("fma_metadata.zip", 0, rows(dataset)));
      case STABLE_AUDIO_OPEN -> List.of(new Part("fma_dataset_attribution2.csv", 0, rows(dataset)));
    };
  }

  private static List<Part> parts(long rows, List<String> names, int[] weights) {
    var sum = Arrays.stream(weights).sum();
    var parts = new ArrayList<Part>();
    var first = 0L;
    var weight = 0L;
    for (var i = 0; i < weights.length; i++) {
      weight += weights[i];
      var end = rows * weight / sum;
      parts.add(new Part(names.get(i), first, end - first));
      first = end;
    }
    return parts;
  }

  @Override
  public Row row(Dataset dataset, long row) {
    return switch (dataset) {
      case SPOTIFY_TRACKS -> spotifyRow(row);
      case STABLE_AUDIO_OPEN -> {
        var song =
            row < fmaIds.sharedRows()
                ? song(Dataset.FREE_MUSIC_ARCHIVE, fmaIds.fmaRowOf(row))
                : song(dataset, row);
        yield new Row(song, plan(dataset).at(row), song.genre());
      }
      default -> {
        var oddity = plan(dataset).at(row);
        var told =
            oddity != null && oddity.effect() == Oddity.Effect.REPEATED
                ? plan(dataset).earlierPlainRow(row, noise.at(dataset.id().hashCode(), row))
                : row;
        var song = song(dataset, told);
        yield new Row(song, oddity, song.genre());
      }
    };
  }

  /// The file goes genre by genre, and about a fifth of its rows are tracks of an earlier genre.
  private Row spotifyRow(long row) {
    var all = rows(Dataset.SPOTIFY_TRACKS);
    var block = Math.ceilDiv(all, Genres.count());
    var nameless = all * 4 / 7;
    var genre = Genres.spotify((int) (row / block));
    if (row == nameless) {
      return new Row(song(Dataset.SPOTIFY_TRACKS, row), Oddity.SPOTIFY_NAMELESS, genre);
    }
    var origin = row;
    while (repeats(origin, block)) {
      origin -=
          block * (1 + Noise.below(noise.at(11, origin), (int) Math.min(origin / block, 1 << 20)));
    }
    if (origin == nameless) {
      origin = row;
    }
    var oddity = origin == row ? null : Oddity.SPOTIFY_REPEATED;
    return new Row(song(Dataset.SPOTIFY_TRACKS, origin), oddity, genre);
  }

  private boolean repeats(long row, long block) {
    return row >= block && Noise.chance(noise.at(12, row), 215);
  }

  private Song song(Dataset dataset, long row) {
    var track = shuffled(row, rows(dataset));
    var own = dataset == Dataset.SLEEPING_DISCO_9M ? track - sleepingShared() : -1;
    return songs.song(own < 0 ? stretch(dataset).song(track) : sharedSongs + own);
  }

  private long sleepingShared() {
    return rows(Dataset.SLEEPING_DISCO_9M) * SLEEPING_SHARED / 100;
  }

  /// Moves runs of 16 rows about, so that an artist's albums lie together but no dataset is sorted
  /// by artist.
  private static long shuffled(long row, long rows) {
    var runs = rows / 16;
    var run = row / 16;
    if (run >= runs) {
      return row;
    }
    var stride = 1_000_003L;
    while (runs % stride == 0) {
      stride += 2;
    }
    return run * stride % runs * 16 + row % 16;
  }

  private long rows(Dataset dataset) {
    return rows.getOrDefault(dataset, 0L);
  }

  private static Stretch stretch(Dataset dataset) {
    return requireNonNull(STRETCHES.get(dataset));
  }

  private OddityPlan plan(Dataset dataset) {
    return requireNonNull(plans.get(dataset));
  }
}
