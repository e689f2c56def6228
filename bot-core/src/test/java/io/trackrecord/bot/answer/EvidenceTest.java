package io.trackrecord.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.CatalogSummary.IndexedDataset;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.reply.EvidenceKind;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.data.dataset.Descriptors;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  private static List<Part.EvidenceItem> of(CatalogSummary summary, DatasetCount... counts) {
    return new Evidence(new Wording(new Messages(Locale.ENGLISH)), summary).of(List.of(counts));
  }

  private static CatalogSummary index(String... datasets) {
    return new CatalogSummary(
        "1",
        Instant.EPOCH,
        false,
        Arrays.stream(datasets)
            .map(id -> Descriptors.builtIn().find(id).orElseThrow())
            .map(descriptor -> new IndexedDataset(descriptor, 9, 9, 0, 0, 1, 0, ""))
            .toList());
  }

  @Test
  void thePublishersOwnListComesFirstThenDocumentedTrainingThenOtherUseThenPresence() {
    var items =
        of(
            index(
                "sleeping-disco-9m",
                "spotify-tracks-dataset",
                "free-music-archive",
                "stable-audio-open"),
            new DatasetCount("sleeping-disco-9m", 9, 9, 0),
            new DatasetCount("spotify-tracks-dataset", 8, 8, 0),
            new DatasetCount("free-music-archive", 7, 7, 0),
            new DatasetCount("stable-audio-open", 1, 1, 0));

    assertThat(items)
        .extracting(Part.EvidenceItem::dataset)
        .containsExactly(
            "stable-audio-open",
            "free-music-archive",
            "spotify-tracks-dataset",
            "sleeping-disco-9m");
    assertThat(items)
        .extracting(Part.EvidenceItem::kind)
        .containsExactly(
            EvidenceKind.LISTED_BY_TRAINER,
            EvidenceKind.DOCUMENTED_USE,
            EvidenceKind.DOCUMENTED_USE,
            EvidenceKind.PRESENT);
  }

  @Test
  void everyRowOfADatasetThatAListWasDrawnFromIsSaidToBeOnItOrNot() {
    var index = index("free-music-archive", "stable-audio-open");

    assertThat(text(index, new DatasetCount("free-music-archive", 13, 13, 0)))
        .contains("None of these is on Stability AI's list.");
    assertThat(text(index, new DatasetCount("free-music-archive", 13, 13, 2)))
        .contains("2 of these are on Stability AI's list.");
    assertThat(text(index, new DatasetCount("free-music-archive", 1, 1, 0)))
        .contains("It is not on Stability AI's list.");
  }

  @Test
  void aListThatTheIndexLacksIsSaidNotToHaveBeenLookedUp() {
    assertThat(text(index("free-music-archive"), new DatasetCount("free-music-archive", 2, 2, 0)))
        .contains("was not looked up")
        .doesNotContain("None of these");
  }

  @Test
  void aFilterIsNeverCalledTraining() {
    assertThat(
            text(
                index("spotify-tracks-dataset"),
                new DatasetCount("spotify-tracks-dataset", 2, 2, 0)))
        .contains("not for training")
        .doesNotContain("Documented for training");
  }

  private static String text(CatalogSummary index, DatasetCount count) {
    return of(index, count).getFirst().text().text();
  }
}
