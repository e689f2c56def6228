package io.trackrecord.bot.published;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.TrackCatalog;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClosedCatalogTest {

  @Test
  void aQuestionAfterTheEndIsRefusedAndDoesNotWait(@TempDir Path folder) throws IOException {
    var catalog = PublishedCatalog.open(folder, CatalogLimits.STANDARD, _ -> {});
    catalog.close();

    assertThatThrownBy(() -> catalog.ask(TrackCatalog::summary))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the catalog is closed");
  }
}
