package io.trackrecord.bot.command.file;

import io.trackrecord.bot.answer.ArtistCharts;
import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.JointTracks;
import io.trackrecord.bot.answer.MissingArtist;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.FileCommand;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.export.ExportFullException;
import io.trackrecord.bot.export.ExportReport;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.report.ReportDocument;
import io.trackrecord.bot.request.ExportName;
import io.trackrecord.bot.request.Request;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `/report`: what is listed of an artist as two files to keep, a PDF to read and JSON to check.
public final class ReportCommand implements FileCommand {

  private static final String ARTIST = "artist";

  /// What the files of one answer share, and which of them is meant. Users do not type these.
  private static final String MOMENT = "moment";

  private static final String FILE = "file";

  private final Wording wording;
  private final InstantSource clock;

  /// The command in the words of `wording`.
  ///
  /// @param clock gives the moment that a report bears
  public ReportCommand(Wording wording, InstantSource clock) {
    this.wording = wording;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "report";
  }

  @Override
  public String description() {
    return wording.say("command.report");
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option(ARTIST, Option.Kind.ARTIST, true, wording.say("option.report.artist")));
  }

  @Override
  public List<String> examples(Examples examples) {
    return List.of("/report " + examples.artist(), "/report artist: " + examples.artist());
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    var artist = request.value(ARTIST).orElseThrow();
    var found = catalog.artist(new Question.OfArtist(artist), new Page(0, 1));
    var matches = found.matches();
    var parts = new ReplyParts(wording, catalog);
    if (found.profile().isPresent()) {
      var isSure = matches.basis().filter(MatchBasis::isSure).isPresent();
      parts
          .heading(
              wording.say(
                  isSure ? "verdict.listed" : "verdict.maybe",
                  "name",
                  DisplayText.of(found.profile().get().name())))
          .paragraph(parts.counts().found(matches))
          .evidence(matches.datasets());
      new ArtistCharts(wording, catalog).of(artist, matches.datasets()).forEach(parts::add);
    } else {
      new MissingArtist(wording, artist, found).say(parts, this::ask);
    }
    parts.paragraph(wording.say("report.how"));
    var moment = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    parts.add(file(artist, moment, ReportDocument.PDF));
    parts.add(file(artist, moment, ReportDocument.JSON));
    if (found.profile().isPresent()) {
      parts.nextSteps(ARTIST, artist);
    }
    return parts.reply(name(), matches, JointTracks.json(found.joint()));
  }

  private Request ask(Suggestion suggestion) {
    return Request.of(name(), Map.of(ARTIST, suggestion.name()));
  }

  private Part.File file(String artist, String moment, ReportDocument kind) {
    var values = new LinkedHashMap<String, String>();
    values.put(ARTIST, artist);
    values.put(MOMENT, moment);
    values.put(FILE, extension(kind));
    return new Part.File(
        fileName(artist, kind),
        Request.of(name(), values),
        wording.say("report." + extension(kind)));
  }

  private String fileName(String artist, ReportDocument kind) {
    return ExportName.of(Request.of(name(), Map.of(ARTIST, artist)), extension(kind));
  }

  private static String extension(ReportDocument kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public ExportReport write(Request request, TrackCatalog catalog, OutputStream to, long mostBytes)
      throws IOException {
    var artist = request.value(ARTIST).orElseThrow();
    var moment = request.value(MOMENT).map(Instant::parse).orElseGet(clock::instant);
    var kind =
        request.value(FILE).filter(extension(ReportDocument.JSON)::equals).isPresent()
            ? ReportDocument.JSON
            : ReportDocument.PDF;
    try {
      var rows =
          kind.write(
              artist,
              moment,
              fileName(artist, ReportDocument.JSON),
              catalog,
              wording.messages(),
              new Bounded(to, mostBytes));
      to.flush();
      // A report that says that nothing is listed is a file, too.
      return new ExportReport(Math.max(1, rows), 0);
    } catch (ExportFullException _) {
      return new ExportReport(0, 1);
    }
  }

  /// Refuses what would go over the size that is allowed.
  private static final class Bounded extends FilterOutputStream {
    private long left;

    Bounded(OutputStream out, long most) {
      super(out);
      left = most;
    }

    @Override
    public void write(int one) throws IOException {
      take(1);
      out.write(one);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      take(length);
      out.write(bytes, from, length);
    }

    private void take(int length) throws IOException {
      left -= length;
      if (left < 0) {
        throw new ExportFullException();
      }
    }
  }
}
