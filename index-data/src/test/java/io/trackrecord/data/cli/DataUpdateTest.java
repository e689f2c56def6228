package io.trackrecord.data.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.fetch.UnreliableServer;
import io.trackrecord.data.index.IndexJson;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;

/// What `data update` fetches, builds and publishes.
class DataUpdateTest extends DataFixture {

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

  @Test
  void an_update_carries_over_what_was_not_fetched_this_time() throws Exception {
    try (var server = new UnreliableServer()) {
      publishBoth(server);
      show(server, "Another");

      var answer = run("update", "--mirror", mirror(server), "stable-audio-open");

      assertThat(answer.exit()).as(answer.err()).isZero();
      assertThat(published()).containsExactlyInAnyOrder(BOTH);
    }
  }

  @Test
  void after_a_change_of_format_an_update_that_fetches_all_publishes_all() throws Exception {
    try (var server = new UnreliableServer()) {
      publishBoth(server);
      changeManifest("\"format\" : \\d+", "\"format\" : 1");

      var answer = run("update", "--mirror", mirror(server), BOTH[0], BOTH[1]);

      assertThat(answer.exit()).as(answer.err()).isZero();
      assertThat(published()).containsExactlyInAnyOrder(BOTH);
    }
  }

  @Test
  void after_a_change_of_format_an_update_that_would_lose_a_dataset_publishes_nothing()
      throws Exception {
    try (var server = new UnreliableServer()) {
      publishBoth(server);
      changeManifest("\"format\" : \\d+", "\"format\" : 1");
      var before = versions().currentId();

      // Not asked for: told before anything is fetched.
      var requests = server.requests().size();
      var answer = run("update", "--mirror", mirror(server), "stable-audio-open");
      assertThat(server.requests()).hasSize(requests);
      assertLost(answer);
      assertThat(versions().currentId()).isEqualTo(before);

      // Asked for, and not there.
      server.hide("m/spotify-tracks-dataset/dataset.csv");
      Files.delete(folder.resolve("data/downloads/spotify-tracks-dataset/dataset.csv"));
      assertLost(run("update", "--mirror", mirror(server), BOTH[0], BOTH[1]));
      assertThat(versions().currentId()).isEqualTo(before);

      var told = run("update", "--mirror", mirror(server), "--drop-others", "stable-audio-open");
      assertThat(told.exit()).as(told.err()).isZero();
      assertThat(published()).containsExactly("stable-audio-open");
    }
  }

  private static void assertLost(DataRun answer) {
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.err())
        .contains("Nothing is published, as spotify-tracks-dataset would be lost: ")
        .contains("has format 1, this program reads ")
        .contains("--drop-others");
  }

  @Test
  void an_update_beside_a_manifest_that_cannot_be_read_changes_nothing() throws Exception {
    try (var server = new UnreliableServer()) {
      publishBoth(server);
      var before = versions().currentId();
      var manifest = versions().current().orElseThrow().resolve("manifest.json");
      var whole = Files.readString(manifest);
      for (var damaged :
          new String[] {
            "",
            "{",
            whole.substring(0, whole.length() / 2),
            "{\"format\": 1}",
            "[]",
            "\u0000",
            "{\"format\": 1, \"datasets\": [{}]}"
          }) {
        Files.writeString(manifest, damaged);
        assertUnread(run("update", "--mirror", mirror(server), "stable-audio-open"));
      }
      Files.delete(manifest);
      assertUnread(run("update", "--mirror", mirror(server), "stable-audio-open"));
      assertThat(versions().currentId()).isEqualTo(before);

      Files.writeString(folder.resolve("data/current"), "20000101-000000\n");
      assertUnread(run("update", "--mirror", mirror(server), "stable-audio-open"));
      assertThat(folder.resolve("data/current")).hasContent("20000101-000000");
    }
  }

  private static void assertUnread(DataRun answer) {
    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.out()).isEmpty();
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.err())
        .startsWith("Nothing is updated, as datasets might be lost: ")
        .contains("trackrecord data rollback")
        .contains("--drop-others");
  }

  @Test
  void an_update_that_is_told_to_drops_what_it_does_not_fetch() throws Exception {
    try (var server = new UnreliableServer()) {
      publishBoth(server);

      assertThat(run("update", "--mirror", mirror(server), "--drop-others", BOTH[0]).exit())
          .isZero();

      assertThat(published()).containsExactly(BOTH[0]);
      assertThat(run("update", "--mirror", mirror(server), "--drop-others", BOTH[0]).out())
          .contains("Nothing has changed");
    }
  }

  @Test
  void what_fails_is_1_what_is_mistyped_is_2_and_a_build_at_work_is_75() throws Exception {
    try (var server = new UnreliableServer()) {
      publishBoth(server);
      var before = versions().currentId();
      server.show(
          "m/stable-audio-open/fma_dataset_attribution2.csv",
          "nothing,of,the,kind\n".getBytes(StandardCharsets.UTF_8),
          UnreliableServer.well("\"other\""));
      assertThat(run("update", "--mirror", mirror(server), "stable-audio-open").exit())
          .isEqualTo(1);

      assertThat(run("update", "nonsense").exit()).isEqualTo(2);
      assertThat(run("update", "--mirror", "http://example.invalid/").exit()).isEqualTo(2);
      assertThat(run("update", "--mirror", ":").exit()).isEqualTo(2);

      show(server, "Another");
      try (var build = versions().startBuild(java.time.Instant.now())) {
        assertThat(build.working()).exists();
        assertThat(run("update", "--mirror", mirror(server), "stable-audio-open").exit())
            .isEqualTo(75);
      }
      assertThat(versions().currentId()).isEqualTo(before);
    }
  }

  private static final String[] BOTH = {"stable-audio-open", "spotify-tracks-dataset"};

  private void publishBoth(UnreliableServer server) {
    show(server, "One");
    server.show(
        "m/spotify-tracks-dataset/dataset.csv",
        "track_id,artists,album_name,track_name\nx,A,B,C\n".getBytes(StandardCharsets.UTF_8),
        UnreliableServer.well("\"s\""));
    var answer = run("update", "--mirror", mirror(server), BOTH[0], BOTH[1]);
    assertThat(answer.exit()).as(answer.out() + answer.err()).isZero();
  }

  private void changeManifest(String from, String to) throws IOException {
    var manifest = versions().current().orElseThrow().resolve("manifest.json");
    Files.writeString(manifest, Files.readString(manifest).replaceFirst(from, to));
  }

  private java.util.List<String> published() throws IOException {
    return IndexJson.manifest(versions().current().orElseThrow()).datasets().stream()
        .map(each -> each.descriptor().id())
        .toList();
  }

  private static String mirror(UnreliableServer server) {
    return server.address("m").toString();
  }

  private void show(UnreliableServer server, String title) {
    server.show(
        "m/stable-audio-open/fma_dataset_attribution2.csv",
        list(title).getBytes(StandardCharsets.UTF_8),
        UnreliableServer.well("\"" + title + "\""));
  }
}
