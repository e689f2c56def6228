package io.trackrecord.bot.command.file;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.evidence.DatasetFacts;
import io.trackrecord.bot.answer.evidence.PublisherLetter;
import io.trackrecord.bot.answer.wording.DatasetNames;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.FileCommand;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.export.ExportReport;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.ExportName;
import io.trackrecord.bot.request.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/// A ready-made request to a dataset's publisher, to copy; reached from `/next-steps`, so users do
/// not see it as a command.
public final class LetterCommand implements FileCommand {

  private static final String ARTIST = "artist";
  private static final String DATASET = "dataset";

  /// Rows that the letter names; more are counted, and the export has them.
  private static final int ROWS_NAMED = 15;

  private final Wording wording;

  /// The command in the words of `wording`.
  public LetterCommand(Wording wording) {
    this.wording = wording;
  }

  @Override
  public String name() {
    return "letter";
  }

  @Override
  public String description() {
    return wording.say("command.letter");
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option(ARTIST, Option.Kind.ARTIST, true, wording.say("option.next-steps.artist")),
        new Option(DATASET, Option.Kind.DATASET, true, wording.say("option.next-steps.dataset")));
  }

  @Override
  public List<String> examples(Examples examples) {
    return List.of("/letter artist: " + examples.artist() + " dataset: " + examples.dataset());
  }

  @Override
  public boolean isListed() {
    return false;
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    var parts = new ReplyParts(wording, catalog);
    var artist = request.value(ARTIST).orElseThrow();
    var typed = request.value(DATASET).orElseThrow();
    var dataset = DatasetNames.find(catalog.summary(), typed);
    if (dataset.isEmpty()) {
      return parts.unknownDataset(typed);
    }
    var descriptor = dataset.get().descriptor();
    var letter = new PublisherLetter(wording, catalog, artist, descriptor);
    var shown = DisplayText.of(artist);
    if (letter.rows() == 0) {
      return parts
          .heading(wording.say("verdict.not", "name", shown))
          .paragraph(wording.say("letter.none", "name", shown, "dataset", descriptor.name()))
          .information(name(), Map.of());
    }
    parts
        .heading(wording.say("letter.heading", "publisher", descriptor.publisher()))
        .paragraph(wording.say("letter.how"))
        .paragraph(DatasetFacts.removal(wording, descriptor))
        .add(new Part.Copy(wording.say("letter.title"), letter.text(ROWS_NAMED)));
    if (letter.rows() > ROWS_NAMED) {
      parts.add(file(request, wording.say("letter.file")));
    }
    return parts.information(name(), Map.of("dataset", descriptor.id(), "rows", letter.rows()));
  }

  private static Part.File file(Request request, String saying) {
    return new Part.File(ExportName.of(request, "txt"), request, saying);
  }

  @Override
  public ExportReport write(Request request, TrackCatalog catalog, OutputStream to, long mostBytes)
      throws IOException {
    var dataset = DatasetNames.find(catalog.summary(), request.value(DATASET).orElseThrow());
    if (dataset.isEmpty()) {
      return new ExportReport(0, 0);
    }
    var artist = request.value(ARTIST).orElseThrow();
    var letter = new PublisherLetter(wording, catalog, artist, dataset.get().descriptor());
    var text = letter.text(letter.rows()).getBytes(StandardCharsets.UTF_8);
    if (text.length > mostBytes) {
      return new ExportReport(0, letter.rows());
    }
    to.write(text);
    return new ExportReport(letter.rows(), 0);
  }
}
