package io.trackrecord.data.completion;

import io.trackrecord.data.name.NameForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;

/// Names that are invented, and the completions that are written of them.
abstract class CompletionsFixture {

  private static final int PARTS = 4;
  static final String[] WORDS = {
    "the", "night", "Night", "nightly", "Sigur", "Rós", "Кино", "дома", "love", "lover", "AC/DC",
    "a", "of", "椎名林檎", "blue", "Blues", "&", "!!!", "St.", "O'Neil", "x", "ninja", "nite"
  };

  /// The least difference between weights.
  static final double STEP = 1 / 256.0;

  private static final int STEPS = 8_000;

  @TempDir Path folder;

  final Map<Long, Artist> artists = new TreeMap<>(Long::compareUnsigned);
  private long keys;
  private final Set<Integer> taken = new HashSet<>();

  record Artist(Completable name, List<Title> titles, List<Title> albums) {}

  final Completions written() throws IOException {
    return written("completion");
  }

  final Completions written(String to) throws IOException {
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
                var album = artist.albums().get(i);
                if (album.own()) {
                  // Every other as if other artists had one of this title, too.
                  inAll.add(new Album(album.name(), inAll.size() % 2 == 0 ? places.get(i) : null));
                }
              }
            }
          }
        }
      }
      build.write(inAll.iterator(), List.of(), folder.resolve(to));
    }
    return Completions.open(folder.resolve(to));
  }

  final void artist(String name, int titleCount, Random random) {
    var titles = new ArrayList<Title>();
    for (var i = 0; i < titleCount; i++) {
      var by = random.nextInt(5) == 0 ? "Somebody" : name;
      titles.add(own(name(random), by, random.nextInt(STEPS) * STEP));
    }
    titles.sort(Comparator.comparingDouble(title -> -title.name().weight()));
    var album = own(name(random), name, weight(random));
    put(name, weight(random), titles, new ArrayList<>(List.of(album)));
  }

  final Title own(String title, String by, double weight) {
    return new Title(new Completable(title, by, 1, 1, weight), keys++, true, Set.of());
  }

  final List<Completable> albums() {
    return artists.values().stream()
        .flatMap(artist -> artist.albums().stream())
        .filter(Title::own)
        .map(Title::name)
        .toList();
  }

  final List<Title> titles(long artist) {
    return Objects.requireNonNull(artists.get(artist)).titles();
  }

  /// Puts a title under a guest as well.
  final void feature(long artist, int title, long guest) {
    if (guest != artist) {
      feature(titles(artist), title, guest, titles(guest));
    }
  }

  /// Puts an artist's first album under a guest as well.
  final void featureOnAlbum(long artist, long guest) {
    if (guest != artist) {
      feature(albumsOf(artist), 0, guest, albumsOf(guest));
    }
  }

  final List<Title> albumsOf(long artist) {
    return Objects.requireNonNull(artists.get(artist)).albums();
  }

  private static void feature(List<Title> titles, int title, long guest, List<Title> others) {
    var own = titles.get(title);
    var guests = new HashSet<>(own.guests());
    if (own.own() && guests.add(guest)) {
      titles.set(title, new Title(own.name(), own.key(), true, guests));
      others.add(new Title(own.name(), own.key(), false, Set.of()));
      others.sort(Comparator.comparingDouble(each -> -each.name().weight()));
    }
  }

  final void put(String name, double weight, List<Title> titles, List<Title> albumsOf) {
    artists.put(
        NameForm.sameKey(name),
        new Artist(new Completable(name, "", 4, 2, weight), titles, albumsOf));
  }

  /// A weight that nothing else has, since the order of what is equally heavy is not promised.
  final double weight(Random random) {
    var weight = random.nextInt(STEPS);
    while (!taken.add(weight)) {
      weight = (weight + 1) % STEPS;
    }
    return weight * STEP;
  }

  static String name(Random random) {
    var name = new StringBuilder();
    for (var words = 1 + random.nextInt(4); words > 0; words--) {
      name.append(name.isEmpty() ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    if (random.nextInt(3) == 0) {
      name.append(random.nextInt(100));
    }
    return name.toString();
  }

  static List<String> names(List<Completable> found) {
    return found.stream().map(Completable::name).toList();
  }
}
