package io.trackrecord.data.index.build;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.IndexJson;
import io.trackrecord.data.index.Overlap;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.source.DatasetFiles;
import io.trackrecord.data.source.DatasetInput;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What datasets have in common.
class OverlapsTest {

  @TempDir Path folder;

  private DatasetInput file(String id, String content) throws Exception {
    var path = Files.writeString(folder.resolve(id + ".csv"), content);
    var dataset = Descriptors.builtIn().find(id).orElseThrow();
    return DatasetFiles.open(dataset, List.of(path.toString()));
  }

  private List<Overlap> overlaps(DatasetInput... inputs) throws Exception {
    var versions = new IndexVersions(folder);
    new IndexBuild(versions, false, BuildProgress.SILENT)
        .publish(List.of(inputs), true, Instant.now());
    return IndexJson.manifest(versions.current().orElseThrow()).overlaps();
  }

  private DatasetInput list() throws Exception {
    return file(
        "stable-audio-open",
        """
        id,title,author,license,url
        11,Night Ferry,Otto Fenn,CC0,
        12,Day Ferry,Otto Fenn,CC0,
        13,Another title,Somebody Else,CC0,
        """);
  }

  private DatasetInput sounds() throws Exception {
    return file(
        "freesound-attribution",
        "id,title,author,license,url\n11,Night Ferry,Otto Fenn,CC0,\n12,Door,Ferry,CC0,\n");
  }

  @Test
  void aSongOfBothIsCountedOnceAndAnEqualNumberOnAnotherSiteIsNoIdInCommon() throws Exception {
    assertThat(overlaps(list(), sounds())).isEmpty();
  }

  /// A dataset whose rows have ids of Free Music Archive tracks.
  private DatasetInput archive(String rows) throws Exception {
    var dataset =
        Descriptors.parse(
            "archive",
            """
            {"id": "archive", "name": "Archive", "about": "A test.", "publisher": "nobody",
             "reviewed": "2026-11-25",
             "layout": {"type": "delimited", "separator": ",",
              "columns": {"row": {"from": ["row"]}, "title": {"from": ["title"]},
               "artists": {"from": ["artist"]},
               "links": [{"platform": "fma-track", "from": ["fma"]}]}}}
            """);
    var path = Files.writeString(folder.resolve("archive.csv"), "row,title,artist,fma\n" + rows);
    return DatasetFiles.open(dataset, List.of(path.toString()));
  }

  @Test
  void songsAndIdsInCommonAreCounted() throws Exception {
    var archive =
        archive(
            """
            a,Night Ferry,Otto Fenn,99
            b,Night Ferry,Otto Fenn,98
            c,Renamed,Otto Fenn,12
            d,Only here,Juno Harrow,97
            """);

    assertThat(overlaps(list(), archive))
        .containsExactly(new Overlap("archive", "stable-audio-open", 1, 1));
  }

  @Test
  void aDatasetThatIsCarriedOverIsComparedToo() throws Exception {
    overlaps(list());

    assertThat(overlaps(archive("a,Day Ferry,Otto Fenn,12\n")))
        .containsExactly(new Overlap("archive", "stable-audio-open", 1, 1));
  }
}
