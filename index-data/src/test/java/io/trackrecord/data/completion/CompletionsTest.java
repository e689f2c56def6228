package io.trackrecord.data.completion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NamePrefixes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompletionsTest {

  private static final int PARTS = 4;
  private static final String[] WORDS = {
    "the", "night", "Night", "nightly", "Sigur", "Rós", "Кино", "дома", "love", "lover", "AC/DC",
    "a", "of", "椎名林檎", "blue", "Blues", "&", "!!!", "St.", "O'Neil", "x", "ninja", "nite"
  };

  @TempDir Path folder;

  private final Map<Long, Artist> artists = new TreeMap<>(Long::compareUnsigned);
  private long songs;
  private final Set<Integer> taken = new HashSet<>();

  private record Artist(Completable name, List<Title> titles, List<Completable> albums) {}

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
      }
    }
  }

  @Test
  void the_heaviest_of_a_long_range_come_first_however_few_are_wanted() throws IOException {
    var weights = new ArrayList<Integer>();
    IntStream.range(0, 5_000).forEach(weights::add);
    Collections.shuffle(weights, new Random(7));
    for (var i = 0; i < 5_000; i++) {
      put("n" + i, weights.get(i) / 1_024.0, List.of(), List.of());
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
  void a_typing_error_is_forgiven_in_the_titles_of_an_artist() throws IOException {
    var titles = new ArrayList<Title>();
    for (var i = 0; i < 40; i++) {
      titles.add(own("Number " + i, "One", 2));
    }
    titles.add(own("Paper Lighthouse", "One", 1));
    put("One", 3, titles, List.of());
    try (var completions = written()) {
      var one = NameForm.sameKey("One");
      assertThat(names(completions.titlesOf(one, "paprr", 5))).containsExactly("Paper Lighthouse");
      assertThat(names(completions.titlesOf(one, "lighthuo", 5)))
          .containsExactly("Paper Lighthouse");
      assertThat(completions.titlesOf(one, "pap", 5))
          .containsExactly(new Completable("Paper Lighthouse", "One", 1, 1, 0));
      assertThat(completions.titlesOf(NameForm.sameKey("Nobody"), "pap", 5)).isEmpty();
    }
  }

  @Test
  void a_title_is_offered_under_a_guest_with_the_artist_it_belongs_to() throws IOException {
    put("Owner", 3, new ArrayList<>(List.of(own("Duet", "Owner", 1))), List.of());
    put("Spelt", 3, new ArrayList<>(List.of(own("Duel", "Spelt so", 1))), List.of());
    put("Guest", 3, new ArrayList<>(List.of(own("Alone", "Guest", 2))), List.of());
    var guest = NameForm.sameKey("Guest");
    feature(NameForm.sameKey("Owner"), 0, guest);
    feature(NameForm.sameKey("Spelt"), 0, guest);
    try (var completions = written()) {
      assertThat(completions.titlesOf(guest, "", 5))
          .containsExactlyInAnyOrder(
              new Completable("Alone", "Guest", 1, 1, 0),
              new Completable("Duet", "Owner", 1, 1, 0),
              new Completable("Duel", "Spelt so", 1, 1, 0));
      assertThat(names(completions.complete(CompletionKind.TITLE, "duet", 5)))
          .containsExactly("Duet");
    }
  }

  @Test
  void a_guest_of_many_titles_may_write_them_in_another_way_than_their_artist() throws IOException {
    var titles = new ArrayList<Title>();
    for (var i = 0; i < 400; i++) {
      titles.add(own("A Song of Words " + i, "Owner", 30 - i / 100.0));
    }
    put("Owner", 3, titles, List.of());
    var guest = NameForm.sameKey("Guest");
    for (var count : new int[] {20, 400}) {
      put("Guest", 3, new ArrayList<>(), List.of());
      for (var i = 0; i < count; i++) {
        feature(NameForm.sameKey("Owner"), i, guest);
      }
      titles(guest).replaceAll(title -> renamed(title, "Song " + title.song()));
      try (var completions = written("of-" + count)) {
        assertThat(completions.titlesOf(guest, "song", 5)).hasSize(5);
        assertThat(completions.titlesOf(guest, "", 500)).hasSize(count);
      }
      titles.replaceAll(title -> new Title(title.name(), title.song(), true, Set.of()));
    }
  }

  private static Title renamed(Title title, String name) {
    var was = title.name();
    return new Title(
        new Completable(name, was.by(), was.tracks(), was.datasets(), was.weight()),
        title.song(),
        title.own(),
        title.guests());
  }

  @Test
  void an_artists_albums_lie_behind_its_titles_few_or_many() throws IOException {
    for (var count : new int[] {0, 3, 300}) {
      var titles = new ArrayList<Title>();
      for (var i = 0; i < count; i++) {
        titles.add(own("Title " + i, "Band " + count, 2));
      }
      var album = new Completable("Album of " + count, "Band " + count, count, 2, 1);
      put("Band " + count, 3, titles, List.of(album));
    }
    try (var completions = written()) {
      for (var count : new int[] {0, 3, 300}) {
        assertThat(completions.albumsOf(NameForm.sameKey("Band " + count), "alb", 5))
            .containsExactly(new Completable("Album of " + count, "Band " + count, count, 2, 0));
      }
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

  private Completions written() throws IOException {
    return written("completion");
  }

  private Completions written(String to) throws IOException {
    var inAll = new ArrayList<Album>();
    var sample = new ArrayList<byte[]>();
    artists.values().forEach(a -> sample.add(a.name().name().getBytes(StandardCharsets.UTF_8)));
    try (var build =
        new CompletionBuild(folder.resolve("temporary"), PARTS, NamePacking.of(sample))) {
      for (var p = 0; p < PARTS; p++) {
        try (var part = build.part(p)) {
          for (var each : artists.entrySet()) {
            if (each.getKey() >>> 62 == p) {
              var artist = each.getValue();
              var places =
                  part.artist(each.getKey(), artist.name(), artist.titles(), artist.albums());
              for (var i = 0; i < places.size(); i++) {
                // Every other as if other artists had one of this title, too.
                var place = inAll.size() % 2 == 0 ? places.get(i) : null;
                inAll.add(new Album(artist.albums().get(i), place));
              }
            }
          }
        }
      }
      build.write(inAll.iterator(), List.of(), folder.resolve(to));
    }
    return Completions.open(folder.resolve(to));
  }

  private void artist(String name, int titleCount, Random random) {
    var titles = new ArrayList<Title>();
    for (var i = 0; i < titleCount; i++) {
      var by = random.nextInt(5) == 0 ? "Somebody" : name;
      titles.add(own(name(random), by, weight(random)));
    }
    titles.sort(Comparator.comparingDouble(title -> -title.name().weight()));
    var album = new Completable(name(random), name, 2, 1, weight(random));
    put(name, weight(random), titles, List.of(album));
  }

  private Title own(String title, String by, double weight) {
    return new Title(new Completable(title, by, 1, 1, weight), songs++, true, Set.of());
  }

  private List<Completable> albums() {
    return artists.values().stream().flatMap(artist -> artist.albums().stream()).toList();
  }

  private List<Title> titles(long artist) {
    return Objects.requireNonNull(artists.get(artist)).titles();
  }

  /// Puts a title under a guest as well.
  private void feature(long artist, int title, long guest) {
    var titles = titles(artist);
    var own = titles.get(title);
    var guests = new HashSet<>(own.guests());
    if (!own.own() || guest == artist || !guests.add(guest)) {
      return;
    }
    titles.set(title, new Title(own.name(), own.song(), true, guests));
    var others = titles(guest);
    others.add(new Title(own.name(), own.song(), false, Set.of()));
    others.sort(Comparator.comparingDouble(each -> -each.name().weight()));
  }

  private void put(String name, double weight, List<Title> titles, List<Completable> albumsOf) {
    artists.put(
        NameForm.sameKey(name),
        new Artist(new Completable(name, "", 4, 2, weight), titles, albumsOf));
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

  /// A weight that nothing else has, since the order of what is equally heavy is not promised.
  private double weight(Random random) {
    var weight = random.nextInt(32_000);
    while (!taken.add(weight)) {
      weight = (weight + 1) % 32_000;
    }
    return weight / 1_024.0;
  }

  private static String name(Random random) {
    var name = new StringBuilder();
    for (var words = 1 + random.nextInt(4); words > 0; words--) {
      name.append(name.isEmpty() ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    if (random.nextInt(3) == 0) {
      name.append(random.nextInt(100));
    }
    return name.toString();
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

  private static List<String> names(List<Completable> found) {
    return found.stream().map(Completable::name).toList();
  }
}
