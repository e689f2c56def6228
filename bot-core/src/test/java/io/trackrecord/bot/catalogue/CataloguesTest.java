package io.trackrecord.bot.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.check.read.Xlsx;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.request.Request;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Catalogues that people hand in where they chat.
class CataloguesTest extends ChatCatalogues {

  @Test
  void aCatalogueGetsAVerdictAndTheFileOfItsRows() throws Exception {
    try (var job = catalogues().begin("alice", "My Songs.csv").orElseThrow()) {
      job.start(new ByteArrayInputStream(FiveSongs.bytes()));
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
    limit(new CatalogueLimits(1_000, 3, 1, 1, 1));
    try (var checked = check("x.csv", bytes("title,artist\n" + "a,b\n".repeat(4)))) {
      assertThat(text(checked.reply())).contains("has 4 rows, and 3 are the most");
    }
    limit(new CatalogueLimits(1L << 20, 3, 1, 1, 1));
    try (var checked = check("x.csv", new byte[(1 << 20) + 1])) {
      assertThat(text(checked.reply())).contains("larger than 1 MB");
    }
  }

  @Test
  void aUserHasOneCatalogueCheckedAtATime() throws Exception {
    try (var first = catalogues().begin("alice", "a.csv").orElseThrow()) {
      assertThat(first.await(Duration.ZERO)).isFalse();
      assertThat(catalogues().begin("alice", "b.csv")).isEmpty();
      assertThat(text(catalogues().replies().oneAtATime())).contains("still being checked");
      try (var other = catalogues().begin("bob", "b.csv").orElseThrow()) {
        assertThat(other.await(Duration.ZERO)).isFalse();
      }
    }
    try (var next = catalogues().begin("alice", "b.csv").orElseThrow()) {
      assertThat(next.await(Duration.ZERO)).isFalse();
    }
  }

  @Test
  void aCheckThatIsCancelledSaysSoAndKeepsNothing() throws Exception {
    held.hold();
    limit(new CatalogueLimits(10L << 20, 50_000, 1, 1, 1));
    try (var job = catalogues().begin("alice", "a.csv").orElseThrow()) {
      job.start(new ByteArrayInputStream(FiveSongs.bytes()));
      var cancel = pressed(job.progress(), "Cancel");

      assertThat(catalogues().cancel("bob", cancel)).isPresent();
      assertThat(catalogues().cancel("alice", cancel)).isEmpty();
      assertThat(job.await(LONG)).isTrue();

      assertThat(text(job.checked().reply())).contains("Cancelled.");
      assertThat(job.checked().csv()).isEmpty();
    }
  }

  @Test
  void aButtonOfACheckThatIsGoneAsksForTheFileAgain() {
    var said = catalogues().cancel("alice", Request.of(Catalogues.CANCEL, Map.of("job", "x1")));

    assertThat(text(said.orElseThrow())).contains("no longer running", "send the file again");
  }

  @Test
  void aStopTellsEveryUserToSendTheFileAgain() throws Exception {
    held.hold();
    limit(new CatalogueLimits(10L << 20, 50_000, 1, 1, 1));
    try (var running = catalogues().begin("alice", "a.csv").orElseThrow();
        var waiting = catalogues().begin("bob", "b.csv").orElseThrow()) {
      running.start(new ByteArrayInputStream(FiveSongs.bytes()));
      waiting.start(new ByteArrayInputStream(FiveSongs.bytes()));

      catalogues().stop();

      for (var job : List.of(running, waiting)) {
        assertThat(job.await(LONG)).isTrue();
        assertThat(text(job.checked().reply())).contains("send the file again");
      }
    }
  }

  @Test
  void whereTimeRunsOutTheRowsThatAreCheckedAreGiven() throws Exception {
    held.hold();
    limit(new CatalogueLimits(10L << 20, 50_000, 1, 1, 1));
    try (var job = catalogues().begin("alice", "a.csv").orElseThrow()) {
      job.start(new ByteArrayInputStream(FiveSongs.bytes()));

      job.endEarly();
      held.letGo();
      assertThat(job.await(LONG)).isTrue();

      assertThat(text(job.checked().reply()))
          .contains("1 row is in this file. There was no time for the other 4");
      assertThat(rows(job.checked())).hasSize(1);
    }
  }

  @Test
  void overTheBoundAUserIsToldAtOnce() throws Exception {
    held.hold();
    limit(new CatalogueLimits(10L << 20, 50_000, 1, 1, 1));
    var jobs =
        List.of(
            catalogues().begin("a", "a.csv").orElseThrow(),
            catalogues().begin("b", "b.csv").orElseThrow(),
            catalogues().begin("c", "c.csv").orElseThrow());
    for (var job : jobs) {
      job.start(new ByteArrayInputStream(FiveSongs.bytes()));
    }

    assertThat(jobs.getLast().await(LONG)).isTrue();
    assertThat(text(jobs.getLast().checked().reply())).contains("Too many catalogues");
    jobs.forEach(CatalogueJob::close);
  }
}
