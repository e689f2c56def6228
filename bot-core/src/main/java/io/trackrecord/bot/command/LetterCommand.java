package io.trackrecord.bot.command;

import io.trackrecord.bot.answer.Addresses;
import io.trackrecord.bot.answer.DatasetFacts;
import io.trackrecord.bot.answer.DatasetNames;
import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.Wording;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A ready-made request to a dataset's publisher, to copy; reached from `/next-steps`, so users do
/// not see it as a command.
final class LetterCommand implements Command {

  private static final String ARTIST = "artist";
  private static final String DATASET = "dataset";

  /// Rows that the letter names; more are counted, and the export has them.
  private static final int ROWS_NAMED = 15;

  /// Rows that are looked through.
  private static final int MOST_ROWS = 10_000;

  private final Wording wording;

  LetterCommand(Wording wording) {
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
    var rows = rows(artist, descriptor.id(), catalog);
    var shown = DisplayText.of(artist);
    if (rows.isEmpty()) {
      return parts
          .heading(wording.say("verdict.not", "name", shown))
          .paragraph(wording.say("letter.none", "name", shown, "dataset", descriptor.name()))
          .information(name(), Map.of());
    }
    return parts
        .heading(wording.say("letter.heading", "publisher", descriptor.publisher()))
        .paragraph(wording.say("letter.how"))
        .paragraph(DatasetFacts.removal(wording, descriptor))
        .add(
            new Part.Copy(
                wording.say("letter.title"),
                wording.say(
                    "letter.text",
                    "publisher",
                    descriptor.publisher(),
                    "artist",
                    shown,
                    "dataset",
                    descriptor.name(),
                    "n",
                    rows.size(),
                    "date",
                    wording.date(catalog.summary().built()),
                    "rows",
                    listed(rows, catalog))))
        .information(name(), Map.of("dataset", descriptor.id(), "rows", rows.size()));
  }

  private static List<Track> rows(String artist, String dataset, TrackCatalog catalog) {
    var rows = new ArrayList<Track>();
    var seen = new int[1];
    catalog.export(
        new Question.OfArtist(artist),
        found -> {
          if (found.track().dataset().equals(dataset)) {
            rows.add(found.track());
          }
          return ++seen[0] < MOST_ROWS;
        });
    return rows;
  }

  private String listed(List<Track> rows, TrackCatalog catalog) {
    var lines = new ArrayList<String>();
    for (var row : rows.subList(0, Math.min(ROWS_NAMED, rows.size()))) {
      var address = Addresses.of(catalog.summary(), row).stream().findFirst().orElse("");
      lines.add(
          wording
              .say(
                  "letter.row",
                  "row",
                  DisplayText.of(row.row(), 80),
                  "title",
                  DisplayText.of(Objects.requireNonNullElse(row.title(), ""), 80),
                  "address",
                  address)
              .strip());
    }
    if (rows.size() > ROWS_NAMED) {
      lines.add(wording.say("letter.more", "n", rows.size() - ROWS_NAMED));
    }
    return String.join("\n", lines);
  }
}
