package io.trackrecord.bench.generate;

import java.util.ArrayList;
import java.util.Arrays;

/// All songs of an [InventedWorld], composed when asked for. Song numbers run artist by artist.
final class Songbook {

  private static final long SONGS = 21;
  private static final long ARTIST = 22;
  private static final long NAME = 23;
  private static final long TITLE = 24;
  private static final long SONG = 25;
  private static final long ALBUM = 26;

  /// An album has this many songs, so that its name need not be looked up.
  private static final int ALBUM_SONGS = 11;

  /// The songs of the first artists, in a thousand shared songs. The first is no artist but what
  /// catalogues write where there are too many: at full size it stands in a million rows.
  private static final int[] GIANTS_PER_MILLE = {56, 12, 6, 3, 2, 1};

  private static final String NOBODY = "Various Artists";

  private static final String[] VERSIONS = {
    "Live",
    "Remastered 2011",
    "Acoustic",
    "Radio Edit",
    "Remix",
    "Remastered 2009",
    "Live at the Old Mill",
    "Instrumental",
    "Demo",
    "Extended Mix"
  };

  private final Noise noise;
  private final InventedNames names;

  /// The first song of each artist, ascending.
  private final int[] firstSongs;

  private final int songs;

  /// @param shared how many songs, from the first, are by artists that every dataset may draw from
  /// @param songs how many there are in all
  Songbook(Noise noise, long shared, long songs) {
    this.noise = noise;
    this.songs = Math.toIntExact(songs);
    names = new InventedNames(noise);
    firstSongs = shareOut(noise, (int) shared, this.songs);
  }

  /// Gives each artist songs by Zipf's law: half of the artists have fewer than fourteen, some have
  /// thousands. Those of Sleeping alone, behind the shared ones, have two or three.
  private static int[] shareOut(Noise noise, int shared, int songs) {
    var most = Math.clamp(songs / 50, 20, 20_000);
    var firsts = new int[1 << 10];
    var artists = 0;
    for (var next = 0L; next < songs; artists++) {
      if (artists == firsts.length) {
        firsts = Arrays.copyOf(firsts, 2 * artists);
      }
      firsts[artists] = (int) next;
      var draw = Noise.unit(noise.at(SONGS, artists));
      if (artists < GIANTS_PER_MILLE.length) {
        next += Math.max(1, (long) shared * GIANTS_PER_MILLE[artists] / 1000);
      } else if (next < shared) {
        next += Math.min(most, (long) (7 / draw));
      } else {
        next += Math.min(most, (long) (1.6 / Math.sqrt(draw)));
      }
    }
    return Arrays.copyOf(firsts, Math.max(1, artists));
  }

  Song song(long number) {
    var found = Arrays.binarySearch(firstSongs, (int) number);
    var artistNumber = found < 0 ? -found - 2 : found;
    var first = firstSongs[artistNumber];
    var inCatalogue = (int) number - first;
    var script = script(artistNumber);
    // A version follows its song, so the title is that of the song before it, or the one before.
    var titleNumber = number;
    while (titleNumber > first && isVersion(titleNumber)) {
      titleNumber--;
    }
    var draw = noise.at(SONG, number);
    var version =
        titleNumber == number
            ? ""
            : VERSIONS[(int) ((number - titleNumber - 1 + first) % VERSIONS.length)];
    var albumNumber = first + inCatalogue / ALBUM_SONGS * (long) ALBUM_SONGS;
    var artists = new ArrayList<Artist>(3);
    artists.add(new Artist(artistNumber, name(artistNumber, script)));
    for (var i = featured(draw); i > 0; i--) {
      artists.add(guest(Noise.again(draw, i)));
    }
    return new Song(
        number,
        names.title(script, noise.at(TITLE, titleNumber)),
        version,
        artists,
        albumNumber,
        names.title(script, noise.at(ALBUM, albumNumber)),
        1958 + Math.min(67, (int) (90 * Math.sqrt(Noise.unit(noise.at(ALBUM, ~albumNumber))))),
        120 + Noise.below(Noise.again(draw, 4), 100) + Noise.below(Noise.again(draw, 5), 120),
        Genres.spotify(Noise.below(noise.at(ARTIST, ~(long) artistNumber), Genres.count())),
        Noise.chance(Noise.again(draw, 6), 80),
        plays(Noise.unit(Noise.again(draw, 7))));
  }

  /// By a power law: half of the songs have a few thousand plays, a few have billions.
  private static long plays(double unit) {
    // The exponent is -1.5; written so because a square root is the same on every processor, and
    // fast.
    return Math.min(4_000_000_000L, (long) (900 / (unit * Math.sqrt(unit))));
  }

  private static int featured(long draw) {
    var percent = Noise.below(Noise.again(draw, 8), 100);
    return percent < 82 ? 0 : percent < 96 ? 1 : 2;
  }

  /// Whoever has many songs is a guest on many.
  private Artist guest(long draw) {
    var nobodys = firstSongs.length > 1 ? firstSongs[1] : 0;
    var song = nobodys + Noise.below(draw, songs - nobodys);
    var found = Arrays.binarySearch(firstSongs, song);
    var artist = found < 0 ? -found - 2 : found;
    return new Artist(artist, name(artist, script(artist)));
  }

  private boolean isVersion(long number) {
    return Noise.chance(noise.at(SONG, ~number), 120);
  }

  private Script script(int artist) {
    return artist < GIANTS_PER_MILLE.length ? Script.LATIN : Script.of(noise.at(ARTIST, artist));
  }

  /// One artist in fifty shares a name with another.
  private String name(int artist, Script script) {
    if (artist == 0) {
      return NOBODY;
    }
    var draw = noise.at(NAME, artist);
    if (Noise.chance(draw, 20)) {
      draw = noise.at(NAME, ~(long) Noise.below(Noise.again(draw, 1), firstSongs.length / 100 + 1));
    }
    return names.artist(script, Noise.again(draw, 2));
  }
}
