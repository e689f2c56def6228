package io.trackrecord.bot.command;

import io.trackrecord.bot.answer.AllSongs;
import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.MissingArtist;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.SongOrder;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.command.kind.QuestionCommand;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Part.SongStyle;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickCodec;
import io.trackrecord.bot.request.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An artist's songs in another order: by title, year, popularity or album, with a menu that jumps
/// to a letter. Reached from an artist's card, so users do not see it as a command.
final class SongsCommand implements QuestionCommand {

  static final String NAME = "name";
  static final String BY = "by";

  /// Choices of one menu, as every platform takes them.
  private static final int MOST_CHOICES = 25;

  private final Wording wording;

  SongsCommand(Wording wording) {
    this.wording = wording;
  }

  @Override
  public String name() {
    return "songs";
  }

  @Override
  public String description() {
    return wording.say("command.songs");
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option(NAME, Option.Kind.ARTIST, true, wording.say("option.artist.name")),
        new Option(BY, Option.Kind.TEXT, false, wording.say("option.songs.by")));
  }

  @Override
  public List<String> examples(Examples examples) {
    return List.of("/songs name: " + examples.artist() + " by: title");
  }

  @Override
  public boolean isListed() {
    return false;
  }

  @Override
  public Optional<Question> question(Request request) {
    return request.value(NAME).map(Question.OfArtist::new);
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    var name = request.value(NAME).orElseThrow();
    var order = SongOrder.of(request.value(BY).orElse(""));
    var parts = new ReplyParts(wording, catalog);
    var found = catalog.artist(new Question.OfArtist(name), new Page(0, 1));
    var shown = DisplayText.of(found.profile().map(profile -> profile.name()).orElse(name));
    if (found.matches().basis().isEmpty()) {
      var missing = new MissingArtist(wording, name, found);
      missing.say(parts, ArtistCommand::ask);
      return parts.reply(name(), found.matches(), missing.json());
    }
    var songs = AllSongs.of(name, catalog);
    var sorted = order.sorted(songs.songs());
    var page = ReplyParts.page(request);
    var from = Math.min(page.offset(), sorted.size());
    var onPage = sorted.subList(from, Math.min(from + page.size(), sorted.size()));
    var matches = matches(found.matches(), sorted.size(), songs.isAll(), onPage);
    parts
        .heading(
            wording.say(
                matches.basis().orElseThrow().isSure() ? "verdict.listed" : "verdict.maybe",
                "name",
                shown))
        .paragraph(parts.counts().found(matches) + " " + wording.say("songs.by." + order.key()))
        .evidence(matches.datasets());
    list(order, matches, page, shown, parts);
    parts.songs().where(matches, page);
    parts.songs().paging(request, matches, page);
    parts.nextSteps("artist", shown);
    menu(name, order, sorted).ifPresent(parts::control);
    parts.songs().export(request, matches);
    parts.wrong(request);
    return parts.reply(name(), matches, Map.of("artist", shown, "by", order.key()));
  }

  /// The songs of the page; by album, under the title of each album.
  private void list(SongOrder order, Matches matches, Page page, String artist, ReplyParts parts) {
    var said = wording.basis(matches.basis().orElseThrow(), matches.similarity());
    if (order != SongOrder.ALBUM) {
      parts.add(
          parts.items().list(SongStyle.LINE, matches.page(), page.offset() + 1, artist, said));
      return;
    }
    var groups = new LinkedHashMap<String, List<Song>>();
    matches
        .page()
        .forEach(
            song ->
                groups.computeIfAbsent(SongOrder.album(song), _ -> new ArrayList<>()).add(song));
    var first = page.offset() + 1;
    for (var group : groups.entrySet()) {
      var album =
          group.getKey().isEmpty() ? wording.say("songs.no-album") : DisplayText.of(group.getKey());
      parts.paragraph(RichText.of(new Span.Strong(album)));
      parts.add(parts.items().ofAlbum(group.getValue(), first, artist, said));
      first += group.getValue().size();
    }
  }

  private static Matches matches(Matches found, int songs, boolean isAll, List<Song> page) {
    return new Matches(
        found.basis(),
        found.similarity(),
        found.tracks(),
        songs,
        !isAll,
        found.datasets(),
        page,
        List.of(),
        found.hidden());
  }

  /// The menu that sorts an artist's songs, and jumps to a letter where they are sorted by title;
  /// empty where the question is too long for it.
  Optional<Control> menu(String artist, SongOrder order, List<Song> sorted) {
    var choices = new ArrayList<Control.Choice>();
    for (var other : SongOrder.values()) {
      if (other != order) {
        choices.add(choice(wording.say("songs.sort." + other.key()), request(artist, other, 0)));
      }
    }
    if (order == SongOrder.TITLE) {
      for (var letter : SongOrder.letters(sorted).entrySet()) {
        if (choices.size() < MOST_CHOICES) {
          var page = letter.getValue() / ReplyParts.PAGE_SIZE;
          choices.add(
              choice(
                  wording.say("songs.jump", "letter", letter.getKey()),
                  request(artist, order, page)));
        }
      }
    }
    return ClickCodec.fits(request(artist, order, 0))
        ? Optional.of(new Control.Menu(wording.say("songs.menu"), choices))
        : Optional.empty();
  }

  private static Control.Choice choice(String label, Request request) {
    return new Control.Choice(label, "", new Click(Click.Control.DID_YOU_MEAN, request));
  }

  private static Request request(String artist, SongOrder order, int page) {
    var values = new LinkedHashMap<String, String>();
    values.put(NAME, artist);
    values.put(BY, order.key());
    return Request.of("songs", values).at(page);
  }
}
