package io.trackrecord.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.engine.EngineTracks;
import io.trackrecord.bot.engine.InMemoryEngine;
import io.trackrecord.bot.matching.MatchingCatalog;
import io.trackrecord.data.track.Platform;
import io.trackrecord.data.track.PlatformId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinkLookupTest {

  private static List<DatasetCount> counts(String... fmaIds) throws Exception {
    var tracks = EngineTracks.fewWithList();
    var engine = new InMemoryEngine(tracks, EngineTracks.summary(tracks));
    var ids = Arrays.stream(fmaIds).map(id -> new PlatformId(Platform.FMA_TRACK, id)).toList();
    return LinkLookup.find(ids, new MatchingCatalog(engine, CatalogLimits.STANDARD)).datasets();
  }

  @Test
  void aRowIsCountedAsListedWhereAListDrawnFromItsDatasetHasItsId() throws Exception {
    assertThat(counts("1"))
        .containsExactlyInAnyOrder(
            new DatasetCount("one", 1, 1, 1), new DatasetCount("list", 1, 1, 0));
    assertThat(counts("3")).containsExactly(new DatasetCount("one", 1, 1, 0));
    assertThat(counts("1", "3", "7"))
        .containsExactlyInAnyOrder(
            new DatasetCount("one", 3, 3, 2), new DatasetCount("list", 2, 2, 0));
  }

  @Test
  void aRowOfAnotherDatasetWithTheIdOfAListsRowIsNot() throws Exception {
    assertThat(counts("2"))
        .containsExactlyInAnyOrder(
            new DatasetCount("two", 1, 1, 0), new DatasetCount("list", 1, 1, 0));
  }
}
