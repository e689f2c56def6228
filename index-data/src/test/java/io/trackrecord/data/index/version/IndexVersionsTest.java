package io.trackrecord.data.index.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.index.Manifest;
import io.trackrecord.data.index.OpenIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexVersionsTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

  @TempDir Path folder;

  @Test
  void nothing_is_current_before_the_first_build() throws IOException {
    assertThat(new IndexVersions(folder.resolve("not/there")).current()).isEmpty();
    assertThat(new IndexVersions(folder.resolve("not/there")).ids()).isEmpty();
  }

  @Test
  void a_build_is_current_once_it_is_published_and_not_before() throws Exception {
    var versions = new IndexVersions(folder);
    try (var build = versions.startBuild(NOW)) {
      Files.writeString(build.working().resolve("file"), "content");
      assertThat(versions.current()).isEmpty();
      assertThat(versions.ids()).isEmpty();
      build.publish();
    }

    assertThat(versions.current()).contains(folder.resolve("versions/20261122-093000"));
    assertThat(versions.ids()).containsExactly("20261122-093000");
    assertThat(folder.resolve("current")).hasContent("20261122-093000\n");
  }

  @Test
  void two_builds_within_a_second_have_two_ids() throws Exception {
    var versions = new IndexVersions(folder);
    for (var i = 0; i < 3; i++) {
      try (var build = versions.startBuild(NOW)) {
        build.publish();
      }
    }

    assertThat(versions.ids())
        .containsExactly("20261122-093000", "20261122-093000-2", "20261122-093000-3");
    assertThat(versions.current()).contains(folder.resolve("versions/20261122-093000-3"));
  }

  @Test
  void a_build_that_is_not_published_leaves_nothing() throws Exception {
    var versions = new IndexVersions(folder);
    try (var build = versions.startBuild(NOW)) {
      Files.writeString(build.working().resolve("file"), "content");
    }

    assertThat(versions.current()).isEmpty();
    assertThat(folder.resolve("versions")).isEmptyDirectory();
  }

  @Test
  void what_a_killed_build_left_is_cleared_by_the_next() throws Exception {
    var left = Files.createDirectories(folder.resolve("versions/.building-20261121-000000/tracks"));
    Files.writeString(left.resolve("_0.cfs"), "half");
    var versions = new IndexVersions(folder);

    try (var build = versions.startBuild(NOW)) {
      assertThat(left.getParent()).doesNotExist();
      assertThat(build.working()).isEmptyDirectory();
    }
  }

  @Test
  void a_build_that_was_killed_between_its_two_last_steps_has_published_nothing() throws Exception {
    var versions = new IndexVersions(folder);
    try (var build = versions.startBuild(NOW)) {
      build.publish();
    }
    // Whole and in its place, but "current" does not name it yet, and its successor is half
    // written.
    Files.createDirectory(folder.resolve("versions/20261122-093000-2"));
    Files.writeString(folder.resolve("current.new"), "2026");

    assertThat(versions.current()).contains(folder.resolve("versions/20261122-093000"));
    try (var build = versions.startBuild(NOW)) {
      build.publish();
    }
    assertThat(versions.current()).contains(folder.resolve("versions/20261122-093000-3"));
    assertThat(folder.resolve("current.new")).doesNotExist();
  }

  @Test
  void a_second_build_at_the_same_time_is_refused_and_does_not_harm_the_first() throws Exception {
    var versions = new IndexVersions(folder);
    try (var build = versions.startBuild(NOW)) {
      for (var i = 0; i < 2; i++) {
        assertThatThrownBy(() -> new IndexVersions(folder.resolve(".")).startBuild(NOW))
            .isInstanceOf(IndexVersions.BusyException.class)
            .hasMessageStartingWith("Another build is at work in ");
      }
      assertThat(build.working()).exists();
      build.publish();
    }
    versions.startBuild(NOW).close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../../etc", "a/b", ".building-x", "two\nlines"})
  void a_file_current_that_names_no_version_is_an_error(String content) throws Exception {
    Files.writeString(folder.resolve("current"), content);

    assertThatThrownBy(() -> new IndexVersions(folder).current())
        .isInstanceOf(IOException.class)
        .hasMessage(
            folder.resolve("current")
                + " does not name an index version; publish one with: trackrecord data rollback"
                + " VERSION");
  }

  @Test
  void what_lies_among_the_versions_and_is_none_is_not_counted() throws Exception {
    var versions = new IndexVersions(folder);
    for (var i = 0; i < 2; i++) {
      try (var build = versions.startBuild(NOW)) {
        build.publish();
      }
    }
    var stray = Files.writeString(folder.resolve("versions/zzz-notes.txt"), "mine");
    Files.createDirectory(folder.resolve("versions/my notes"));

    assertThat(versions.ids()).containsExactly("20261122-093000", "20261122-093000-2");
    assertThat(versions.prune(1, NOW)).containsExactly("20261122-093000");
    assertThat(stray).exists();
  }

  @Test
  void a_version_that_is_published_and_not_there_is_an_error_that_says_what_to_do()
      throws Exception {
    Files.writeString(folder.resolve("current"), "20261122-093000\n");

    assertThatThrownBy(() -> new IndexVersions(folder).current())
        .isInstanceOf(IOException.class)
        .hasMessage(
            "the index version 20261122-093000 is published but not there; publish another with:"
                + " trackrecord data rollback VERSION, or build one with: trackrecord data build");
  }

  @Test
  void a_publication_that_fails_leaves_the_version_before_and_nothing_else() throws Exception {
    var versions = new IndexVersions(folder);
    try (var build = versions.startBuild(NOW)) {
      build.publish();
    }
    // The temporary file of "current" cannot be written.
    Files.createDirectory(folder.resolve("current.new"));

    try (var build = versions.startBuild(NOW)) {
      assertThatThrownBy(build::publish).isInstanceOf(IOException.class);
    }

    assertThat(versions.ids()).containsExactly("20261122-093000");
    assertThat(versions.current()).contains(folder.resolve("versions/20261122-093000"));
  }

  @Test
  void a_version_of_another_format_is_refused_with_what_to_do() throws Exception {
    Files.writeString(folder.resolve("manifest.json"), "{\"format\": 99, \"new\": true}");

    assertThatThrownBy(() -> OpenIndex.open(folder))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "the index in "
                + folder
                + " has format 99, this program reads "
                + Manifest.FORMAT
                + "; build it again with: trackrecord data build");
  }

  @Test
  void a_version_without_or_with_a_damaged_manifest_is_refused_with_what_to_do() throws Exception {
    assertThatThrownBy(() -> OpenIndex.open(folder))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith(" has no manifest; build it again with: trackrecord data build");
    Files.writeString(folder.resolve("manifest.json"), "{\"format\": ");
    assertThatThrownBy(() -> OpenIndex.open(folder))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("the manifest of the index in ")
        .hasMessageEndingWith(" is damaged; build it again with: trackrecord data build");
  }
}
