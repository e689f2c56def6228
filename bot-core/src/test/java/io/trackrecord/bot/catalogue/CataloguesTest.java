package io.trackrecord.bot.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.trackrecord.bot.SampleCatalog;
import io.trackrecord.bot.answer.Messages;
import io.trackrecord.bot.answer.Wording;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.check.read.Xlsx;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Catalogues that people hand in where they chat.
@ExtendWith(SampleCatalog.class)
class CataloguesTest {

  private static final Duration LONG = Duration.ofSeconds(30);
  private static final String SONGS =
      """
      title,artist,note
      Paper Lighthouse,The Quillon Sparrows,one
      Zzyqxv Wrrmpq,Qwxkj Vvbrt,two
      Paper Lighthouse,,three
      Longitude,,four
      Paper Lighthouse - The Quillon Sparrows,,five
      """;

  @TempDir Path folder;
  private final CountDownLatch gate = new CountDownLatch(1);
  private CatalogSource sample;
  private Catalogues catalogues;
  private Set<Path> before = Set.of();

  @BeforeEach
  void open(PublishedCatalog published) throws IOException {
    sample = published;
    catalogues = of(sample, new CatalogueLimits(10L << 20, 50_000, 2, 1, 2));
    before = temporaryFiles();
  }

  @AfterEach
  void nothingIsKept() throws IOException {
    gate.countDown();
    catalogues.close();
    assertThat(temporaryFiles()).isSubsetOf(before);
  }

  private static Catalogues of(CatalogSource source, CatalogueLimits limits) {
    return new Catalogues(source, new Wording(new Messages(Locale.ENGLISH)), limits);
  }

  private static Set<Path> temporaryFiles() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(
              it ->
                  it.getFileName()
                      .toString()
                      .matches("(?:handed-in|checked|workbook|catalogue)\\d.*"))
          .collect(Collectors.toSet());
    }
  }

  /// A source that answers no row until the gate is open.
  private CatalogSource gated() {
    return new CatalogSource() {
      @Override
      public <T> T ask(Function<TrackCatalog, T> question) {
        if (Thread.currentThread().getName().startsWith("catalogue-row-")) {
          try {
            gate.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        }
        return sample.ask(question);
      }
    };
  }

  private CheckedCatalogue check(String name, byte[] file) throws Exception {
    var job = catalogues.begin("alice", name).orElseThrow();
    job.start(new ByteArrayInputStream(file));
    assertThat(job.await(LONG)).isTrue();
    return job.checked();
  }

  private void forget() {
    // Closing the job is what its beginner does; here the next test's begin shows it.
    catalogues.close();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<NamedCsvRecord> rows(CheckedCatalogue checked) throws IOException {
    try (var reader =
        CsvReader.builder().ofNamedCsvRecord(Files.readString(checked.csv().orElseThrow()))) {
      return reader.stream().toList();
    }
  }

  private static String text(Reply reply) {
    return reply.parts().toString();
  }

  private static String heading(Reply reply) {
    return ((Part.Heading) reply.parts().getFirst()).text();
  }

  private static Request pressed(Reply reply, String label) {
    return reply.controls().stream()
        .filter(each -> each instanceof Control.Button button && button.label().equals(label))
        .map(each -> ((Control.Button) each).click().request())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + label + " in " + reply.controls()));
  }

  @Test
  void aCatalogueGetsAVerdictAndTheFileOfItsRows() throws Exception {
    try (var job = catalogues.begin("alice", "My Songs.csv").orElseThrow()) {
      job.start(new ByteArrayInputStream(bytes(SONGS)));
      assertThat(job.await(LONG)).isTrue();

      var checked = job.checked();
      var reply = checked.reply();

      assertThat(heading(reply)).isEqualTo("My Songs.csv: 2 of 5 rows listed (40%)");
      assertThat(reply.outcome()).isEqualTo(Outcome.FOUND);
      assertThat(reply.parts())
          .hasAtLeastOneElementOfType(Part.Evidence.class)
          .hasAtLeastOneElementOfType(Part.Chart.class);
      assertThat(text(reply))
          .contains("Read as UTF-8", "Exact name", "Possible", "Not found", "Not looked at: 2.");
      assertThat(checked.name()).isEqualTo("checked-my-songs.csv");
      assertThat(rows(checked))
          .extracting(row -> row.getField("note") + " " + row.getField("status"))
          .containsExactly(
              "one exact_name",
              "two not_found",
              "three possible",
              "four possible",
              "five similar_name");
    }
  }

  @Test
  void aWorkbookIsCheckedAsTextIs() throws Exception {
    var file =
        new Xlsx()
            .sheet(
                "Songs",
                "visible",
                List.of("Title", "Artist"),
                List.of("Paper Lighthouse", "The Quillon Sparrows"))
            .write(folder.resolve("songs.xlsx"));

    try (var checked = check("songs.xlsx", Files.readAllBytes(file))) {
      assertThat(heading(checked.reply())).isEqualTo("songs.xlsx: 1 of 1 row listed (100%)");
    }
  }

  @Test
  void whatCannotBeReadIsSaidWithoutACommandLine() throws Exception {
    try (var checked = check("x.csv", bytes("a,b\n1,2\n"))) {
      assertThat(checked.reply().outcome()).isEqualTo(Outcome.USAGE);
      assertThat(text(checked.reply()))
          .contains("It has: a, b.", "send it again")
          .doesNotContain("--columns");
      assertThat(checked.csv()).isEmpty();
    }
  }

  @Test
  void tooManyBytesAndTooManyRowsAreRefused() throws Exception {
    forget();
    catalogues = of(sample, new CatalogueLimits(1_000, 3, 1, 1, 1));
    try (var checked = check("x.csv", bytes("title,artist\n" + "a,b\n".repeat(4)))) {
      assertThat(text(checked.reply())).contains("has 4 rows, and 3 are the most");
    }
    forget();
    catalogues = of(sample, new CatalogueLimits(1L << 20, 3, 1, 1, 1));
    try (var checked = check("x.csv", new byte[(1 << 20) + 1])) {
      assertThat(text(checked.reply())).contains("larger than 1 MB");
    }
  }

  @Test
  void aUserHasOneCatalogueCheckedAtATime() throws Exception {
    try (var first = catalogues.begin("alice", "a.csv").orElseThrow()) {
      assertThat(first.await(Duration.ZERO)).isFalse();
      assertThat(catalogues.begin("alice", "b.csv")).isEmpty();
      assertThat(text(catalogues.oneAtATime())).contains("still being checked");
      try (var other = catalogues.begin("bob", "b.csv").orElseThrow()) {
        assertThat(other.await(Duration.ZERO)).isFalse();
      }
    }
    try (var next = catalogues.begin("alice", "b.csv").orElseThrow()) {
      assertThat(next.await(Duration.ZERO)).isFalse();
    }
  }

  @Test
  void aCheckThatIsCancelledSaysSoAndKeepsNothing() throws Exception {
    forget();
    catalogues = of(gated(), new CatalogueLimits(10L << 20, 50_000, 1, 1, 1));
    try (var job = catalogues.begin("alice", "a.csv").orElseThrow()) {
      job.start(new ByteArrayInputStream(bytes(SONGS)));
      var cancel = pressed(job.progress(), "Cancel");

      assertThat(catalogues.cancel("bob", cancel)).isPresent();
      assertThat(catalogues.cancel("alice", cancel)).isEmpty();
      assertThat(job.await(LONG)).isTrue();

      assertThat(text(job.checked().reply())).contains("Cancelled.");
      assertThat(job.checked().csv()).isEmpty();
    }
  }

  @Test
  void aButtonOfACheckThatIsGoneAsksForTheFileAgain() {
    var said = catalogues.cancel("alice", Request.of(Catalogues.CANCEL, Map.of("job", "x1")));

    assertThat(text(said.orElseThrow())).contains("no longer running", "send the file again");
  }

  @Test
  void aStopTellsEveryUserToSendTheFileAgain() throws Exception {
    forget();
    catalogues = of(gated(), new CatalogueLimits(10L << 20, 50_000, 1, 1, 1));
    try (var running = catalogues.begin("alice", "a.csv").orElseThrow();
        var waiting = catalogues.begin("bob", "b.csv").orElseThrow()) {
      running.start(new ByteArrayInputStream(bytes(SONGS)));
      waiting.start(new ByteArrayInputStream(bytes(SONGS)));

      catalogues.stop();

      for (var job : List.of(running, waiting)) {
        assertThat(job.await(LONG)).isTrue();
        assertThat(text(job.checked().reply())).contains("send the file again");
      }
    }
  }

  @Test
  void whereTimeRunsOutTheRowsThatAreCheckedAreGiven() throws Exception {
    forget();
    catalogues = of(gated(), new CatalogueLimits(10L << 20, 50_000, 1, 1, 1));
    try (var job = catalogues.begin("alice", "a.csv").orElseThrow()) {
      job.start(new ByteArrayInputStream(bytes(SONGS)));

      job.endEarly();
      gate.countDown();
      assertThat(job.await(LONG)).isTrue();

      assertThat(text(job.checked().reply()))
          .contains("1 row is in this file. There was no time for the other 4");
      assertThat(rows(job.checked())).hasSize(1);
    }
  }

  @Test
  void overTheBoundAUserIsToldAtOnce() throws Exception {
    forget();
    catalogues = of(gated(), new CatalogueLimits(10L << 20, 50_000, 1, 1, 1));
    var jobs =
        List.of(
            catalogues.begin("a", "a.csv").orElseThrow(),
            catalogues.begin("b", "b.csv").orElseThrow(),
            catalogues.begin("c", "c.csv").orElseThrow());
    for (var job : jobs) {
      job.start(new ByteArrayInputStream(bytes(SONGS)));
    }

    assertThat(jobs.getLast().await(LONG)).isTrue();
    assertThat(text(jobs.getLast().checked().reply())).contains("Too many catalogues");
    jobs.forEach(CatalogueJob::close);
  }

  @Test
  void possibleRowsAreSettledInTheFileItself() throws Exception {
    try (var checked = check("songs.csv", bytes(SONGS))) {
      var look = pressed(checked.reply(), "Look at 2 possible rows");
      assertThat(look.command()).isEqualTo(Catalogues.SETTLE);

      try (var first = catalogues.settle(look, "c.csv", checked.csv().orElseThrow())) {
        assertThat(heading(first.reply())).isEqualTo("Possible row 1 of 2");
        assertThat(text(first.reply())).contains("Paper Lighthouse", "Is it the same song?");
        assertThat(first.csv()).isEmpty();
        var yes = pressed(first.reply(), "Yes, the same");

        try (var second = catalogues.settle(yes, "c.csv", checked.csv().orElseThrow())) {
          assertThat(heading(second.reply())).isEqualTo("Possible row 2 of 2");
          assertThat(rows(second))
              .extracting(row -> row.getField("confirmed"))
              .containsExactly("", "", "yes", "", "");
          assertThat(rows(second))
              .extracting(row -> row.getField("note"))
              .containsExactly("one", "two", "three", "four", "five");
          var no = pressed(second.reply(), "No, another");

          try (var result = catalogues.settle(no, "c.csv", second.csv().orElseThrow())) {
            assertThat(heading(result.reply())).isEqualTo("c.csv: 3 of 5 rows listed (60%)");
            assertThat(text(result.reply()))
                .contains("You confirmed 1. You ruled out 1. You have looked at all of them.");
            var back = pressed(result.reply(), "Look at 2 possible rows");
            try (var again = catalogues.settle(back, "c.csv", result.csv().orElseThrow())) {
              assertThat(text(again.reply())).contains("You said: yes, the same song.");
            }
          }
        }
      }
    }
  }

  @Test
  void buttonsCarryWhereThePlatformKeepsTheFile() throws Exception {
    try (var checked = check("songs.csv", bytes(SONGS))) {
      var look = pressed(checked.reply("F123"), "Look at 2 possible rows");

      assertThat(look.value(Catalogues.FILE)).contains("F123");
      try (var first = catalogues.settle(look, "c.csv", checked.csv().orElseThrow())) {
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
      try (var settled = catalogues.settle(request, "x.csv", file)) {
        assertThat(text(settled.reply())).contains("send your catalogue again");
        assertThat(settled.csv()).isEmpty();
      }
    }
  }
}
