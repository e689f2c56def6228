package io.trackrecord.data.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.fetch.UnreliableServer;
import io.trackrecord.data.index.IndexVersions;
import io.trackrecord.data.index.OpenIndex;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What `data update` fetches, builds and publishes.
class DataUpdateTest {

  @TempDir Path folder;

  @Test
  void an_update_fetches_builds_verifies_and_publishes_and_then_has_nothing_to_do()
      throws Exception {
    try (var server = new UnreliableServer()) {
      show(server, "One");
      var mirror = server.address("m").toString();

      var first = run("update", "--mirror", mirror, "stable-audio-open");
      assertThat(first.err()).as(first.out()).contains("Verifying");
      assertThat(first.exit()).isZero();
      assertThat(first.out().lines())
          .satisfiesExactly(
              line ->
                  assertThat(line)
                      .contains("stable-audio-open: 1 files in ")
                      .contains("1 of them fetched now."),
              line ->
                  assertThat(line)
                      .matches("Built, verified and published index version \\S+: 2 tracks."));

      var second = run("update", "--mirror", mirror, "stable-audio-open");
      assertThat(second.exit()).isZero();
      assertThat(second.out()).contains("Nothing has changed since index version ");
      assertThat(versions().ids()).hasSize(1);

      show(server, "Another");
      assertThat(run("update", "--mirror", mirror, "stable-audio-open").out()).contains("Built, ");
      assertThat(versions().ids()).hasSize(2);
    }
  }

  @Test
  void what_was_fetched_before_a_build_that_failed_is_built_by_the_next_update() throws Exception {
    try (var server = new UnreliableServer()) {
      show(server, "One");
      var mirror = server.address("m").toString();
      assertThat(run("fetch", "--mirror", mirror, "stable-audio-open").exit()).isZero();

      assertThat(run("update", "--mirror", mirror, "stable-audio-open").out()).contains("Built, ");
    }
  }

  @Test
  void a_second_update_at_the_same_time_ends_with_75() throws Exception {
    Files.createDirectories(folder.resolve("data"));
    try (var channel =
            FileChannel.open(
                folder.resolve("data/update.lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      var answer = run("update", "stable-audio-open");

      assertThat(answer.exit()).isEqualTo(75);
      assertThat(answer.err()).contains("Another update is at work");
    }
  }

  @Test
  void an_update_that_can_fetch_nothing_leaves_what_is_published() throws Exception {
    build("One");
    var before = versions().currentId();
    try (var server = new UnreliableServer()) {
      var answer = run("update", "--mirror", server.address("m").toString(), "stable-audio-open");

      assertThat(answer.exit()).isEqualTo(1);
      assertThat(answer.out())
          .contains("there is no such file")
          .contains("what is published stays");
    }
    assertThat(versions().currentId()).isEqualTo(before);
  }

  private void show(UnreliableServer server, String title) {
    server.show(
        "m/stable-audio-open/fma_dataset_attribution2.csv",
        list(title).getBytes(StandardCharsets.UTF_8),
        UnreliableServer.well("\"" + title + "\""));
  }

  private static String list(String title) {
    return "id,title,author,license,url\n1," + title + ",A,CC0,\n2,Two,B,CC0,\n";
  }

  private void build(String title) throws IOException {
    var list = Files.writeString(folder.resolve("list.csv"), list(title));
    var answer = run("build", "--verify", "--dataset", "stable-audio-open=" + list);
    assertThat(answer.exit()).as(answer.err()).isZero();
    OpenIndex.open(versions().current().orElseThrow()).close();
  }

  private IndexVersions versions() {
    return new IndexVersions(folder.resolve("data"));
  }

  private DataRun run(String... arguments) {
    return DataRun.in(folder.resolve("data"), arguments);
  }
}
