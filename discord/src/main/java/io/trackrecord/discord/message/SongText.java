package io.trackrecord.discord.message;

import io.trackrecord.bot.command.Messages;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.discord.message.Detail.SongStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes the songs of one list as Markdown.
final class SongText {

  private final Messages sentences;
  private final Detail detail;
  private final String heading;
  private final boolean oneBasis;

  /// @param heading what the reply is about: where it is the artist, compact songs do not repeat it
  SongText(Messages sentences, Detail detail, String heading, Part.Songs songs) {
    this.sentences = sentences;
    this.detail = detail;
    this.heading = heading;
    this.oneBasis = songs.songs().stream().map(Part.SongItem::basisText).distinct().count() == 1;
  }

  /// One song, over several lines.
  String of(Part.SongItem song) {
    var compact = detail.songs() != SongStyle.FULL;
    var out = new StringBuilder("**").append(song.number()).append(". ");
    out.append(compact ? linkedTitle(song) : Markdown.text(song.title(), detail.name()));
    out.append("**");
    if (!song.artists().isBlank() && !(compact && song.artists().equals(heading))) {
      out.append(" — ").append(Markdown.text(song.artists(), detail.name()));
    }
    for (var line : lines(song)) {
      out.append("\n-# ").append(line);
    }
    return out.toString();
  }

  private List<String> lines(Part.SongItem song) {
    var about = about(song);
    var rows = rows(song);
    return switch (detail.songs()) {
      case FULL -> {
        var lines = new ArrayList<String>();
        lines.add(about);
        lines.addAll(rows);
        more(song).ifPresent(lines::add);
        yield lines;
      }
      case IDS -> {
        more(song).ifPresent(rows::add);
        yield List.of(about, String.join(" · ", rows));
      }
      case DATASETS -> {
        if (!about.isEmpty()) {
          rows.addFirst(about);
        }
        more(song).ifPresent(rows::add);
        yield List.of(String.join(" · ", rows));
      }
    };
  }

  /// Album and year, and how sure it is; that is left out where space is short and the answer says
  /// it of all songs.
  private String about(Part.SongItem song) {
    var about = new ArrayList<String>();
    if (!song.detail().isBlank()) {
      about.add(Markdown.text(song.detail(), detail.name()));
    }
    if (detail.songs() != SongStyle.DATASETS || !oneBasis) {
      about.add(Markdown.text(song.basisText(), detail.name()));
    }
    if (song.uncertain()) {
      about.add(Markdown.text(sentences.say("song.uncertain")));
    }
    return String.join(" · ", about);
  }

  /// One text a dataset: its name once, then its rows.
  private List<String> rows(Part.SongItem song) {
    var byDataset = new LinkedHashMap<String, List<Part.RowItem>>();
    song.rows().stream()
        .limit(detail.rows())
        .forEach(row -> byDataset.computeIfAbsent(row.dataset(), _ -> new ArrayList<>()).add(row));
    var texts = new ArrayList<String>();
    byDataset.forEach(
        (dataset, rows) ->
            texts.add(
                switch (detail.songs()) {
                  case FULL -> Markdown.strong(dataset, detail.name()) + ' ' + joined(rows, true);
                  case IDS -> Markdown.text(dataset, detail.name()) + ' ' + joined(rows, false);
                  case DATASETS -> Markdown.text(dataset, detail.name());
                }));
    return texts;
  }

  private String joined(List<Part.RowItem> rows, boolean links) {
    return rows.stream().map(row -> row(row, links)).collect(Collectors.joining(", "));
  }

  private String row(Part.RowItem row, boolean links) {
    var id = Markdown.code(row.row(), detail.name());
    if (!links || row.links().isEmpty()) {
      return id;
    }
    return row.links().stream()
        .limit(detail.rows())
        .map(link -> Markdown.link(link.text(), link.address(), detail.name()))
        .collect(Collectors.joining(", ", id + ' ', ""));
  }

  private Optional<String> more(Part.SongItem song) {
    var more = song.moreRows() + Math.max(0, song.rows().size() - detail.rows());
    return more > 0
        ? Optional.of(Markdown.text(sentences.say("song.more-rows", "count", more)))
        : Optional.empty();
  }

  /// The title as a link to where the song can be opened, by the shortest address there is.
  private String linkedTitle(Part.SongItem song) {
    return song.rows().stream()
        .flatMap(row -> row.links().stream())
        .map(Span.Link::address)
        .min(Comparator.comparingInt(String::length))
        .map(address -> Markdown.link(song.title(), address, detail.name()))
        .orElseGet(() -> Markdown.text(song.title(), detail.name()));
  }
}
