package io.trackrecord.bot.check;

import io.trackrecord.bot.answer.wording.Addresses;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.NearestSong;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.check.read.ArtistAndTitle;
import io.trackrecord.bot.check.read.SongCells;
import io.trackrecord.data.name.ArtistName;
import io.trackrecord.data.name.NameKeys;
import io.trackrecord.data.track.Links;
import io.trackrecord.data.track.PlatformId;
import io.trackrecord.data.track.Track;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checks one row of a catalogue: by its link first, then by its names, as `/link` and `/track` do.
public final class RowCheck {

  private static final int ROWS_OF_AN_ID = 100;

  private final TrackCatalog catalog;

  /// @param catalog is asked; for as long as it is open
  public RowCheck(TrackCatalog catalog) {
    this.catalog = catalog;
  }

  /// What is listed of a song.
  public CheckedRow check(SongCells asked) {
    for (var link : asked.links()) {
      var listed = byLink(link);
      if (listed.isPresent()) {
        return listed.get();
      }
    }
    if (asked.title() == null && asked.links().isEmpty()) {
      return CheckedRow.UNREADABLE;
    }
    var named = asked.title() == null ? CheckedRow.NOT_FOUND : byNames(asked, asked.title());
    return named.status().isListed() || asked.links().stream().noneMatch(this::isHidden)
        ? named
        : CheckedRow.HIDDEN;
  }

  private CheckedRow byNames(SongCells asked, String title) {
    if (asked.artist() != null && !ArtistName.isPlaceholder(asked.artist())) {
      return named(new Question.OfSong(title, asked.artist(), null), asked.album());
    }
    var split = ArtistAndTitle.split(title);
    if (split.isPresent()) {
      var question = new Question.OfSong(split.get().title(), split.get().artist(), null);
      var listed = named(question, asked.album());
      if (listed.status() != CheckedRow.Status.NOT_FOUND) {
        return listed;
      }
    }
    return byTitle(title);
  }

  /// The song of this title and artist, or the one that chat would offer.
  private CheckedRow named(Question.OfSong question, @Nullable String album) {
    var found = catalog.nearest(question);
    if (found.isEmpty() || found.get().isOffer()) {
      return unlessHidden(question, found);
    }
    var song = found.get().song();
    if (album != null && !song.basis().isSure()) {
      // Of songs that are alike, the one on the album is meant. It must not hide a nearer one.
      var onAlbum = new Question.OfSong(question.title(), question.artist(), album);
      var other = catalog.nearest(onAlbum).filter(each -> !each.isOffer());
      if (other.isPresent() && !isBetter(song, other.get().song())) {
        return listed(other.get().song());
      }
    }
    return listed(song);
  }

  /// A song of this title: whose it is nobody says, so it is never more than possible.
  private CheckedRow byTitle(String title) {
    var question = new Question.OfSong(title, null, null);
    var found = catalog.nearest(question);
    return found.isEmpty() || found.get().isOffer()
        ? unlessHidden(question, found)
        : possible(found.get());
  }

  /// What is offered; but where the song that was asked for is hidden, that, as `/track` says.
  private CheckedRow unlessHidden(Question.OfSong question, Optional<NearestSong> offer) {
    return catalog.hidden(question) > 0
        ? CheckedRow.HIDDEN
        : offer.map(this::possible).orElse(CheckedRow.NOT_FOUND);
  }

  private static boolean isBetter(Song song, Song other) {
    var order = song.basis().compareTo(other.basis());
    return order < 0 || (order == 0 && song.similarity() > other.similarity());
  }

  /// The tracks that a link may lead to. A bare number is a row's own number more often than
  /// somebody's id.
  private static List<PlatformId> tracks(String url) {
    return url.matches("\\d+")
        ? List.of()
        : Links.parse(url).stream().filter(id -> id.platform().isOfTrack()).toList();
  }

  private boolean isHidden(String url) {
    return tracks(url).stream().anyMatch(id -> catalog.hidden(id) > 0);
  }

  private Optional<CheckedRow> byLink(String url) {
    var rows = new LinkedHashSet<Track>();
    for (var id : tracks(url)) {
      rows.addAll(catalog.byId(id, ROWS_OF_AN_ID));
    }
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    var first = rows.iterator().next();
    var key = NameKeys.song(first);
    var same = rows.stream().filter(row -> NameKeys.song(row) == key).toList();
    return Optional.of(row(CheckedRow.Status.EXACT_ID, 1, first, same));
  }

  private CheckedRow listed(Song song) {
    var basis = song.basis() == MatchBasis.WORDS ? MatchBasis.SIMILAR_NAME : song.basis();
    return row(CheckedRow.Status.valueOf(basis.name()), song);
  }

  private CheckedRow possible(NearestSong found) {
    return row(CheckedRow.Status.POSSIBLE, found.song());
  }

  private CheckedRow row(CheckedRow.Status status, Song song) {
    return row(status, song.similarity(), song.rows().getFirst(), song.rows());
  }

  private CheckedRow row(
      CheckedRow.Status status, double similarity, Track first, List<Track> rows) {
    var links = new LinkedHashSet<String>();
    rows.forEach(row -> links.addAll(Addresses.of(catalog.summary(), row)));
    return new CheckedRow(
        status,
        similarity,
        String.join("; ", first.artistNames()),
        first.title() == null ? "" : first.title(),
        rows.stream().map(Track::dataset).distinct().toList(),
        rows.stream().map(row -> row.dataset() + ":" + row.row()).toList(),
        List.copyOf(links));
  }
}
