package io.trackrecord.bench.generate;

/// The names in the sample that documentation and tests refer to, and what each is there to show.
/// All of them are invented and stand in `sample-catalogue.txt`.
public final class SampleHeroes {

  /// Has a song in all five datasets, with live, acoustic, demo and remastered versions.
  public static final String HERO = "The Quillon Sparrows";

  /// The song of [#HERO] with the most versions. [#SAME_TITLE] has another song of this title.
  public static final String HERO_SONG = "Paper Lighthouse";

  /// Another artist with a song that is called like [#HERO_SONG].
  public static final String SAME_TITLE = "Moth & Meridian";

  /// Has 64 songs, so that a list of them needs pages.
  public static final String PROLIFIC = "Halden Brix";

  /// A name that is easily mistyped, and a guest of [#HERO].
  public static final String TYPO_TARGET = "Thessaly Winterborn";

  /// Letters that fold to "Brondskar".
  public static final String DIACRITICS = "Brøndskär";

  /// Two artists have this name, with different ids; both have a song called "Night Swim".
  public static final String SAME_NAME = "Kestrel Vane";

  /// Written with "&" in two datasets and with "and" in two others.
  public static final String AMPERSAND = "Marrow & Thistledown";

  /// Only digits.
  public static final String DIGITS = "3081";

  /// One letter.
  public static final String ONE_LETTER = "Y";

  /// Only symbols.
  public static final String SYMBOLS = "+/×";

  /// Only symbols, and not in ASCII.
  public static final String RARE_SYMBOLS = "◇‡◇";

  /// Mathematical letters that fold to "Noctra Vail".
  public static final String MATHEMATICAL = "𝕹𝖔𝖈𝖙𝖗𝖆 𝖁𝖆𝖎𝖑";

  /// Greek letters that stand for Latin ones: "AURELIA VEIN".
  public static final String GREEK_LOOK_ALIKES = "ΛURΞLIΛ VΞIN";

  /// Ends in an emoji.
  public static final String EMOJI = "Vosskit 🦊";

  /// Markdown and a mention that would call everybody on Discord.
  public static final String MARKDOWN = "*Glimt* @everyone";

  /// A mention that would call everybody on Slack.
  public static final String SLACK_MENTION = "<!channel> & Sons";

  /// Arabic, written from right to left.
  public static final String ARABIC = "فرقة مرايا الرمل";

  /// Hebrew, with a title that mixes directions.
  public static final String HEBREW = "עננים בכיס";

  /// Cyrillic.
  public static final String CYRILLIC = "Соломенный Трамвай";

  /// Kanji and kana.
  public static final String JAPANESE = "夜更けの測量部";

  /// Hangul.
  public static final String HANGUL = "모래시계약국";

  /// A name that is too long for a button or a choice.
  public static final String LONG_NAME =
      "The International Society of Slow Bicycle Repair and Related Weather";

  private SampleHeroes() {}
}
