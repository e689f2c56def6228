package io.trackrecord.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.data.dataset.Descriptors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Where was looked for what is not listed.
class SearchedTest {

  private static Searched searched(boolean sample, List<String> named, List<String> nameless) {
    var datasets = new ArrayList<CatalogSummary.IndexedDataset>();
    named.forEach(id -> datasets.add(dataset(id, 3)));
    nameless.forEach(id -> datasets.add(dataset(id, 0)));
    return new Searched(
        new Wording(new Messages(Locale.ENGLISH)),
        new CatalogSummary("1", Instant.EPOCH, sample, datasets));
  }

  private static CatalogSummary.IndexedDataset dataset(String id, long artists) {
    var descriptor = Descriptors.builtIn().find(id).orElseThrow();
    return new CatalogSummary.IndexedDataset(descriptor, 9, 9, 0, 0, artists, 0, "");
  }

  @Test
  void aDatasetWithoutNamesWasNotSearchedForOne() {
    var searched = searched(true, List.of("free-music-archive"), List.of("musiccaps"));

    assertThat(searched.byName())
        .isEqualTo(
            "Looked in 1 dataset: FMA. Found by link only: MusicCaps."
                + " Not listed is not the same as not used.");
    assertThat(searched.byLink())
        .isEqualTo("Looked in 2 datasets: FMA, MusicCaps. Not listed is not the same as not used.");
  }

  @Test
  void theKnownDatasetsThatTheIndexLacksAreNamed() {
    var searched = searched(false, List.of("free-music-archive"), List.of());

    assertThat(searched.byName())
        .contains("Not in this index: ", "LAION-DISCO", "Stability's list")
        .doesNotContain("Found by link only");
    assertThat(searched(true, List.of("free-music-archive"), List.of()).byName())
        .as("the sample stands for all")
        .doesNotContain("Not in this index");
  }
}
