package io.trackrecord.bot.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.request.Request;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a person decides on the rows of a catalogue that are only possible.
class SettlementTest extends ChatCatalogues {

  @Test
  void possibleRowsAreSettledInTheFileItself() throws Exception {
    try (var checked = check("songs.csv", FiveSongs.bytes())) {
      var look = pressed(checked.reply(), "Look at 2 possible rows");
      assertThat(look.command()).isEqualTo(Catalogues.SETTLE);

      try (var first = catalogues().settle(look, "c.csv", checked.csv().orElseThrow())) {
        assertThat(heading(first.reply())).isEqualTo("Possible row 1 of 2");
        assertThat(text(first.reply())).contains("Paper Lighthouse", "Is it the same song?");
        assertThat(first.csv()).isEmpty();
        var yes = pressed(first.reply(), "Yes, the same");

        try (var second = catalogues().settle(yes, "c.csv", checked.csv().orElseThrow())) {
          assertThat(heading(second.reply())).isEqualTo("Possible row 2 of 2");
          assertThat(rows(second))
              .extracting(row -> row.getField("confirmed"))
              .containsExactly("", "", "yes", "", "");
          assertThat(rows(second))
              .extracting(row -> row.getField("note"))
              .containsExactly("one", "two", "three", "four", "five");
          var no = pressed(second.reply(), "No, another");

          try (var result = catalogues().settle(no, "c.csv", second.csv().orElseThrow())) {
            assertThat(heading(result.reply())).isEqualTo("c.csv: 3 of 5 rows listed (60%)");
            assertThat(text(result.reply()))
                .contains("You confirmed 1. You ruled out 1. You have looked at all of them.");
            var back = pressed(result.reply(), "Look at 2 possible rows");
            try (var again = catalogues().settle(back, "c.csv", result.csv().orElseThrow())) {
              assertThat(text(again.reply())).contains("You said: yes, the same song.");
            }
          }
        }
      }
    }
  }

  @Test
  void buttonsCarryWhereThePlatformKeepsTheFile() throws Exception {
    try (var checked = check("songs.csv", FiveSongs.bytes())) {
      var look = pressed(checked.reply("F123"), "Look at 2 possible rows");

      assertThat(look.value(Catalogues.FILE)).contains("F123");
      try (var first = catalogues().settle(look, "c.csv", checked.csv().orElseThrow())) {
        assertThat(pressed(first.reply(), "Yes, the same").value(Catalogues.FILE)).contains("F123");
        assertThat(pressed(first.reply("F124"), "Yes, the same").value(Catalogues.FILE))
            .contains("F124");
      }
    }
  }

  @Test
  void aFileThatIsNoneOfOursIsAskedForAgain() throws Exception {
    var request = new Request(Catalogues.SETTLE, Map.of(Catalogues.ANSWER, "yes"), 2);
    for (var text :
        List.of(
            "title,artist\na,b\n",
            """
            title,artist,status,similarity,matched_artist,matched_title,datasets,rows,links,confirmed
            a,b,great,1,,,,,,
            """,
            "")) {
      var file = Files.writeString(folder.resolve("x.csv"), text);
      try (var settled = catalogues().settle(request, "x.csv", file)) {
        assertThat(text(settled.reply())).contains("send your catalogue again");
        assertThat(settled.csv()).isEmpty();
      }
    }
  }
}
