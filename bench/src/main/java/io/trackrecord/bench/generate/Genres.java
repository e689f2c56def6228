package io.trackrecord.bench.generate;

import java.util.Locale;

/// The genres in use: those of the Spotify dataset, and FMA's own few with their numbers.
final class Genres {

  private static final String[] SPOTIFY =
      ("acoustic afrobeat alt-rock ambient black-metal bluegrass blues breakbeat chill classical club"
              + " country dance dancehall deep-house disco drum-and-bass dub dubstep edm electro"
              + " electronic emo folk forro funk garage gospel goth grunge guitar happy hard-rock"
              + " hardcore heavy-metal hip-hop house idm indie indie-pop industrial j-pop jazz k-pop"
              + " latin mandopop metal minimal-techno new-age opera piano pop punk punk-rock reggae"
              + " reggaeton rock rock-n-roll salsa samba singer-songwriter ska sleep soul study"
              + " synth-pop tango techno trance trip-hop world-music")
          .split(" ", -1);

  /// A genre of FMA.
  record FmaGenre(int id, String title) {
    String url() {
      return "http://freemusicarchive.org/genre/" + Slug.of(title, '_') + "/";
    }
  }

  private static final FmaGenre[] FMA = {
    new FmaGenre(2, "International"),
    new FmaGenre(3, "Blues"),
    new FmaGenre(4, "Jazz"),
    new FmaGenre(5, "Classical"),
    new FmaGenre(9, "Country"),
    new FmaGenre(10, "Pop"),
    new FmaGenre(12, "Rock"),
    new FmaGenre(14, "Soul-RnB"),
    new FmaGenre(15, "Electronic"),
    new FmaGenre(17, "Folk"),
    new FmaGenre(21, "Hip-Hop"),
    new FmaGenre(38, "Experimental")
  };

  static int count() {
    return SPOTIFY.length;
  }

  static String spotify(int index) {
    return SPOTIFY[index];
  }

  static FmaGenre[] allOfFma() {
    return FMA.clone();
  }

  /// What FMA would file a song under.
  static FmaGenre fma(Song song) {
    var title =
        switch (song.genre()) {
          case "indie",
              "punk",
              "grunge",
              "metal",
              "black-metal",
              "heavy-metal",
              "emo",
              "goth",
              "ska" ->
              "Rock";
          case "singer-songwriter", "acoustic", "bluegrass" -> "Folk";
          case "ambient", "idm", "chill", "house", "techno", "dub", "drum-and-bass" -> "Electronic";
          case "gospel", "soul", "funk", "disco" -> "Soul-RnB";
          case "piano", "opera" -> "Classical";
          default -> song.genre();
        };
    for (var genre : FMA) {
      if (title.toLowerCase(Locale.ROOT).contains(genre.title().toLowerCase(Locale.ROOT))) {
        return genre;
      }
    }
    return FMA[0];
  }

  private Genres() {}
}
