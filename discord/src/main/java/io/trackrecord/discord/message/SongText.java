package io.trackrecord.discord.message;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.bot.request.Click;
import io.trackrecord.discord.message.Detail.Rows;
import io.trackrecord.discord.message.Piece.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Writes the songs of one list as Markdown.
final class SongText {

  private final Messages sentences;
  private final Detail detail;
  private final Part.Songs songs;

  /// The datasets that list every song, which are named once; empty where that says nothing.
  private final Set<String> shared;

  SongText(Messages sentences, Detail detail, Part.Songs songs) {
    this.sentences = sentences;
    this.detail = detail;
    this.songs = songs;
    this.shared = songs.style() == Part.SongStyle.LINE ? shared(songs.songs()) : Set.of();
  }

  /// The pieces of the list, in order.
  List<Piece> pieces() {
    var pieces = new ArrayList<Piece>();
    if (!shared.isEmpty()) {
      pieces.add(
          new Piece("-# " + said("song.all-in", "datasets", joined(shared)), Kind.SONG_HEAD));
    }
    for (var song : songs.songs()) {
      pieces.add(
          songs.style() == Part.SongStyle.LINE
              ? new Piece(line(song), Kind.SONG_LINE, click(song))
              : new Piece(withRows(song), Kind.SONG, click(song)));
    }
    return pieces;
  }

  private static Set<String> shared(List<Part.SongItem> songs) {
    var shared = new LinkedHashSet<String>();
    if (songs.size() > 1) {
      shared.addAll(datasets(songs.getFirst()));
      songs.forEach(song -> shared.retainAll(datasets(song)));
    }
    return shared;
  }

  private static Set<String> datasets(Part.SongItem song) {
    return song.rows().stream()
        .map(Part.RowItem::dataset)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static @Nullable Click click(Part.SongItem song) {
    var open = song.open();
    return open == null ? null : new Click(Click.Control.OPEN, open);
  }

  /// One line of a numbered list.
  private String line(Part.SongItem song) {
    var said = new ArrayList<String>();
    said.add(song.number() + ". " + linkedTitle(song) + artists(song));
    said.addAll(about(song));
    var others = datasets(song);
    others.removeAll(shared);
    if (!others.isEmpty()) {
      said.add(
          shared.isEmpty() ? joined(others) : said("song.also-in", "datasets", joined(others)));
    }
    if (song.moreRows() > 0) {
      said.add(said("song.more-rows", "count", song.moreRows()));
    }
    return String.join(" · ", said);
  }

  private String joined(Set<String> datasets) {
    return datasets.stream()
        .map(name -> PlainName.of(name, detail.name()))
        .collect(Collectors.joining(", "));
  }

  /// A song and the rows below it.
  private String withRows(Part.SongItem song) {
    var full = detail.songs() == Rows.FULL;
    var title = full ? Markdown.text(song.title(), detail.name()) : linkedTitle(song);
    // A song alone is the first of one: there is nothing to count.
    var number = songs.songs().size() == 1 && song.number() == 1 ? "" : song.number() + ". ";
    var head = new ArrayList<String>();
    head.add("**" + number + title + "**" + artists(song));
    head.addAll(about(song));
    var lines = new ArrayList<String>();
    lines.add(String.join(" · ", head));
    var rows = song.rows().subList(0, Math.min(detail.rows(), song.rows().size()));
    var more = song.moreRows() + song.rows().size() - rows.size();
    var below = new ArrayList<String>();
    switch (detail.songs()) {
      case FULL -> rows.forEach(row -> below.add(row(row, true)));
      case IDS -> rows.forEach(row -> below.add(row(row, false)));
      case DATASETS ->
          datasets(song).stream()
              .map(name -> Markdown.text(name, detail.name()))
              .forEach(below::add);
    }
    if (more > 0) {
      below.add(said("song.more-rows", "count", more));
    }
    if (full) {
      below.forEach(each -> lines.add("- " + each));
    } else if (!below.isEmpty()) {
      lines.add("-# " + String.join(" · ", below));
    }
    return String.join("\n", lines);
  }

  /// The dataset, the row's id, what is known of it, and its links.
  private String row(Part.RowItem row, boolean whole) {
    var dataset = Markdown.text(row.dataset(), detail.name());
    var id = Markdown.code(row.row(), detail.name());
    if (!whole) {
      return dataset + ' ' + id;
    }
    var said = new ArrayList<String>();
    said.add("**" + dataset + "** " + id);
    if (!row.note().isBlank()) {
      said.add(Markdown.text(row.note(), detail.name()));
    }
    var links =
        row.links().stream()
            .map(link -> Markdown.link(link.text(), link.address(), detail.name()))
            .collect(Collectors.joining(", "));
    if (!links.isEmpty()) {
      said.add(links);
    }
    return String.join(" · ", said);
  }

  private String artists(Part.SongItem song) {
    return song.artists().isBlank() ? "" : " — " + Markdown.text(song.artists(), detail.name());
  }

  /// Album and year, and how it matched where the answer does not say it of all songs.
  private List<String> about(Part.SongItem song) {
    var about = new ArrayList<String>();
    for (var each : List.of(song.detail(), song.basisText())) {
      if (!each.isBlank()) {
        about.add(Markdown.text(each, detail.name()));
      }
    }
    if (song.uncertain()) {
      about.add(said("song.uncertain"));
    }
    return about;
  }

  private String said(String key, Object... arguments) {
    return Markdown.text(sentences.say(key, arguments));
  }

  /// The title as a link to where the song can be opened, by the shortest address there is.
  private String linkedTitle(Part.SongItem song) {
    return address(song)
        .map(address -> Markdown.link(song.title(), address, detail.name()))
        .orElseGet(() -> Markdown.text(song.title(), detail.name()));
  }

  private static Optional<String> address(Part.SongItem song) {
    return song.rows().stream()
        .flatMap(row -> row.links().stream())
        .map(Span.Link::address)
        .min(Comparator.comparingInt(String::length));
  }
}
