package io.trackrecord.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bench.generate.file.Dataset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/// What generated music looks like as a whole; shares are of 100,000 rows and have room for chance.
class InventedWorldTest {

  private static final long ROWS = 100_000;

  private final long seed = ThreadLocalRandom.current().nextLong();
  private final World world = new InventedWorld(seed, ROWS);
  private final Map<Dataset, Long> shares = Dataset.share(ROWS);

  @Test
  void one_name_in_twenty_two_is_what_stands_where_there_are_too_many_artists() {
    assertThat(artists().getOrDefault("Various Artists", 0))
        .as("--seed %d", seed)
        .isBetween((int) ROWS * 38 / 1000, (int) ROWS * 52 / 1000);
  }

  @Test
  void most_artists_have_few_rows_and_a_few_have_many() {
    var rows = artists().values().stream().mapToInt(Integer::intValue).sorted().toArray();

    assertThat(rows[rows.length / 2]).as("--seed %d", seed).isLessThan(10);
    assertThat(rows[rows.length - 2]).as("--seed %d", seed).isGreaterThan(500);
  }

  @Test
  void about_four_artists_in_five_write_in_latin_letters() {
    var names = artists().keySet();
    var latin = names.stream().filter(name -> name.codePoints().noneMatch(c -> c > 0x24F)).count();

    assertThat(100.0 * latin / names.size()).as("--seed %d", seed).isBetween(74.0, 88.0);
  }

  @Test
  void sleeping_has_songs_of_laion_and_artists_of_its_own() {
    var laion = new HashSet<Long>();
    var laionArtists = new HashSet<Long>();
    for (var i = 0L; i < share(Dataset.LAION_DISCO_12M); i++) {
      var song = world.row(Dataset.LAION_DISCO_12M, i).song();
      laion.add(song.number());
      laionArtists.add(song.artist().number());
    }
    var both = 0;
    var own = 0;
    for (var i = 0L; i < share(Dataset.SLEEPING_DISCO_9M); i++) {
      var song = world.row(Dataset.SLEEPING_DISCO_9M, i).song();
      both += laion.contains(song.number()) ? 1 : 0;
      own += laionArtists.contains(song.artist().number()) ? 0 : 1;
    }

    var rows = (double) share(Dataset.SLEEPING_DISCO_9M);
    assertThat(both / rows).as("--seed %d", seed).isBetween(0.37, 0.47);
    assertThat(own / rows).as("--seed %d", seed).isBetween(0.40, 0.50);
  }

  private Map<String, Integer> artists() {
    var rows = new HashMap<String, Integer>();
    for (var dataset : Dataset.values()) {
      for (var i = 0L; i < share(dataset); i++) {
        rows.merge(world.row(dataset, i).song().artist().name(), 1, Integer::sum);
      }
    }
    return rows;
  }

  private long share(Dataset dataset) {
    return shares.getOrDefault(dataset, 0L);
  }
}
