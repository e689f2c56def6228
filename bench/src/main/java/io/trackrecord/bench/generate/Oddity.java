package io.trackrecord.bench.generate;

import io.trackrecord.bench.generate.file.Dataset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Every quirk that is planted in the files, what a loader must make of it, and how often it comes
/// in 10,000 rows (0: its place is fixed by a rule of its own, not by chance).
///
/// A row is *bad*, that is to be rejected, when it has no id, or neither a title nor any artist, or
/// cannot be parsed. Every other quirk leaves a row that must still be readable.
public enum Oddity {
  LAION_REPEATED(Dataset.LAION_DISCO_12M, Effect.REPEATED, 100, "songRepeated"),
  LAION_ID_NULL(Dataset.LAION_DISCO_12M, Effect.NO_ID, 2, "songIdNull"),
  LAION_ID_BLANK(Dataset.LAION_DISCO_12M, Effect.NO_ID, 2, "songIdBlank"),
  LAION_NAMES_NULL(Dataset.LAION_DISCO_12M, Effect.NO_NAME, 1, "titleNullAndArtistsNull"),
  LAION_NAMES_BLANK(Dataset.LAION_DISCO_12M, Effect.NO_NAME, 1, "titleBlankAndArtistItemsNull"),
  LAION_TITLE_NULL(Dataset.LAION_DISCO_12M, Effect.KEPT, 2, "titleNull"),
  LAION_LISTS_NULL(Dataset.LAION_DISCO_12M, Effect.KEPT, 2, "artistListsNull"),
  LAION_LISTS_EMPTY(Dataset.LAION_DISCO_12M, Effect.KEPT, 10, "artistListsEmpty"),
  LAION_ITEM_NULL(Dataset.LAION_DISCO_12M, Effect.KEPT, 10, "artistItemNull"),
  LAION_FEWER_IDS(Dataset.LAION_DISCO_12M, Effect.KEPT, 20, "fewerArtistIdsThanNames"),
  LAION_MORE_IDS(Dataset.LAION_DISCO_12M, Effect.KEPT, 20, "moreArtistIdsThanNames"),
  LAION_ALBUM_NULL(Dataset.LAION_DISCO_12M, Effect.KEPT, 300, "albumNull"),
  LAION_VIEWS_NULL(Dataset.LAION_DISCO_12M, Effect.KEPT, 200, "viewsNull"),
  LAION_VIEWS_ONE(Dataset.LAION_DISCO_12M, Effect.KEPT, 5, "viewsOnePlay"),
  LAION_REST_NULL(Dataset.LAION_DISCO_12M, Effect.KEPT, 10, "explicitAndDurationNull"),

  SLEEPING_REPEATED(Dataset.SLEEPING_DISCO_9M, Effect.REPEATED, 50, "songRepeated"),
  SLEEPING_ID_MISSING(Dataset.SLEEPING_DISCO_9M, Effect.NO_ID, 2, "songIdAndUrlMissing"),
  SLEEPING_ID_NULL(Dataset.SLEEPING_DISCO_9M, Effect.NO_ID, 2, "songIdAndUrlNull"),
  SLEEPING_NAMELESS(Dataset.SLEEPING_DISCO_9M, Effect.NO_NAME, 2, "titleAndArtistsMissing"),
  SLEEPING_TRUNCATED(Dataset.SLEEPING_DISCO_9M, Effect.UNREADABLE, 2, "lineTruncated"),
  SLEEPING_GARBLED(Dataset.SLEEPING_DISCO_9M, Effect.UNREADABLE, 1, "lineNotJson"),
  SLEEPING_ARRAY(Dataset.SLEEPING_DISCO_9M, Effect.UNREADABLE, 1, "lineNotAnObject"),
  SLEEPING_BLANK_LINE(Dataset.SLEEPING_DISCO_9M, Effect.KEPT, 5, "blankLineAfter"),
  SLEEPING_TITLE_KEY(Dataset.SLEEPING_DISCO_9M, Effect.KEPT, 60, "otherTitleKey"),
  SLEEPING_TITLE_SLUG(Dataset.SLEEPING_DISCO_9M, Effect.KEPT, 10, "titleOnlyInUrl"),
  SLEEPING_ID_NUMBER(Dataset.SLEEPING_DISCO_9M, Effect.KEPT, 20, "songIdIsNumber"),
  SLEEPING_KEYS_MISSING(Dataset.SLEEPING_DISCO_9M, Effect.KEPT, 50, "optionalKeysMissing"),
  SLEEPING_VALUES_NULL(Dataset.SLEEPING_DISCO_9M, Effect.KEPT, 50, "optionalValuesNull"),
  SLEEPING_OTHER_TYPES(Dataset.SLEEPING_DISCO_9M, Effect.KEPT, 20, "otherTypes"),
  SLEEPING_NO_LINK(Dataset.SLEEPING_DISCO_9M, Effect.KEPT, 800, "noYoutubeLink"),
  SLEEPING_BARE_LINK(Dataset.SLEEPING_DISCO_9M, Effect.KEPT, 1000, "youtubeLinkIsBareId"),
  SLEEPING_MANY_LINKS(Dataset.SLEEPING_DISCO_9M, Effect.KEPT, 800, "severalYoutubeLinks"),
  SLEEPING_UNKNOWN_KEY(Dataset.SLEEPING_DISCO_9M, Effect.KEPT, 10, "unknownKey"),

  SPOTIFY_REPEATED(Dataset.SPOTIFY_TRACKS, Effect.REPEATED, 0, "trackUnderAnotherGenre"),
  SPOTIFY_NAMELESS(Dataset.SPOTIFY_TRACKS, Effect.NO_NAME, 0, "artistAlbumTitleEmpty"),

  FMA_NAMELESS(Dataset.FREE_MUSIC_ARCHIVE, Effect.NO_NAME, 2, "titleAndArtistEmpty"),
  FMA_NO_ALBUM(Dataset.FREE_MUSIC_ARCHIVE, Effect.KEPT, 331, "albumEmpty"),
  FMA_NO_ARTIST_RECORD(
      Dataset.FREE_MUSIC_ARCHIVE, Effect.KEPT, 56, "artistColumnsOfTracksCsvEmpty"),
  FMA_UNTITLED(Dataset.FREE_MUSIC_ARCHIVE, Effect.KEPT, 63, "untitled"),
  FMA_HTML(Dataset.FREE_MUSIC_ARCHIVE, Effect.KEPT, 150, "htmlAndNewlines"),
  FMA_HOURS(Dataset.FREE_MUSIC_ARCHIVE, Effect.KEPT, 50, "durationWithHours"),

  ATTRIBUTION_MOJIBAKE(Dataset.STABLE_AUDIO_OPEN, Effect.KEPT, 20, "titleMojibake"),
  ATTRIBUTION_FULL_WIDTH(Dataset.STABLE_AUDIO_OPEN, Effect.KEPT, 20, "titleFullWidth"),
  ATTRIBUTION_ONE_LETTER(Dataset.STABLE_AUDIO_OPEN, Effect.KEPT, 20, "titleOneCharacter");

  /// What a loader must make of a row.
  enum Effect {
    /// It is readable.
    KEPT,
    /// It is readable and has the id of an earlier row.
    REPEATED,
    /// It is bad: it has no id.
    NO_ID,
    /// It is bad: it has neither a title nor any artist.
    NO_NAME,
    /// It is bad: it cannot be parsed.
    UNREADABLE
  }

  private static final Map<Dataset, List<Oddity>> BY_DATASET = new EnumMap<>(Dataset.class);

  static {
    for (var dataset : Dataset.values()) {
      BY_DATASET.put(
          dataset, Stream.of(values()).filter(oddity -> oddity.dataset == dataset).toList());
    }
  }

  private final Dataset dataset;
  private final Effect effect;
  private final int perTenThousand;
  private final String key;

  Oddity(Dataset dataset, Effect effect, int perTenThousand, String key) {
    this.dataset = dataset;
    this.effect = effect;
    this.perTenThousand = perTenThousand;
    this.key = key;
  }

  static List<Oddity> of(Dataset dataset) {
    return BY_DATASET.getOrDefault(dataset, List.of());
  }

  Effect effect() {
    return effect;
  }

  int perTenThousand() {
    return perTenThousand;
  }

  /// The name under which `expected.json` counts it.
  String key() {
    return key;
  }
}
