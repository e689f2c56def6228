package io.trackrecord.bot.command;

import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.data.track.Platform;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Makes the list of songs that a reply shows.
final class SongItems {

  /// Rows shown of one song.
  private static final int ROWS_SHOWN = 5;

  private static final int ARTISTS_SHOWN = 4;

  /// Kinds of link that lead to an artist or album rather than a track.
  private static final Set<Platform> OF_MORE =
      Set.of(Platform.YOUTUBE_CHANNEL, Platform.YOUTUBE_ALBUM, Platform.GENIUS_ARTIST);

  private final Wording wording;
  private final CatalogSummary summary;

  SongItems(Wording wording, CatalogSummary summary) {
    this.wording = wording;
    this.summary = summary;
  }

  /// The songs, numbered from `first`.
  Part.Songs list(List<Song> songs, int first) {
    var items = new ArrayList<Part.SongItem>();
    for (var song : songs) {
      items.add(item(song, first + items.size()));
    }
    return new Part.Songs(items);
  }

  private Part.SongItem item(Song song, int number) {
    var rows = song.rows().stream().limit(ROWS_SHOWN).map(this::row).toList();
    return new Part.SongItem(
        number,
        title(song.title()),
        artists(song.artists()),
        detail(song),
        song.basis(),
        wording.basis(song.basis(), song.similarity()),
        song.uncertain(),
        rows,
        song.rowCount() - rows.size());
  }

  private String title(String title) {
    var shown = DisplayText.of(title);
    return shown.isEmpty() ? wording.say("song.untitled") : shown;
  }

  private String artists(List<String> artists) {
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
    var year = song.rows().stream().map(Track::year).filter(Objects::nonNull).findFirst();
    var parts = new ArrayList<String>();
    if (!album.isEmpty()) {
      parts.add(DisplayText.of(album, 80));
    }
    year.ifPresent(value -> parts.add(value.toString()));
    return String.join(", ", parts);
  }

  private Part.RowItem row(Track track) {
    return new Part.RowItem(
        Wording.datasetName(summary, track.dataset()),
        DisplayText.of(track.row(), 80),
        links(track));
  }

  /// Where a person can open the row, each address once.
  List<Span.Link> links(Track track) {
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
          .ifPresent(
              address ->
                  links.add(
                      new Span.Link(wording.say("link.label." + id.platform().key()), address)));
    }
    return links;
  }
}
