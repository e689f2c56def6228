package io.trackrecord.bench.generate.file;

import io.trackrecord.bench.generate.Ids;
import io.trackrecord.bench.generate.Noise;
import io.trackrecord.bench.generate.Oddity;
import io.trackrecord.bench.generate.Song;
import io.trackrecord.bench.generate.World;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A row of LAION-DISCO-12M as it stands in the file, quirks included.
record LaionRow(
    @Nullable String songId,
    @Nullable String title,
    @Nullable List<@Nullable String> artistNames,
    @Nullable List<@Nullable String> artistIds,
    @Nullable String albumName,
    @Nullable String albumId,
    @Nullable Boolean isExplicit,
    @Nullable String views,
    @Nullable Long duration) {

  private static final String[] NOISE = {
    " (Official Video)", " (Official Audio)", " [Official Music Video]", " (Lyric Video)", " [HD]"
  };

  static LaionRow of(World.Row row, long noise) {
    var song = row.song();
    var names = new ArrayList<@Nullable String>(3);
    var ids = new ArrayList<@Nullable String>(3);
    for (var artist : song.artists()) {
      names.add(artist.name());
      ids.add(Ids.channel(artist.number()));
    }
    if (Noise.chance(Noise.again(noise, 1), 5)) {
      names.set(0, names.getFirst() + " - Topic");
    }
    var plain =
        new LaionRow(
            Ids.video(song.number(), 0),
            title(song, noise),
            names,
            ids,
            song.album(),
            Ids.album(song.albumNumber()),
            song.explicit(),
            views(song.plays()),
            (long) song.seconds());
    return row.oddity() == null ? plain : plain.spoilt(row.oddity());
  }

  private static String title(Song song, long noise) {
    // Remasters are after a dash in the catalogues of labels, other versions in brackets.
    var title =
        song.version().startsWith("Remastered") ? song.titleWithDash() : song.titleInBrackets();
    var draw = Noise.again(noise, 2);
    if (song.artists().size() > 1 && Noise.chance(draw, 600)) {
      title += (Noise.chance(draw, 300) ? " (feat. " : " (ft. ") + song.featuredNames() + ")";
    }
    var clutter = Noise.again(noise, 3);
    return Noise.chance(clutter, 30)
        ? title + NOISE[Noise.below(Noise.again(clutter, 1), NOISE.length)]
        : title;
  }

  /// "1 play", "12 plays", "945K plays", "1.2M views": as the site shows numbers.
  private static String views(long plays) {
    if (plays == 1) {
      return "1 play";
    }
    var word = plays % 20 == 0 ? " views" : " plays";
    if (plays < 1_000) {
      return plays + word;
    }
    if (plays < 1_000_000) {
      return shortened(plays, 1_000) + "K" + word;
    }
    return plays < 1_000_000_000
        ? shortened(plays, 1_000_000) + "M" + word
        : shortened(plays, 1_000_000_000) + "B" + word;
  }

  private static String shortened(long plays, long unit) {
    var tenths = plays * 10 / unit;
    return tenths >= 100 || tenths % 10 == 0
        ? Long.toString(tenths / 10)
        : tenths / 10 + "." + tenths % 10;
  }

  private LaionRow spoilt(Oddity oddity) {
    return switch (oddity) {
      case LAION_ID_NULL -> with(null, title, artistNames, artistIds, albumName, views);
      case LAION_ID_BLANK -> with("  ", title, artistNames, artistIds, albumName, views);
      case LAION_NAMES_NULL -> with(songId, null, null, null, albumName, views);
      case LAION_NAMES_BLANK ->
          with(songId, "", Arrays.asList(null, " "), artistIds, albumName, views);
      case LAION_TITLE_NULL -> with(songId, null, artistNames, artistIds, albumName, views);
      case LAION_LISTS_NULL -> with(songId, title, null, null, albumName, views);
      case LAION_LISTS_EMPTY -> with(songId, title, List.of(), List.of(), albumName, views);
      case LAION_ITEM_NULL ->
          with(songId, title, around(artistNames, null), around(artistIds, null), albumName, views);
      case LAION_FEWER_IDS -> with(songId, title, artistNames, List.of(), albumName, views);
      case LAION_MORE_IDS ->
          with(
              songId,
              title,
              artistNames,
              around(artistIds, Ids.channel(Noise.mix(title == null ? 0 : title.hashCode()))),
              albumName,
              views);
      case LAION_ALBUM_NULL ->
          new LaionRow(
              songId, title, artistNames, artistIds, null, null, isExplicit, views, duration);
      case LAION_VIEWS_NULL -> with(songId, title, artistNames, artistIds, albumName, null);
      case LAION_VIEWS_ONE -> with(songId, title, artistNames, artistIds, albumName, "1 play");
      case LAION_REST_NULL ->
          new LaionRow(
              songId, title, artistNames, artistIds, albumName, albumId, null, views, null);
      case LAION_REPEATED -> this;
      default -> throw new IllegalArgumentException(oddity + " is not of LAION");
    };
  }

  private static List<@Nullable String> around(
      @Nullable List<@Nullable String> list, @Nullable String last) {
    var longer = new ArrayList<@Nullable String>(list == null ? List.of() : list);
    longer.add(last);
    return longer;
  }

  private LaionRow with(
      @Nullable String newSongId,
      @Nullable String newTitle,
      @Nullable List<@Nullable String> newNames,
      @Nullable List<@Nullable String> newIds,
      @Nullable String newAlbum,
      @Nullable String newViews) {
    return new LaionRow(
        newSongId, newTitle, newNames, newIds, newAlbum, albumId, isExplicit, newViews, duration);
  }
}
