package io.trackrecord.data.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.track.Platform;
import io.trackrecord.data.track.PlatformId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.DocIdSetIterator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkTableTest {

  @TempDir Path folder;
  private Random random = new Random();
  private int written;

  @BeforeEach
  void seed() {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    random = new Random(seed);
  }

  @Test
  void everyRunIsFoundByItsLinkWithRunsOfOthersThatHaveTheSameBitsAndNoMore() throws Exception {
    for (var round = 0; round < 40; round++) {
      var ids = 1 + random.nextInt(round % 4 == 0 ? 4 : 5_000);
      check(documents(random.nextInt(4_000), ids), ids);
    }
  }

  @Test
  void aTableOfManyTracksHasFewCandidatesTooMany() throws Exception {
    var documents = new ArrayList<List<PlatformId>>();
    for (var i = 0; i < 200_000; i++) {
      documents.add(List.of(id(i)));
    }
    try (var table = LinkTable.open(write(documents, 3))) {
      var found = 0L;
      for (var i = 0; i < 200_000; i++) {
        found += table.find(id(i)).cost();
      }
      assertThat(found).isBetween(200_000L, 230_000L);
      assertThat(Files.size(folder.resolve("table-0"))).isLessThan(200_000L * 9 / 2);
    }
  }

  @Test
  void aLinkOfThousandsOfRunsIsFoundOnAllOfThem() throws Exception {
    var documents = new ArrayList<List<PlatformId>>();
    for (var i = 0; i < 30_000; i++) {
      documents.add(i % 6 == 0 ? List.of(id(0), id(i)) : List.of(id(i + 100_000)));
    }
    try (var table = LinkTable.open(write(documents, 4))) {
      var found = docs(table.find(id(0)));
      for (var i = 0; i < 30_000; i += 6) {
        assertThat(found).contains(i);
      }
      assertThat(docs(table.find(id(29_994)))).contains(29_994);
    }
  }

  @Test
  void neighboursWithTheSameLinkAreOneEntryAlsoWithSomeOthersBetween() throws Exception {
    var documents = new ArrayList<List<PlatformId>>();
    for (var i = 0; i < 10_000; i++) {
      documents.add(i % LinkTable.GAP == 0 ? List.of(id(0), id(i + 1), id(0)) : List.of(id(i + 1)));
    }
    try (var table = LinkTable.open(write(documents, 1))) {
      assertThat(table.entries()).isEqualTo(10_001);
      assertThat(docs(table.find(id(0)))).contains(0);
    }
  }

  @Test
  void aTableOfNoLinksAndOneOfOneLinkAreRead() throws Exception {
    for (var documents : List.of(0, 1, 1_000)) {
      check(java.util.Collections.nCopies(documents, List.of()), 5);
      var one =
          new ArrayList<List<PlatformId>>(java.util.Collections.nCopies(documents, List.of()));
      one.add(List.of(id(3)));
      check(one, 5);
    }
  }

  @Test
  void aTableThatIsCutOffOrTooLongIsRefused() throws Exception {
    var file = write(documents(40, 20), 2);
    var bytes = Files.readAllBytes(file);
    for (var length = 0; length < bytes.length + 20; length++) {
      if (length != bytes.length) {
        Files.write(file, Arrays.copyOf(bytes, length));
        assertThatThrownBy(() -> LinkTable.open(file))
            .as("%s of %s bytes", length, bytes.length)
            .isInstanceOf(IOException.class)
            .hasMessageContaining("the table of links in " + file + " is damaged: ");
      }
    }
  }

  @Test
  void oneWrongByteIsFoundByTheCheckAndNoLookupDoesWorseThanFail() throws Exception {
    var ids = 300;
    var file = write(documents(500, ids), 2);
    var bytes = Files.readAllBytes(file);
    for (var at = 0; at < bytes.length; at++) {
      var damaged = bytes.clone();
      damaged[at] ^= (byte) (1 + random.nextInt(255));
      Files.write(file, damaged);
      assertThatThrownBy(() -> LinkTable.check(file))
          .as("byte %s of %s", at, bytes.length)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("the table of links in " + file + " is damaged: ");
      lookUp(file, ids);
    }
  }

  private static void lookUp(Path file, int ids) {
    try (var table = LinkTable.open(file)) {
      for (var i = 0; i < ids; i++) {
        try {
          docs(table.find(id(i)));
        } catch (IOException e) {
          assertThat(e).hasMessageContaining("is damaged: ");
        }
      }
    } catch (IOException e) {
      assertThat(e).hasMessageContaining("is damaged: ");
    }
  }

  @Test
  void anIndexOfMoreTracksTakesAnotherWidth() {
    assertThat(new LinkLayout(25_000_000, 22_041_901).width()).isEqualTo(4);
    assertThat(new LinkLayout(25_000_000, 22_041_901).tagBits()).isEqualTo(7);
    assertThat(new LinkLayout(1_200_000, 1_000_000).width()).isEqualTo(4);
    assertThat(new LinkLayout(60_000_000, 60_000_000).width()).isEqualTo(5);
    for (var n = 1L; n <= Integer.MAX_VALUE; n = n * 3 / 2 + 1) {
      var layout = new LinkLayout(n, n);
      assertThat(layout.buckets() * 16L).isGreaterThanOrEqualTo(n);
      assertThat(layout.tagBits()).isPositive();
      assertThat(layout.bucket((1L << LinkLayout.HASH_BITS) - 1)).isEqualTo(layout.buckets() - 1);
      assertThat(layout.document(layout.least(0xFFFFFFFFL) | (n - 1))).isEqualTo(n - 1);
    }
  }

  /// Rows with up to three links each, which often go on to the next.
  private List<List<PlatformId>> documents(int count, int ids) {
    var documents = new ArrayList<List<PlatformId>>();
    List<PlatformId> before = List.of();
    for (var i = 0; i < count; i++) {
      var links = new HashSet<PlatformId>();
      before.stream().filter(_ -> random.nextInt(3) > 0).forEach(links::add);
      while (links.size() < 3 && random.nextBoolean()) {
        links.add(id(random.nextInt(ids)));
      }
      before = List.copyOf(links);
      documents.add(before);
    }
    return documents;
  }

  private static PlatformId id(int number) {
    return new PlatformId(Platform.YOUTUBE_VIDEO, "id-" + number);
  }

  private final List<Integer> chunkStarts = new ArrayList<>();

  private Path write(List<List<PlatformId>> documents, int chunks) throws IOException {
    var number = written++;
    var spills = new ArrayList<LinkSpill>();
    var next = 0;
    chunkStarts.clear();
    for (var chunk = 0; chunk < chunks; chunk++) {
      var spill = new LinkSpill(folder.resolve("spill-" + number + "-" + chunk));
      var end =
          chunk == chunks - 1
              ? documents.size()
              : next + random.nextInt(documents.size() - next + 1);
      chunkStarts.add(next);
      while (next < end) {
        spill.add(documents.get(next++));
      }
      spill.write();
      spills.add(spill);
    }
    var file = folder.resolve("table-" + number);
    LinkTableWriter.write(file, spills);
    return file;
  }

  private void check(List<List<PlatformId>> documents, int ids) throws IOException {
    var file = write(documents, 1 + random.nextInt(5));
    LinkTable.check(file);
    Map<PlatformId, Set<Integer>> runs = new HashMap<>();
    for (var i = 0; i < documents.size(); i++) {
      for (var link : documents.get(i)) {
        if (isFirst(documents, i, link)) {
          runs.computeIfAbsent(link, _ -> new TreeSet<>()).add(i);
        }
      }
    }
    var entries = runs.values().stream().mapToInt(Set::size).sum();
    var layout = new LinkLayout(entries, documents.size());
    Map<List<Long>, Set<Integer>> expected = new HashMap<>();
    runs.forEach(
        (id, starts) ->
            expected.computeIfAbsent(bits(layout, id), _ -> new TreeSet<>()).addAll(starts));
    try (var table = LinkTable.open(file)) {
      assertThat(table.documents()).isEqualTo(documents.size());
      assertThat(table.entries()).isEqualTo(entries);
      for (var i = 0; i < ids + 100; i++) {
        assertThat(docs(table.find(id(i))))
            .containsExactlyElementsOf(expected.getOrDefault(bits(layout, id(i)), Set.of()));
      }
    }
  }

  private boolean isFirst(List<List<PlatformId>> documents, int document, PlatformId link) {
    for (var i = document - 1; i >= document - LinkTable.GAP && i >= 0; i--) {
      if (chunkStarts.contains(i + 1)) {
        return true;
      }
      if (documents.get(i).contains(link)) {
        return false;
      }
    }
    return true;
  }

  private static List<Long> bits(LinkLayout layout, PlatformId id) {
    var hash = LinkLayout.hash(id);
    return List.of((long) layout.bucket(hash), layout.least(hash));
  }

  private static List<Integer> docs(DocIdSetIterator found) throws IOException {
    var docs = new ArrayList<Integer>();
    for (var doc = found.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
      docs.add(doc);
    }
    return docs;
  }
}
