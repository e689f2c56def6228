package io.trackrecord.data.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Names in files, folders and descriptors that would control the terminal they are printed on, and
/// values that cannot be read.
class StrangeNamesTest extends DataFixture {

  private static final String ESCAPE = "\u001b[2J";

  @Test
  void names_of_files_cannot_control_the_terminal() throws Exception {
    var file = Files.writeString(folder.resolve(ESCAPE + "list.csv"), list("One"));
    assertThat(run("build", "--dataset", "stable-audio-open=" + file).exit()).isZero();
    assertPrinted(run("info"), "?[2Jlist.csv, ");

    Files.writeString(file, "nothing,of,the,kind\n");
    assertPrinted(
        run("build", "--dataset", "stable-audio-open=" + file),
        "?[2Jlist.csv is no file of stable-audio-open");
    Files.writeString(folder.resolve("list.csv"), list("One"));
    assertPrinted(run("build", "--dataset", "stable-audio-open=" + folder), "?[2Jlist.csv");
  }

  @Test
  void keys_of_json_and_names_of_descriptors_cannot_control_the_terminal() throws Exception {
    var keys = new StringBuilder("{\"song_id\": 1, \"title\": \"A\", \"\\u001b[2J\": 1");
    for (var i = 0; i < 200; i++) {
      keys.append(", \"").append("k".repeat(200)).append(i).append("\": 1");
    }
    var lines = Files.writeString(folder.resolve("a.jsonl"), keys + "}\n");
    var answer = run("build", "--accept", "--dataset", "sleeping-disco-9m=" + lines);
    assertPrinted(answer, "Keys that the descriptor does not know: ?[2J, kkk");
    assertThat(answer.out()).contains("kkk…, and 151 more.").hasSizeLessThan(8_000);

    var descriptors = Files.createDirectory(folder.resolve("d"));
    var json =
        """
        {"id": "d", "name": "\\u001b[2JN", "about": "A", "publisher": "P", "reviewed": "2026-11-22",
         "layout": {"type": "parquet", "columns": {"title": {"from": ["t"]}}}}
        """;
    Files.writeString(descriptors.resolve("d.json"), json);
    assertPrinted(run("list", "--datasets-dir", descriptors.toString()), "?[2JN");
    Files.writeString(descriptors.resolve("d.json"), json.replace("\"d\"", "\"\\u009b2J\""));
    assertPrinted(run("list", "--datasets-dir", descriptors.toString()), "\"?2J\" is not 1 to 40 ");
  }

  private static void assertPrinted(DataRun answer, String text) {
    var printed = answer.out() + answer.err();
    assertThat(printed).contains(text).doesNotContain("\u001b").doesNotContain("\u009b");
  }

  @Test
  void patterns_numbers_and_addresses_that_cannot_be_read_are_refused_in_plain_words()
      throws Exception {
    build("One");
    for (var pattern : List.of("[ab", "{a,b", "a[", "**/{x")) {
      var answer = run("build", "--dataset", "stable-audio-open=" + folder + "/" + pattern);
      assertThat(answer.exit()).isEqualTo(2);
      assertThat(answer.err().strip())
          .isEqualTo(
              folder
                  + "/"
                  + pattern
                  + " is not a valid pattern. Check its brackets and braces, and start again.");
    }
    for (var number : List.of("0", "-1", "x", "1.5", "99999999999", "")) {
      var answer = run("prune", "--keep", number);
      assertThat(answer.exit()).as(number).isEqualTo(2);
      assertThat(answer.err()).as(number).contains("give a number from 1 to 999999999");
    }
    assertThat(run("unpack", "https://user:secret@host name/").err().strip())
        .isEqualTo("The address of the index is not a valid address.");
    assertThat(run("fetch", "--mirror", "https://user:secret@host name/", "all").err().strip())
        .isEqualTo("The address behind --mirror is not a valid address.");
  }
}
