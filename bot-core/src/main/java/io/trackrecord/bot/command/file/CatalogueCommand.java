package io.trackrecord.bot.command.file;

import io.trackrecord.bot.answer.ArtistCharts;
import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.command.kind.QuestionCommand;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ExportFormat;
import io.trackrecord.bot.request.ExportName;
import io.trackrecord.bot.request.Request;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/catalogue`: everything that is listed under a name, as a file, or what is listed of a file
/// that the user hands in. The file itself is the adapter's to fetch, see
/// [io.trackrecord.bot.catalogue.Catalogues].
public final class CatalogueCommand implements QuestionCommand {

  static final String NAME = "catalogue";
  private static final String ARTIST = "artist";
  private static final String FILE = "file";
  private static final Page FIRST = new Page(0, 1);

  private final Wording wording;
  private final Command artists;

  /// The command in the words of `wording`.
  ///
  /// @param artists `/artist`, which says what is like a name that is not listed
  public CatalogueCommand(Wording wording, Command artists) {
    this.wording = wording;
    this.artists = artists;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return wording.say("command.catalogue");
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option(ARTIST, Option.Kind.ARTIST, false, wording.say("option.catalogue.artist")),
        new Option(FILE, Option.Kind.FILE, false, wording.say("option.catalogue.file")),
        Option.format(wording));
  }

  @Override
  public List<String> examples(Examples examples) {
    return List.of("/catalogue artist: " + examples.artist());
  }

  @Override
  public Optional<Question> question(Request request) {
    return request.value(ARTIST).map(Question.OfArtist::new);
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    var artist = request.value(ARTIST);
    if (artist.isEmpty()) {
      return new ReplyParts(wording, catalog).usage(wording.say("catalogue.file"));
    }
    var asked = Request.of("artist", Map.of("name", artist.get()));
    var found = catalog.artist(new Question.OfArtist(artist.get()), FIRST);
    var matches = found.matches();
    if (found.profile().isEmpty()) {
      // Says what is like it, and why.
      return artists.answer(asked, catalog);
    }
    var parts = new ReplyParts(wording, catalog);
    var name = found.profile().get().name();
    var basis = matches.basis().orElseThrow();
    parts
        .heading(
            wording.say(
                basis.isSure() ? "verdict.listed" : "verdict.maybe", "name", DisplayText.of(name)))
        .paragraph(parts.counts().found(matches))
        .evidence(matches.datasets())
        .add(new ArtistCharts(wording, catalog).datasets(matches.datasets()));
    var values = new LinkedHashMap<>(Map.of(ARTIST, artist.get()));
    request.value(ExportFormat.OPTION).ifPresent(format -> values.put(ExportFormat.OPTION, format));
    var export = Request.of(NAME, values);
    parts.add(new Part.File(ExportName.of(export), export));
    parts.button(wording.say("catalogue.songs"), new Click(Click.Control.OPEN, asked));
    parts.nextSteps("artist", name);
    parts.wrong(request);
    return parts.reply(NAME, matches, Map.of("artist", name));
  }
}
