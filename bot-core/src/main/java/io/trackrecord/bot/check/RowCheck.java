package io.trackrecord.bot.check;

import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.Addresses;
import io.trackrecord.data.name.NameKeys;
import io.trackrecord.data.track.Links;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Checks one row of a catalogue: by its link first, then by its names, as `/link` and `/track` do.
final class RowCheck {

  private static final Page FIRST = new Page(0, 1);
  private static final int ROWS_OF_AN_ID = 100;

  private final TrackCatalog catalog;

  RowCheck(TrackCatalog catalog) {
    this.catalog = catalog;
  }

  /// A row's cells, each null where it is missing or blank.
  record Asked(
      @Nullable String artist,
      @Nullable String title,
      @Nullable String album,
      @Nullable String url) {}

  CheckedRow check(Asked asked) {
    if (asked.url() != null) {
      var listed = byLink(asked.url());
      if (listed.isPresent()) {
        return listed.get();
      }
    }
    if (asked.title() == null) {
      return asked.url() == null ? CheckedRow.UNREADABLE : CheckedRow.NOT_FOUND;
    }
    var best = best(asked.title(), asked.artist(), asked.album());
    return best.map(found -> row(found.question(), found.song())).orElse(CheckedRow.NOT_FOUND);
  }

  private record Found(Question.OfSong question, Song song) {}

  /// The song as it stands there; where nobody is named, the title may be "Artist - Title".
  private Optional<Found> best(String title, @Nullable String artist, @Nullable String album) {
    var questions = new ArrayList<Question.OfSong>();
    questions.add(new Question.OfSong(title, artist, album));
    if (artist == null) {
      var dash = title.indexOf(" - ");
      if (dash > 0 && dash + 3 < title.length()) {
        var before = title.substring(0, dash).strip();
        var after = title.substring(dash + 3).strip();
        if (!before.isEmpty() && !after.isEmpty()) {
          questions.add(0, new Question.OfSong(after, before, album));
        }
      }
    } else if (album != null) {
      // An album that is listed otherwise must not hide the song.
      questions.add(new Question.OfSong(title, artist, null));
    }
    Found best = null;
    for (var question : questions) {
      var song = catalog.song(question, FIRST).page().stream().findFirst();
      if (song.isPresent() && (best == null || isBetter(song.get(), best.song()))) {
        best = new Found(question, song.get());
      }
      if (best != null && best.song().basis().isSure()) {
        break;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isBetter(Song song, Song other) {
    var order = song.basis().compareTo(other.basis());
    return order < 0 || (order == 0 && song.similarity() > other.similarity());
  }

  private Optional<CheckedRow> byLink(String url) {
    var rows = new LinkedHashSet<Track>();
    for (var id : Links.parse(url)) {
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

  private CheckedRow row(Question.OfSong question, Song song) {
    var rows = song.rows();
    if (song.rowCount() > rows.size()) {
      rows = allRows(question, NameKeys.song(rows.getFirst()));
    }
    var status = CheckedRow.Status.valueOf(basis(song).name());
    return row(status, song.similarity(), song.rows().getFirst(), rows);
  }

  private static MatchBasis basis(Song song) {
    return song.basis() == MatchBasis.WORDS ? MatchBasis.SIMILAR_NAME : song.basis();
  }

  private List<Track> allRows(Question.OfSong question, long key) {
    var rows = new ArrayList<Track>();
    catalog.export(
        question,
        found -> {
          if (NameKeys.song(found.track()) == key) {
            rows.add(found.track());
          }
          return true;
        });
    return rows;
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

  /// The status as the output has it.
  static String text(CheckedRow.Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }
}
