package io.trackrecord.discord;

import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.EvidenceKind;
import io.trackrecord.bot.reply.Findings;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Replies made by hand, for what the sample data does not bring about.
public final class SampleReplies {

  private SampleReplies() {}

  /// A reply of parts and controls.
  public static Reply of(Outcome outcome, List<Part> parts, List<Control> controls) {
    return new Reply(
        outcome,
        parts,
        controls,
        new Findings(
            "sample",
            true,
            "v1",
            Instant.EPOCH,
            null,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            null,
            Map.of()));
  }

  /// A sentence alone.
  public static Reply sentence(String sentence) {
    return of(Outcome.USAGE, List.of(new Part.Paragraph(RichText.plain(sentence))), List.of());
  }

  /// Says what was asked, and pages.
  public static Reply echo(Request request) {
    var controls = new ArrayList<Control>();
    if (request.page() > 0) {
      controls.add(button("Previous", Click.Control.PREVIOUS, request.at(request.page() - 1)));
    }
    controls.add(button("Next", Click.Control.NEXT, request.at(request.page() + 1)));
    controls.add(button("Export", Click.Control.EXPORT, request.at(0)));
    return of(
        Outcome.FOUND,
        List.of(
            new Part.Heading(request.command() + " page " + request.page()),
            new Part.Paragraph(RichText.plain(String.join(" | ", request.values().values()))),
            new Part.Footnote(RichText.plain("Presence in a dataset is not proof of use."))),
        controls);
  }

  /// A button.
  public static Control.Button button(String label, Click.Control control, Request request) {
    return new Control.Button(label, new Click(control, request));
  }

  /// As many songs as wanted, with names and artists of such a length.
  public static Reply songs(int count, int nameLength, int rows) {
    var items = new ArrayList<Part.SongItem>();
    for (var i = 1; i <= count; i++) {
      items.add(song(i, "T".repeat(nameLength), "A".repeat(nameLength), rows));
    }
    var request = Request.of("artist", Map.of("name", "x"));
    return of(
        Outcome.FOUND,
        List.of(
            new Part.Heading("Many songs"),
            new Part.Songs(Part.SongStyle.ROWS, items),
            new Part.Footnote(RichText.plain("Small print."))),
        List.of(
            button("Next", Click.Control.NEXT, request.at(1)),
            button("Export", Click.Control.EXPORT, request)));
  }

  /// One song.
  public static Part.SongItem song(int number, String title, String artists, int rows) {
    var items = new ArrayList<Part.RowItem>();
    for (var i = 0; i < rows; i++) {
      items.add(
          new Part.RowItem(
              i % 2 == 0 ? "LAION-DISCO-12M" : "Million Song Dataset",
              "dQw4w9WgXc" + i,
              "",
              List.of(new Span.Link("YouTube", "https://www.youtube.com/watch?v=dQw4w9WgXc" + i))));
    }
    return new Part.SongItem(
        number,
        title,
        artists,
        "An album, 1997",
        MatchBasis.SAME_NAME,
        "same name",
        false,
        items,
        0,
        null);
  }

  /// An answer that lists so many songs, a line each, in so many datasets, each with evidence of
  /// such a length.
  public static Reply listed(int songs, int datasets, int textLength) {
    var evidence = new ArrayList<Part.EvidenceItem>();
    for (var i = 0; i < datasets; i++) {
      var kind = i == 0 ? EvidenceKind.LISTED_BY_TRAINER : EvidenceKind.PRESENT;
      evidence.add(
          new Part.EvidenceItem(
              kind,
              "dataset-" + i,
              "Dataset " + i,
              songs,
              RichText.of(
                  new Span.Plain("Evidence " + i + ": " + "said ".repeat(textLength / 5)),
                  new Span.Link("paper", "https://example.org/" + i)),
              Request.of("datasets", Map.of("name", "dataset-" + i))));
    }
    var items = new ArrayList<Part.SongItem>();
    for (var i = 1; i <= songs; i++) {
      items.add(song(i, "Song " + i, "", 2));
    }
    var request = Request.of("artist", Map.of("name", "Radiohead"));
    return of(
        Outcome.FOUND,
        List.of(
            new Part.Heading("Radiohead: yes, listed"),
            new Part.Paragraph(RichText.plain(songs + " songs in " + datasets + " datasets.")),
            new Part.Evidence(evidence),
            new Part.Songs(Part.SongStyle.LINE, items),
            new Part.Footnote(RichText.plain("Index of 22 November 2026."))),
        List.of(
            button("Next", Click.Control.NEXT, request.at(1)),
            button("What can I do?", Click.Control.OPEN, Request.of("next-steps", Map.of())),
            button("Is this me?", Click.Control.OPEN, Request.of("identity", Map.of())),
            button("Export (CSV)", Click.Control.EXPORT, request),
            button("This is wrong", Click.Control.OPEN, Request.of("wrong", Map.of()))));
  }

  /// So many cards that can be opened.
  public static Reply cards(int count, int textLength) {
    var parts = new ArrayList<Part>();
    parts.add(new Part.Heading("The datasets"));
    for (var i = 0; i < count; i++) {
      parts.add(
          new Part.Card(
              "Dataset " + i,
              RichText.plain("about ".repeat(textLength / 6 + 1)),
              List.of(new Part.Fact("Tracks", RichText.plain("1,234,567"))),
              Request.of("datasets", Map.of("name", "dataset-" + i))));
    }
    parts.add(new Part.Footnote(RichText.plain("Small print.")));
    return of(Outcome.INFORMATION, parts, List.of());
  }

  /// So many bars.
  public static Reply chart(int bars, int labelLength) {
    var all = new ArrayList<Part.Bar>();
    for (var i = 0; i < bars; i++) {
      all.add(new Part.Bar("L".repeat(labelLength), i, Integer.toString(i)));
    }
    return of(
        Outcome.INFORMATION,
        List.of(new Part.Heading("Numbers"), new Part.Chart("Tracks by dataset", all)),
        List.of());
  }
}
