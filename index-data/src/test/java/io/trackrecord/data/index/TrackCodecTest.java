package io.trackrecord.data.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.track.Credit;
import io.trackrecord.data.track.GeniusAddress;
import io.trackrecord.data.track.Platform;
import io.trackrecord.data.track.PlatformId;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrackCodecTest {

  private static final String[] TEXTS = {
    "Sigur Rós",
    "A",
    "The \"Band\"",
    "Кино",
    "don't",
    "AC/DC",
    "x y",
    "",
    "🎵 song",
    "Beyoncé & Co."
  };

  @Test
  void every_track_is_read_back_as_it_was_written() {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (var i = 0; i < 20_000; i++) {
      var track = track(random);
      assertThat(TrackCodec.decode("d", TrackCodec.encode(track))).isEqualTo(track);
    }
  }

  @Test
  void an_address_that_the_names_spell_takes_one_byte() {
    var names = List.of(new Credit("Sigur Rós", null));
    var spelt = track("7", "Svefn-g-englar", names, "Sigur-ros-svefn-g-englar-lyrics");
    var other = track("7", "Svefn-g-englar", names, "Sigur-ros-svefn-g-englar-live-lyrics");

    assertThat(TrackCodec.encode(other).length - TrackCodec.encode(spelt).length).isEqualTo(37);
    assertThat(TrackCodec.decode("d", TrackCodec.encode(spelt))).isEqualTo(spelt);
    assertThat(TrackCodec.decode("d", TrackCodec.encode(other))).isEqualTo(other);
  }

  private static Track track(String row, String title, List<Credit> artists, String page) {
    var links = List.of(new PlatformId(Platform.GENIUS_PAGE, page));
    return new Track(
        "d", row, title, artists, null, null, null, List.of(), null, null, null, links, 1);
  }

  private static Track track(Random random) {
    var artists = new ArrayList<Credit>();
    for (var count = random.nextInt(3); count > 0; count--) {
      artists.add(
          new Credit("n" + text(random), random.nextBoolean() ? "UC" + text(random) : null));
    }
    // A track has a title or an artist.
    var title = artists.isEmpty() ? "t" + text(random) : maybe(random, text(random));
    var links = new ArrayList<PlatformId>();
    for (var platform : Platform.values()) {
      if (platform.isStored() && random.nextInt(4) == 0) {
        var probable =
            GeniusAddress.probable(
                platform, artists.isEmpty() ? null : artists.getFirst().name(), title);
        var value = probable == null || random.nextInt(3) == 0 ? "v" + text(random) : probable;
        links.add(new PlatformId(platform, random.nextInt(4) == 0 ? "row" : value));
      }
    }
    var counts = new double[] {0, 1, 945_000, 0.5, -3, 1e300, Long.MAX_VALUE, 1L << 53};
    return new Track(
        "d",
        "row",
        title,
        artists,
        maybe(random, text(random)),
        random.nextBoolean() ? null : random.nextInt(2_100),
        random.nextBoolean() ? null : random.nextLong(1L << 40),
        random.nextBoolean() ? List.of() : List.of("rock", text(random)),
        random.nextBoolean() ? null : random.nextBoolean(),
        random.nextBoolean() ? null : counts[random.nextInt(counts.length)],
        maybe(random, "CC0"),
        links,
        1 + random.nextInt(3));
  }

  private static @Nullable String maybe(Random random, String text) {
    return random.nextBoolean() ? text : null;
  }

  private static String text(Random random) {
    return TEXTS[random.nextInt(TEXTS.length)];
  }
}
