package io.trackrecord.bot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.answer.wording.CountSentences;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.published.PublishedCatalog;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.build.IndexBuild;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.source.DatasetFiles;
import io.trackrecord.data.source.DatasetInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A door that slams is no song.
class SoundsTest {

  @TempDir Path folder;

  @BeforeEach
  void build() throws Exception {
    var files = new ArrayList<DatasetInput>();
    files.add(file("stable-audio-open", "1,Night Ferry,Otto Fenn,CC0,\n"));
    files.add(
        file(
            "freesound-attribution",
            "2,Door,Otto Fenn,CC0,\n3,Door,Otto Fenn,CC0,\n4,Drum,Juno Harrow,CC0,\n"));
    new IndexBuild(new IndexVersions(folder), false, BuildProgress.SILENT)
        .publish(files, false, Instant.now());
  }

  private DatasetInput file(String id, String rows) throws Exception {
    var path =
        Files.writeString(folder.resolve(id + ".csv"), "id,title,author,license,url\n" + rows);
    var dataset = Descriptors.builtIn().find(id).orElseThrow();
    return DatasetFiles.open(dataset, List.of(path.toString()));
  }

  private String counted(String artist) throws Exception {
    try (var catalog = PublishedCatalog.open(folder, CatalogLimits.STANDARD, _ -> {})) {
      return catalog.ask(
          each ->
              new CountSentences(new Wording(new Messages(Locale.ENGLISH)), each.summary())
                  .songs(each.artist(new Question.OfArtist(artist), new Page(0, 10)).matches()));
    }
  }

  @Test
  void soundsAreCountedApartFromSongs() throws Exception {
    assertThat(counted("Otto Fenn")).isEqualTo("1 song and 2 sounds");
  }

  @Test
  void whoHasOnlySoundsHasNoSongs() throws Exception {
    assertThat(counted("Juno Harrow")).isEqualTo("1 sound");
  }
}
