package io.trackrecord.data.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.name.NamePrefixes;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompletionsTest extends CompletionsFixture {

  @Test
  void what_is_offered_is_what_looking_at_every_name_would_offer() throws IOException {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (var i = 0; i < 600; i++) {
      artist(name(random), random.nextInt(i % 50 == 0 ? 700 : 8), random);
    }
    var keys = List.copyOf(artists.keySet());
    for (var i = 0; i < 2_000; i++) {
      var artist = keys.get(random.nextInt(keys.size()));
      var titles = titles(artist).size();
      if (titles > 0) {
        feature(artist, random.nextInt(titles), keys.get(random.nextInt(keys.size())));
      }
      featureOnAlbum(artist, keys.get(random.nextInt(keys.size())));
    }
    try (var completions = written()) {
      for (var i = 0; i < 40; i++) {
        var typed = typed(random);
        var all = artists.values().stream().map(Artist::name).toList();
        var found = names(completions.complete(CompletionKind.ARTIST, typed, 1_000));
        assertFirst(found, expected(all, typed), typed);
        var titles =
            artists.values().stream()
                .flatMap(artist -> artist.titles().stream())
                .filter(Title::own)
                .map(Title::name)
                .toList();
        assertThat(names(completions.complete(CompletionKind.TITLE, typed, 20_000)))
            .as("titles for '%s'", typed)
            .containsExactlyInAnyOrderElementsOf(expected(titles, typed));
        assertThat(names(completions.complete(CompletionKind.ALBUM, typed, 20_000)))
            .as("albums for '%s'", typed)
            .containsExactlyElementsOf(expected(albums(), typed));
        var any = random.nextInt(artists.size());
        var artist = artists.entrySet().stream().skip(any).findFirst().orElseThrow();
        var own = artist.getValue().titles().stream().map(Title::name).toList();
        var ofOne = names(completions.titlesOf(artist.getKey(), typed, 1_000));
        assertFirst(distinct(ofOne), distinct(expected(own, typed)), typed);
        var albums = artist.getValue().albums().stream().map(Title::name).toList();
        var albumsOfOne = names(completions.albumsOf(artist.getKey(), typed, 1_000));
        assertFirst(distinct(albumsOfOne), distinct(expected(albums, typed)), typed);
      }
    }
  }

  @Test
  void the_heaviest_of_a_long_range_come_first_however_few_are_wanted() throws IOException {
    var weights = new ArrayList<Integer>();
    IntStream.range(0, 5_000).forEach(weights::add);
    Collections.shuffle(weights, new Random(7));
    for (var i = 0; i < 5_000; i++) {
      put("n" + i, weights.get(i) * STEP, List.of(), List.of());
    }
    try (var completions = written()) {
      var all = artists.values().stream().map(Artist::name).toList();
      for (var typed : List.of("", "n", "n1", "n12", "n499")) {
        for (var limit : new int[] {1, 7, 25}) {
          var expected = expected(all, typed).stream().limit(limit).toList();
          assertFirst(
              names(completions.complete(CompletionKind.ARTIST, typed, limit)), expected, typed);
        }
      }
    }
  }

  @Test
  void one_typing_error_is_forgiven_in_artists_wherever_it_stands_but_at_the_start()
      throws IOException {
    var random = new Random(11);
    for (var i = 0; i < 2_000; i++) {
      artist(name(random), 0, random);
    }
    put("The Quillon Sparrows", 3, List.of(), List.of());
    put("Молчат Дома", 3, List.of(), List.of());
    try (var completions = written()) {
      for (var typed :
          List.of("quilon", "quillom", "qillon sp", "quillon spx", "uqillon", "quiollon sparr")) {
        var found = names(completions.complete(CompletionKind.ARTIST, typed, 5));
        if (typed.startsWith("q")) {
          assertThat(found).as(typed).containsExactly("The Quillon Sparrows");
        } else {
          assertThat(found).as(typed).isEmpty();
        }
      }
      assertThat(names(completions.complete(CompletionKind.ARTIST, "малчат до", 5))).isNotEmpty();
      assertThat(names(completions.complete(CompletionKind.ARTIST, "qul", 5))).isEmpty();
    }
  }

  @Test
  void nothing_is_a_completion_of_an_empty_index() throws IOException {
    try (var completions = written()) {
      for (var kind : CompletionKind.values()) {
        assertThat(completions.complete(kind, "", 5)).isEmpty();
        assertThat(completions.complete(kind, "abcd", 5)).isEmpty();
      }
      assertThat(completions.titlesOf(1, "a", 5)).isEmpty();
    }
  }

  @Test
  void damage_is_noticed_in_every_file() throws IOException {
    var random = new Random(3);
    for (var i = 0; i < 50; i++) {
      artist(name(random), 3, random);
    }
    written().close();
    var written = folder.resolve("completion");
    Completions.check(written);
    try (var files = Files.list(written)) {
      for (var file : files.toList()) {
        var bytes = Files.readAllBytes(file);
        var damaged = bytes.clone();
        damaged[bytes.length / 2] ^= 1;
        Files.write(file, damaged);
        assertThatThrownBy(() -> Completions.check(written))
            .as(file.getFileName().toString())
            .isInstanceOf(IOException.class);
        Files.write(file, bytes);
      }
    }
  }

  /// Behind what starts as typed may come what does but for a typing error.
  private static void assertFirst(List<String> found, List<String> expected, String typed) {
    assertThat(found.subList(0, Math.min(found.size(), expected.size())))
        .as("for '%s'", typed)
        .isEqualTo(expected);
  }

  private static List<String> distinct(List<String> names) {
    return names.stream().distinct().toList();
  }

  private static String typed(Random random) {
    var name = name(random);
    return name.substring(0, random.nextInt(name.length() + 1));
  }

  /// Where the whole name starts so first, then where a word does; heaviest first.
  private static List<String> expected(List<Completable> names, String typed) {
    var start = NamePrefixes.ofTyped(typed);
    if (start.isEmpty() && !typed.isBlank()) {
      return List.of();
    }
    var best = new ArrayList<Completable>();
    var sorted = names.stream().sorted(Comparator.comparingDouble(name -> -name.weight())).toList();
    sorted.stream()
        .filter(n -> NamePrefixes.whole(n.name()).stream().anyMatch(w -> w.startsWith(start)))
        .forEach(best::add);
    var words = new ArrayList<Completable>();
    sorted.stream()
        .filter(
            n -> NamePrefixes.fromEachWord(n.name()).stream().anyMatch(w -> w.startsWith(start)))
        .filter(n -> NamePrefixes.whole(n.name()).stream().noneMatch(w -> w.startsWith(start)))
        .forEach(words::add);
    best.addAll(words);
    return best.stream().map(Completable::name).toList();
  }
}
