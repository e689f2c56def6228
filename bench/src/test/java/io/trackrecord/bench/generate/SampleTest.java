package io.trackrecord.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bench.generate.file.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {

  /// Where index-data keeps the sample, on the class path.
  private static final String KEPT = "/io/trackrecord/data/sample/";

  @TempDir static Path folder;

  @BeforeAll
  static void generate() throws IOException {
    Generator.sample().write(folder, 2);
  }

  @TestFactory
  List<DynamicTest> the_kept_sample_is_what_the_generator_writes() throws IOException {
    return files().stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file,
                    () ->
                        assertThat(kept(file))
                            .as("run `bench generate --sample` and keep what it writes")
                            .isEqualTo(Files.readAllBytes(folder.resolve(file)))))
        .toList();
  }

  @Test
  void the_sample_stays_small() throws IOException {
    var size = 0L;
    for (var file : files()) {
      size += Files.size(folder.resolve(file));
    }
    assertThat(size).isLessThan(400_000);
  }

  @Test
  void every_hero_is_in_the_sample() throws IOException, IllegalAccessException {
    var artists =
        SampleCatalogue.read(new Noise(1)).stream()
            .map(item -> item.song().artist().name())
            .distinct()
            .toList();
    for (var hero : SampleHeroes.class.getFields()) {
      if (!hero.getName().equals("HERO_SONG")) {
        assertThat(artists).contains((String) hero.get(null));
      }
    }
  }

  @Test
  void the_hero_song_is_in_all_five_datasets() {
    var world = SampleWorld.load();
    for (var dataset : Dataset.values()) {
      var rows = world.parts(dataset).stream().mapToLong(World.Part::rows).sum();
      var found = false;
      for (var i = 0L; i < rows; i++) {
        var row = world.row(dataset, i);
        found |=
            row.oddity() == null
                && row.song().artist().name().equals(SampleHeroes.HERO)
                && row.song().titleInBrackets().equals(SampleHeroes.HERO_SONG);
      }
      assertThat(found).as(dataset.id()).isTrue();
    }
  }

  private static List<String> files() throws IOException {
    try (var walk = Files.walk(folder)) {
      return walk.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static byte[] kept(String file) throws IOException {
    try (var in = SampleTest.class.getResourceAsStream(KEPT + file)) {
      assertThat(in).as("resource " + KEPT + file).isNotNull();
      return in == null ? new byte[0] : in.readAllBytes();
    }
  }
}
