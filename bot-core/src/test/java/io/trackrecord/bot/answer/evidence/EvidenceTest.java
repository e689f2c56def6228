package io.trackrecord.bot.answer.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.CatalogSummary.IndexedDataset;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.reply.EvidenceKind;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.data.dataset.Descriptors;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

  private static List<String> lines(DatasetCount... counts) {
    var index = index(Arrays.stream(counts).map(DatasetCount::dataset).toArray(String[]::new));
    var evidence = new Evidence(new Wording(new Messages(Locale.ENGLISH)), index);
    return evidence.lines(evidence.of(List.of(counts)), List.of(counts)).stream()
        .map(RichText::text)
        .toList();
  }

  @Test
  void ofThreeDatasetsEachHasItsWholeSentences() {
    assertThat(
            lines(
                new DatasetCount("laion-disco-12m", 3, 3, 0),
                new DatasetCount("spotify-tracks-dataset", 2, 2, 0),
                new DatasetCount("sleeping-disco-9m", 1, 1, 0)))
        .containsExactly(
            "3 tracks are in LAION-DISCO-12M. Documented for training:"
                + " NVIDIA (Nemotron 3 Nano Omni 30B-A3B).",
            "2 tracks are in Spotify Tracks Dataset. Documented as a filter, not for training:"
                + " Stability AI (Stable Audio Open).",
            "1 track is in Sleeping-DISCO-9M. No documented use known.");
  }

  @Test
  void ofManyDatasetsTheWeakestShareALineAndEachKeepsItsCount() {
    assertThat(
            lines(
                new DatasetCount("stable-audio-open", 4, 4, 0),
                new DatasetCount("free-music-archive", 17, 17, 4),
                new DatasetCount("spotify-tracks-dataset", 19, 19, 0),
                new DatasetCount("sleeping-disco-9m", 21, 21, 0)))
        .containsExactly(
            "4 tracks are on Stability AI's own list of the tracks it trained Stable Audio Open on"
                + " (attribution page).",
            "17 are in FMA (4 on Stability AI's list). Documented for training: NVIDIA,"
                + " Google (parts of MusicLM) and 1 more.",
            "19 are in Spotify Tracks (a filter at Stability AI, not training) and 21 in"
                + " Sleeping-DISCO (no documented use known).");
  }

  @Test
  void ofManyDatasetsOneThatAListWasDrawnFromSaysWhetherItsTracksAreOnIt() {
    assertThat(
            lines(
                new DatasetCount("free-music-archive", 1, 1, 0),
                new DatasetCount("laion-disco-12m", 3, 3, 0),
                new DatasetCount("spotify-tracks-dataset", 2, 2, 0),
                new DatasetCount("sleeping-disco-9m", 1, 1, 0)))
        .contains(
            "1 is in FMA (whether it is on Stability AI's list was not looked up)."
                + " Documented for training: NVIDIA, Google (parts of MusicLM) and 1 more.");
  }

  @Test
  void ofManyDatasetsTheFirstLineSaysWhatIsCountedAndAnExamWasNoTraining() {
    var lines =
        lines(
            new DatasetCount("laion-disco-12m", 1, 1, 0),
            new DatasetCount("mtg-jamendo", 2, 2, 0),
            new DatasetCount("spotify-tracks-dataset", 5, 5, 0),
            new DatasetCount("sleeping-disco-9m", 1, 1, 0));

    assertThat(lines.getFirst())
        .isEqualTo("2 tracks are in MTG-Jamendo. Documented for training: NVIDIA.");
    assertThat(lines.get(1)).startsWith("1 is in LAION-DISCO. Documented for training: NVIDIA.");
    assertThat(lines).hasSize(3);
  }

  @Test
  void datasetsOfWhichTheSameIsSaidShareTheWords() {
    var counts =
        Stream.of("one", "two", "three", "four").map(id -> new DatasetCount(id, 3, 3, 0)).toList();
    var evidence =
        new Evidence(new Wording(new Messages(Locale.ENGLISH)), index("laion-disco-12m"));

    assertThat(evidence.lines(evidence.of(counts), counts))
        .extracting(RichText::text)
        .containsExactly(
            "3 tracks are in four, 3 in one, 3 in three, 3 in two (no documented use known).");
  }

  private static String text(CatalogSummary index, DatasetCount count) {
    return of(index, count).getFirst().text().text();
  }
}
