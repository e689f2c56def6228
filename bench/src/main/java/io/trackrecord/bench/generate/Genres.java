package io.trackrecord.bench.generate;

import java.util.Locale;

/// The genres in use: those of the Spotify dataset, and FMA's own few with their numbers.
public final class Genres {

  private static final String[] SPOTIFY =
      ("acoustic afrobeat alt-rock alternative ambient anime black-metal bluegrass blues"
              + " brazil breakbeat british cantopop chicago-house children chill classical club comedy"
              + " country dance dancehall death-metal deep-house detroit-techno disco disney drum-and-"
              + " bass dub dubstep edm electro electronic emo folk forro french funk garage german"
              + " gospel goth grindcore groove grunge guitar happy hard-rock hardcore hardstyle heavy-"
              + " metal hip-hop honky-tonk house idm indian indie-pop indie industrial iranian j-dance"
              + " j-idol j-pop j-rock jazz k-pop kids latin latino malay mandopop metal metalcore"
              + " minimal-techno mpb new-age opera pagode party piano pop-film pop power-pop"
              + " progressive-house psych-rock punk-rock punk r-n-b reggae reggaeton rock-n-roll rock"
              + " rockabilly romance sad salsa samba sertanejo show-tunes singer-songwriter ska sleep"
              + " songwriter soul spanish study swedish synth-pop tango techno trance trip-hop turkish"
              + " world-music")
          .split(" ", -1);

  /// A genre of FMA.
  public record FmaGenre(int id, String title) {
    /// The address of its page.
    public String url() {
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

  /// All genres of FMA, in the order of their ids.
  public static FmaGenre[] allOfFma() {
    return FMA.clone();
  }

  /// What FMA would file a song under.
  public static FmaGenre fma(Song song) {
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
              "ska",
              "shoegaze" ->
              "Rock";
          case "singer-songwriter", "acoustic", "bluegrass" -> "Folk";
          case "ambient", "idm", "chill", "house", "techno", "dub", "drum-and-bass", "trip-hop" ->
              "Electronic";
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
