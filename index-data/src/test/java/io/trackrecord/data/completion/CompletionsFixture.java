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

  @TempDir Path folder;

  final Map<Long, Artist> artists = new TreeMap<>(Long::compareUnsigned);
  private long songs;
  private final Set<Integer> taken = new HashSet<>();

  record Artist(Completable name, List<Title> titles, List<Completable> albums) {}

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

  final void artist(String name, int titleCount, Random random) {
    var titles = new ArrayList<Title>();
    for (var i = 0; i < titleCount; i++) {
      var by = random.nextInt(5) == 0 ? "Somebody" : name;
      titles.add(own(name(random), by, weight(random)));
    }
    titles.sort(Comparator.comparingDouble(title -> -title.name().weight()));
    var album = new Completable(name(random), name, 2, 1, weight(random));
    put(name, weight(random), titles, List.of(album));
  }

  final Title own(String title, String by, double weight) {
    return new Title(new Completable(title, by, 1, 1, weight), songs++, true, Set.of());
  }

  final List<Completable> albums() {
    return artists.values().stream().flatMap(artist -> artist.albums().stream()).toList();
  }

  final List<Title> titles(long artist) {
    return Objects.requireNonNull(artists.get(artist)).titles();
  }

  /// Puts a title under a guest as well.
  final void feature(long artist, int title, long guest) {
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

  final void put(String name, double weight, List<Title> titles, List<Completable> albumsOf) {
    artists.put(
        NameForm.sameKey(name),
        new Artist(new Completable(name, "", 4, 2, weight), titles, albumsOf));
  }

  /// A weight that nothing else has, since the order of what is equally heavy is not promised.
  final double weight(Random random) {
    var weight = random.nextInt(32_000);
    while (!taken.add(weight)) {
      weight = (weight + 1) % 32_000;
    }
    return weight / 1_024.0;
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
