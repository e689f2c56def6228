package io.trackrecord.data.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.hidden.HiddenList;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/// What an operator hides on request.
class DataHideTest extends DataFixture {

  @Test
  void a_name_is_hidden_counted_listed_and_shown_again() throws Exception {
    build("One");

    var hidden = run("hide", "--artist", "a", "--note", "letter of 1 May");

    assertThat(hidden.exit()).isZero();
    assertThat(hidden.out()).contains("Hidden: artist a (1 track of the published index)");
    assertThat(run("info").out())
        .contains("Hidden on request: 1 track by 1 request: 1 of stable-audio-open");
    assertThat(run("hide").out()).contains(" artist a (letter of 1 May)");
    assertThat(run("hide", "--json").out()).contains("\"artist\" : \"a\"");
    assertThat(run("hide", "--artist", "ａ").out()).contains("Was hidden already: artist ａ");
    assertThat(run("hide", "--undo", "--artist", "A").out()).contains("Shown again: artist A");
    assertThat(run("info").out()).doesNotContain("Hidden on request");
    assertThat(run("hide").out()).contains("Nothing is hidden");
  }

  @Test
  void it_survives_a_build_and_is_counted_in_the_new_version() throws Exception {
    build("One");
    run("hide", "--artist", "A");

    build("Two");

    assertThat(run("info").out()).contains("Hidden on request: 1 track by");
  }

  @Test
  void it_can_be_limited_to_a_song_and_a_dataset() throws Exception {
    build("One");

    assertThat(run("hide", "--artist", "A", "--title", "Nothing such").out())
        .contains("(0 tracks of the published index)");
    assertThat(run("hide", "--artist", "A", "--dataset", "free-music-archive").out())
        .contains("(0 tracks of the published index)");
    assertThat(run("info").out()).contains("Hidden on request: 0 tracks by 2 requests\n");
  }

  @Test
  void what_cannot_be_hidden_is_refused_in_a_sentence() throws Exception {
    for (var wrong :
        new String[][] {
          {"hide", "--title", "Longitude"},
          {"hide", "--undo"},
          {"hide", "--artist", " "},
          {"hide", "--link", "https://example.org/nothing"},
          {"hide", "--artist", "A", "--dataset", "no-such"},
        }) {
      var answer = run(wrong);
      assertThat(answer.exit()).as("%s", String.join(" ", wrong)).isEqualTo(2);
      assertThat(answer.err().lines()).hasSize(1);
    }
    assertThat(Files.exists(folder.resolve("data").resolve(HiddenList.FILE))).isFalse();
  }

  @Test
  void a_damaged_list_is_said_and_left_as_it_is() throws Exception {
    Files.createDirectories(folder.resolve("data"));
    Files.writeString(folder.resolve("data").resolve(HiddenList.FILE), "{\"hidden\": [{\"artist\"");

    var answer = run("hide", "--artist", "A");

    assertThat(answer.exit()).isNotZero();
    assertThat(answer.err().lines()).hasSize(1);
    assertThat(answer.err()).contains("hidden.json cannot be read", "mend it");
    assertThat(Files.readString(folder.resolve("data").resolve(HiddenList.FILE)))
        .endsWith("{\"artist\"");
  }

  @Test
  void whoever_can_read_the_data_folder_can_read_the_names_and_nobody_else() throws Exception {
    var data = Files.createDirectories(folder.resolve("data"));
    Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-x---"));

    run("hide", "--artist", "A");

    var permissions =
        Files.getPosixFilePermissions(folder.resolve("data").resolve(HiddenList.FILE));

    assertThat(permissions).isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
  }
}
