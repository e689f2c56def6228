package io.trackrecord.bench.generate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Composes names of artists, songs and albums from a number; the same number gives the same name.
/// Nothing is taken from a list of real artists. Safe for several threads.
final class InventedNames {

  private static final String ENGLISH =
      "Love Night Time Heart Day Blue World Light Home Rain Fire Dance Dream Sky Sun Summer Moon Girl"
          + " Road River Baby Soul Life Star Gold Water Wild Black Red Sweet Winter City Song Stay"
          + " Break Little Lost Ghost Mountain Sea Burn Fly Run Train Street Angel Devil Paper Glass"
          + " Silver Slow Stone Wind Storm Morning Shadow Mirror House Garden Train Ocean Sunday"
          + " Forever Falling Waiting Calling Leave Hold Long Good Last First Never Always Again"
          + " Tonight Yesterday Tomorrow Nothing Everything Hello Goodbye Believe Remember Forget"
          + " Silence Thunder Smoke Bone Feather Harbour Lantern Candle Window Letter Bridge Station"
          + " Island Desert Forest Field Meadow Valley Crown King Queen Prince Stranger Sister"
          + " Brother Mother Father Child Friend Honey Sugar Salt Wine Whiskey Coffee Radio Echo Noise"
          + " Electric Neon Velvet Crystal Diamond Iron Broken Empty Hollow Golden Holy Heavy Distant"
          + " Quiet Secret Midnight Noon Dusk Dawn April May June September October November";

  private static final String[] LINKS = {" of the ", " in the ", " and ", " for ", " on ", " to "};
  private static final String[] FIRSTS = {"The ", "My ", "I ", "You and ", "No ", "A ", "Your "};
  private static final String[] FORMS = {
    "Sonata", "Symphony", "Concerto", "String Quartet", "Nocturne", "Suite", "Trio", "Prelude"
  };
  private static final String[] MOVEMENTS = {
    "I. Allegro", "II. Andante", "III. Presto", "IV. Rondo"
  };
  private static final String[] BANDS = {
    "Orchestra", "Trio", "Quartet", "Collective", "Ensemble", "Choir", "Sound System", "Project"
  };
  private static final String[] SYMBOLS = {
    "†", "‡", "+", "/", "*", "◊", "△", "!", "×", "÷", "¤", "∴"
  };

  private final Map<Script, Lexicon> lexicons = new EnumMap<>(Script.class);

  InventedNames(Noise noise) {
    for (var script : Script.values()) {
      var known = script == Script.LATIN ? List.of(ENGLISH.split(" ", -1)) : List.<String>of();
      lexicons.put(script, new Lexicon(script, noise, known));
    }
  }

  /// The name of an artist who writes in a script.
  String artist(Script script, long noise) {
    var form = Noise.below(Noise.again(noise, 1), 1000);
    var first = rare(script, noise, 2);
    var second = rare(script, noise, 3);
    if (form >= 990) {
      return odd(form, first, noise);
    }
    var space = script.space();
    if (script != Script.LATIN && script != Script.ACCENTED) {
      return form < 400 ? first + rareTail(script, noise, form) : first + space + second;
    }
    if (form < 200) {
      return first;
    }
    if (form < 600) {
      return (form < 400 ? first : common(Script.LATIN, noise, 5)) + " " + second;
    }
    if (form < 720) {
      return "The " + second + "s";
    }
    if (form < 780) {
      return first + " & the " + second + "s";
    }
    if (form < 820) {
      return first + " and " + second;
    }
    if (form < 850) {
      return "DJ " + first;
    }
    if (form < 900) {
      return first + " " + BANDS[form % BANDS.length];
    }
    return common(script, noise, 5) + " " + second;
  }

  private String rareTail(Script script, long noise, int form) {
    return form < 100 ? "" : rare(script, noise, 4);
  }

  /// One artist in a hundred has a name that tokenizers do not like.
  private static String odd(int form, String word, long noise) {
    var first = SYMBOLS[Noise.below(Noise.again(noise, 6), SYMBOLS.length)];
    var second = SYMBOLS[Noise.below(Noise.again(noise, 7), SYMBOLS.length)];
    return switch (form) {
      case 990 -> first + second + first;
      case 991 -> first.repeat(3);
      case 992 -> Integer.toString(Noise.below(Noise.again(noise, 8), 10_000));
      case 993 -> word.substring(0, 1);
      case 994 -> word + first + second;
      case 995 -> word.charAt(0) + "." + word.charAt(word.length() - 1) + ".";
      case 996 -> "$" + word;
      case 997 -> word + "!";
      case 998 -> word + " 🌙";
      default -> "*" + word + "*";
    };
  }

  /// The title of a song or an album by an artist who writes in a script.
  String title(Script script, long noise) {
    var form = Noise.below(Noise.again(noise, 10), 100);
    // One song in five has an English title whoever sings it.
    var words = Noise.chance(Noise.again(noise, 11), 200) ? Script.LATIN : script;
    var first = common(words, noise, 12);
    if (form < 25) {
      return first;
    }
    var second = common(words, noise, 13);
    if (form < 60) {
      return first + words.space() + second;
    }
    var third = common(words, noise, 14);
    if (words != Script.LATIN) {
      return first + words.space() + second + words.space() + third;
    }
    if (form < 68) {
      return FIRSTS[form % FIRSTS.length] + first;
    }
    if (form < 80) {
      return first + " " + second + " " + third;
    }
    if (form < 94) {
      return first + LINKS[form % LINKS.length] + second;
    }
    return form < 97
        ? work(first, second, Noise.again(noise, 16))
        : first + ", " + second + " (" + third + " " + common(words, noise, 15) + ")";
  }

  /// "Sonata No. 12 in D Minor, Op. 31 \"Quillon\": II. Allegro": the titles of classical music are
  /// long, and of few words.
  private static String work(String nickname, String movement, long draw) {
    return FORMS[Noise.below(Noise.again(draw, 1), FORMS.length)]
        + " No. "
        + (1 + Noise.below(Noise.again(draw, 2), 32))
        + " in "
        + (char) ('A' + Noise.below(Noise.again(draw, 3), 7))
        + (Noise.chance(Noise.again(draw, 4), 400) ? " Minor" : " Major")
        + ", Op. "
        + (1 + Noise.below(Noise.again(draw, 5), 130))
        + (Noise.chance(Noise.again(draw, 6), 200) ? " \"" + nickname + "\"" : "")
        + ": "
        + MOVEMENTS[Noise.below(Noise.again(draw, 7), MOVEMENTS.length)]
        + " "
        + movement;
  }

  /// A line of words: stands where the real files have texts.
  String line(Script script, long noise, int words) {
    var line = new StringBuilder(words * 7);
    for (var i = 0; i < words; i++) {
      line.append(i == 0 ? "" : script.space()).append(common(script, noise, 20 + i));
    }
    return line.toString();
  }

  private String common(Script script, long noise, int salt) {
    return lexicon(script).word(Noise.again(noise, salt));
  }

  private String rare(Script script, long noise, int salt) {
    return lexicon(script).rareWord(Noise.again(noise, salt));
  }

  private Lexicon lexicon(Script script) {
    var lexicon = lexicons.get(script);
    if (lexicon == null) {
      throw new IllegalStateException("no words in " + script);
    }
    return lexicon;
  }
}
