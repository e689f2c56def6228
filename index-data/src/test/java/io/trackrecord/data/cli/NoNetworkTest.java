package io.trackrecord.data.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Commands that fetch, on a machine that reaches nobody.
class NoNetworkTest {

  @TempDir Path folder;

  @Test
  void an_update_without_a_network_names_the_host_that_it_cannot_reach() throws Exception {
    var descriptors = Files.createDirectory(folder.resolve("descriptors"));
    for (var id : new String[] {"one", "two"}) {
      Files.writeString(
          descriptors.resolve(id + ".json"),
          """
          {"id": "ID", "name": "N", "about": "A", "publisher": "P", "reviewed": "2026-11-22",
           "files": [{"name": "a", "address": "https://files.invalid/a", "certain": true},
                     {"name": "b", "address": "https://files.invalid/b", "certain": true}],
           "layout": {"type": "delimited", "separator": ",",
             "columns": {"title": {"from": ["title"]}}}}
          """
              .replace("ID", id));
    }

    var answer =
        DataRun.in(
            folder.resolve("data"),
            "update",
            "--datasets-dir",
            descriptors.toString(),
            "one",
            "two");

    assertThat(answer.exit()).isEqualTo(1);
    assertThat(answer.out())
        .contains(
            "one/b: files.invalid cannot be reached (its name is not known). Check the network, or"
                + " the proxy in HTTPS_PROXY, and start again.")
        .contains("two/b: files.invalid cannot be reached")
        .contains("what is published stays");
  }
}
