package io.trackrecord.data.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedRunsTest {

  @Test
  void runs_of_any_lengths_come_out_as_one_sorted_list(@TempDir Path folder) throws IOException {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var all = new ArrayList<byte[]>();
    try (var spill = FSDirectory.open(folder);
        var runs = new SortedRuns(spill, "test")) {
      for (var run = random.nextInt(20); run >= 0; run--) {
        var texts = texts(random);
        all.addAll(texts);
        if (random.nextBoolean()) {
          runs.addRun(texts);
        } else {
          for (var text : texts) {
            runs.add(text);
          }
        }
      }
      all.sort(Arrays::compareUnsigned);
      try (var merged = runs.merge()) {
        var out = new ArrayList<byte[]>();
        for (var next = merged.next(); next != null; next = merged.next()) {
          out.add(BytesRef.deepCopyOf(next).bytes);
        }
        assertThat(out).containsExactlyElementsOf(all);
        assertThat(merged.next()).isNull();
        assertThat(merged.next()).isNull();
      }
    }
  }

  @Test
  void nothing_is_left_on_disk(@TempDir Path folder) throws IOException {
    try (var spill = FSDirectory.open(folder)) {
      try (var runs = new SortedRuns(spill, "test")) {
        runs.add(new byte[] {1});
        try (var merged = runs.merge()) {
          assertThat(merged.next()).isNotNull();
        }
      }
      try (var files = Files.list(folder)) {
        assertThat(files).isEmpty();
      }
    }
  }

  private static List<byte[]> texts(Random random) {
    var texts = new ArrayList<byte[]>();
    for (var i = random.nextInt(300); i > 0; i--) {
      var text = new byte[random.nextInt(4) == 0 ? random.nextInt(300) : random.nextInt(4)];
      random.nextBytes(text);
      texts.add(text);
    }
    return texts;
  }
}
