package io.trackrecord.bot.answer;

import io.trackrecord.bot.answer.evidence.Evidence;
import io.trackrecord.bot.answer.evidence.TrackLists;
import io.trackrecord.bot.answer.wording.DatasetNames;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Part.SongStyle;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.bot.request.Request;
import io.trackrecord.data.track.Platform;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes the list of songs that a reply shows.
public final class SongItems {

  /// Rows shown of one song among others.
  private static final int ROWS_OF_MANY = 5;

  /// Rows shown of a song alone.
  private static final int ROWS_OF_ONE = 20;

  private static final int ARTISTS_SHOWN = 4;

  /// Kinds of link that lead to an artist or album rather than a track.
  private static final Set<Platform> OF_MORE =
      Set.of(Platform.YOUTUBE_CHANNEL, Platform.YOUTUBE_ALBUM, Platform.GENIUS_ARTIST);

  private final Wording wording;
  private final TrackCatalog catalog;
  private final CatalogSummary summary;
  private final Evidence evidence;
  private final SongName names;

  /// Songs in the words of `wording`, with what `catalog` knows of their datasets.
  public SongItems(Wording wording, TrackCatalog catalog) {
    this.wording = wording;
    this.catalog = catalog;
    this.summary = catalog.summary();
    this.evidence = new Evidence(wording, summary);
    this.names = new SongName(wording);
  }

  /// The songs, numbered from `first`.
  ///
  /// @param artist the artist whom the answer is about, who is not named again; or null
  /// @param said the basis that the answer says of all songs, or the empty string
  public Part.Songs list(
      SongStyle style, List<Song> songs, int first, @Nullable String artist, String said) {
    var items = new ArrayList<Part.SongItem>();
    for (var song : songs) {
      items.add(item(style, song, first + items.size(), songs.size() == 1, artist, said));
    }
    return new Part.Songs(style, items);
  }

  /// The songs of one of the artists who carry a name; those on which the name has no artist id are
  /// marked.
  public Part.Songs ofIdentity(List<Song> songs, int first, Question.ArtistId chosen) {
    var items = new ArrayList<Part.SongItem>();
    for (var song : songs) {
      var item = item(SongStyle.LINE, song, first + items.size(), false, null, "");
      items.add(
          song.rows().stream().anyMatch(row -> isBy(row, chosen))
              ? item.with("")
              : item.with(wording.say("identity.unmarked")));
    }
    return new Part.Songs(SongStyle.LINE, items);
  }

  /// The songs of one album, whose title stands above them and is not said again.
  ///
  /// @param artist the artist whom the answer is about
  /// @param said the basis that the answer says of all songs
  public Part.Songs ofAlbum(List<Song> songs, int first, String artist, String said) {
    var items = new ArrayList<Part.SongItem>();
    for (var song : songs) {
      var number = first + items.size();
      items.add(item(SongStyle.LINE, song, number, false, artist, said).about(year(song)));
    }
    return new Part.Songs(SongStyle.LINE, items);
  }

  private static boolean isBy(Track row, Question.ArtistId chosen) {
    return row.dataset().equals(chosen.dataset())
        && row.artists().stream().anyMatch(credit -> chosen.id().equals(credit.id()));
  }

  private Part.SongItem item(
      SongStyle style,
      Song song,
      int number,
      boolean isAlone,
      @Nullable String artist,
      String said) {
    var rows =
        song.rows().stream()
            .sorted(Comparator.comparing(Track::dataset, evidence.strongestFirst()))
            .limit(isAlone ? ROWS_OF_ONE : ROWS_OF_MANY)
            .map(row -> row(style, row))
            .toList();
    var basis = wording.basis(song.basis(), song.similarity());
    var more = song.rowCount() - rows.size();
    return new Part.SongItem(
        number,
        names.title(song),
        song.artists().equals(artist == null ? null : List.of(artist)) ? "" : artists(song),
        detail(song),
        song.basis(),
        basis.equals(said) ? "" : basis,
        song.uncertain(),
        rows,
        more,
        more > 0 && !isAlone ? open(song) : null);
  }

  /// The question for the song alone; null where it has no title to ask for.
  private static @Nullable Request open(Song song) {
    if (song.title().isBlank()) {
      return null;
    }
    var values = new LinkedHashMap<String, String>();
    values.put("title", song.title());
    if (!song.artists().isEmpty()) {
      values.put("artist", song.artists().getFirst());
    }
    return Request.of("track", values);
  }

  private String artists(Song song) {
    var artists = song.artists();
    if (SongName.isNameless(song)) {
      return "";
    }
    if (artists.isEmpty()) {
      return wording.say("song.noartist");
    }
    var shown = artists.stream().limit(ARTISTS_SHOWN).map(name -> DisplayText.of(name, 60));
    var names = String.join(", ", shown.toList());
    return artists.size() > ARTISTS_SHOWN ? names + " +" + (artists.size() - ARTISTS_SHOWN) : names;
  }

  private static String detail(Song song) {
    var album =
        song.rows().stream().map(Track::album).filter(Objects::nonNull).findFirst().orElse("");
    return Stream.of(DisplayText.of(album, 80), year(song))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String year(Song song) {
    return song.rows().stream()
        .map(Track::year)
        .filter(Objects::nonNull)
        .findFirst()
        .map(year -> Integer.toString(year))
        .orElse("");
  }

  private Part.RowItem row(SongStyle style, Track track) {
    return new Part.RowItem(
        DatasetNames.shortName(summary, track.dataset()),
        DisplayText.of(track.row(), 80),
        style == SongStyle.ROWS ? note(track) : "",
        links(track));
  }

  /// Whether the row is on the lists that were drawn from its dataset; empty where there is none.
  private String note(Track track) {
    return TrackLists.drawnFrom(summary, track.dataset()).stream()
        .map(
            list ->
                wording.say(
                    TrackLists.holds(list, track, catalog) ? "row.on-list" : "row.not-on-list",
                    "list",
                    list.shownShort()))
        .collect(Collectors.joining(", "));
  }

  /// Where a person can open the row, each address once.
  public List<Span.Link> links(Track track) {
    var links = new ArrayList<Span.Link>();
    var dataset = summary.dataset(track.dataset());
    for (var id : track.links()) {
      if (OF_MORE.contains(id.platform()) || dataset.isEmpty() || links.size() == 3) {
        continue;
      }
      dataset
          .get()
          .descriptor()
          .address(id.platform(), id.value())
          .filter(address -> links.stream().noneMatch(each -> each.address().equals(address)))
          .ifPresent(
              address ->
                  links.add(
                      new Span.Link(wording.say("link.label." + id.platform().key()), address)));
    }
    return links;
  }
}
