package io.trackrecord.slack.blocks;

import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.EvidenceKind;
import io.trackrecord.bot.reply.Findings;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Part.EvidenceItem;
import io.trackrecord.bot.reply.Part.Fact;
import io.trackrecord.bot.reply.Part.RowItem;
import io.trackrecord.bot.reply.Part.SongItem;
import io.trackrecord.bot.reply.Part.SongStyle;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Replies made by hand, in the shape that the core gives them.
public final class Replies {

  /// Everything that a name may try.
  public static final List<String> NASTY =
      List.of(
          "<@U123> <!channel> <!here> <!everyone> <!subteam^S1>",
          "<https://evil.example|click>",
          "*NSYNC _x_ ~y~ `z` ```code```",
          ":wumpscut: :smile:",
          "> quoted",
          "a & b &amp; c",
          "\u202edlrow olleh",
          "line\nbreak\u0000\u0007tab\t",
          "\uD83D half",
          "😀".repeat(300),
          "٭مرحبا بالعالم٭",
          "㍿株式会社椎名林檎",
          "|".repeat(50),
          " ",
          "x".repeat(100_000));

  public static final Request ARTIST = Request.of("artist", Map.of("name", "The Lampposts"));

  public static Reply artist() {
    return new Reply(
        Outcome.FOUND,
        List.of(
            new Part.Heading("The Lampposts: yes, listed"),
            new Part.Notice(RichText.plain("Sample data: everything in it is invented.")),
            new Part.Paragraph(
                RichText.of(
                    new Span.Strong("The Lampposts"),
                    new Span.Plain(
                        " is present in three datasets that AI models are trained on."))),
            new Part.Facts(
                List.of(
                    new Fact("Albums", RichText.plain("3")),
                    new Fact("Years", RichText.plain("1997 to 2011")))),
            evidence(),
            new Part.Songs(
                SongStyle.ROWS,
                List.of(
                    song(1, "Grey & Green", "The Lampposts", false, 2, 0),
                    song(2, "Grey & Green (Live)", "The Lampposts", true, 1, 3))),
            footnote()),
        List.of(
            button("Next", Click.Control.NEXT, ARTIST.at(1)),
            button("Export CSV", Click.Control.EXPORT, ARTIST)),
        findings("artist"));
  }

  public static Reply notFound() {
    return new Reply(
        Outcome.NOT_FOUND,
        List.of(
            new Part.Heading("“Radiohed” is not listed"),
            new Part.Paragraph(RichText.plain("No dataset lists an artist of this name.")),
            footnote()),
        List.of(
            new Control.Menu(
                "Did you mean …",
                List.of(choice("Radiohead", "artist, 12 tracks"), choice("Radio Head", "artist")))),
        findings("artist"));
  }

  public static Reply datasets() {
    var parts = new ArrayList<Part>();
    parts.add(new Part.Heading("5 datasets"));
    for (var name : List.of("LAION-DISCO-12M", "Sleeping-DISCO-9M", "FMA")) {
      parts.add(
          new Part.Card(
              name,
              RichText.plain("Links to songs on YouTube Music."),
              List.of(
                  new Fact("Tracks", RichText.plain("12,320,916")),
                  new Fact("Licence", RichText.plain("Apache-2.0"))),
              Request.of("datasets", Map.of("name", name))));
    }
    parts.add(
        new Part.Chart(
            "Tracks by dataset",
            List.of(
                new Part.Bar("LAION-DISCO-12M", 12_320_916, "12,320,916"),
                new Part.Bar("Sleeping-DISCO-9M", 9_713_413, "9,713,413"),
                new Part.Bar("FMA", 106_574, "106,574"),
                new Part.Bar("None", 0, "0"))));
    parts.add(footnote());
    return new Reply(Outcome.INFORMATION, parts, List.of(), findings("datasets"));
  }

  /// A reply in which every text is the name and everything is there many times.
  public static Reply extreme(String name, int times, SongStyle style) {
    var parts = new ArrayList<Part>();
    var link = new Span.Link(name, "https://example.org/" + "p".repeat(times));
    var text = RichText.of(new Span.Plain(name), new Span.Strong(name), new Span.Code(name), link);
    parts.add(new Part.Heading(name));
    parts.add(new Part.Notice(text));
    parts.add(new Part.Paragraph(text));
    parts.add(
        new Part.Facts(IntStream.range(0, times).mapToObj(_ -> new Fact(name, text)).toList()));
    var request = Request.of("datasets", Map.of("name", name));
    for (var i = 0; i < times; i++) {
      parts.add(new Part.Card(name, text, List.of(new Fact(name, text)), request));
    }
    parts.add(
        new Part.Chart(
            name, IntStream.range(0, times).mapToObj(i -> new Part.Bar(name, i, name)).toList()));
    var rows =
        IntStream.range(0, times)
            .mapToObj(_ -> new RowItem(name, name, name, List.of(link, link)))
            .toList();
    parts.add(new Part.Copy(name, name));
    parts.add(
        new Part.Evidence(
            IntStream.range(0, times)
                .mapToObj(
                    i ->
                        new EvidenceItem(EvidenceKind.DOCUMENTED_USE, name, name, i, text, request))
                .toList()));
    parts.add(
        new Part.Songs(
            style,
            IntStream.rangeClosed(1, times)
                .mapToObj(
                    i ->
                        new SongItem(
                            i,
                            name,
                            name,
                            name,
                            MatchBasis.WORDS,
                            name,
                            true,
                            rows,
                            times,
                            request))
                .toList()));
    parts.add(new Part.Footnote(text));
    var controls = new ArrayList<Control>();
    for (var i = 0; i < Math.min(times, 30); i++) {
      controls.add(button(name, Click.Control.NEXT, request.at(i)));
    }
    var choices =
        IntStream.range(0, Math.min(25, times))
            .mapToObj(
                _ -> new Control.Choice(name, name, new Click(Click.Control.DID_YOU_MEAN, request)))
            .toList();
    controls.add(new Control.Menu(name, choices));
    return new Reply(Outcome.SIMILAR, parts, controls, findings("extreme"));
  }

  static SongItem song(
      int number, String title, String artists, boolean uncertain, int rows, long more) {
    return new SongItem(
        number,
        title,
        artists,
        "Streets at Night, 1997",
        MatchBasis.SAME_NAME,
        "same name",
        uncertain,
        IntStream.range(0, rows)
            .mapToObj(
                i ->
                    new RowItem(
                        "LAION-DISCO-12M",
                        "dQw4w9WgXc" + i,
                        i == 0 ? "on Stability AI’s list" : "",
                        List.of(
                            new Span.Link(
                                "YouTube", "https://www.youtube.com/watch?v=dQw4w9WgXc" + i))))
            .toList(),
        more,
        more > 0 ? Request.of("track", Map.of("title", title)) : null);
  }

  /// Songs that take a line each.
  public static Reply lines(int count) {
    return new Reply(
        Outcome.FOUND,
        List.of(
            new Part.Heading("The Lampposts: yes, listed"),
            evidence(),
            new Part.Songs(
                SongStyle.LINE,
                IntStream.rangeClosed(1, count)
                    .mapToObj(i -> song(i, "Song " + i, "", false, 2, i == 2 ? 4 : 0))
                    .toList()),
            footnote()),
        List.of(),
        findings("artist"));
  }

  private static Part evidence() {
    return new Part.Evidence(
        List.of(
            new EvidenceItem(
                EvidenceKind.LISTED_BY_TRAINER,
                "a-list",
                "A list",
                4,
                RichText.of(
                    new Span.Strong("4 tracks are on Stability AI’s own list"),
                    new Span.Plain(" of what it trained on ("),
                    new Span.Link("model card", "https://huggingface.co/x?a=1&b=2"),
                    new Span.Plain(").")),
                Request.of("datasets", Map.of("name", "a-list"))),
            new EvidenceItem(
                EvidenceKind.PRESENT,
                "laion-disco-12m",
                "LAION-DISCO",
                9,
                RichText.of(
                    new Span.Plain("9 tracks are in "),
                    new Span.Strong("LAION-DISCO-12M"),
                    new Span.Plain(". No documented use known.")),
                Request.of("datasets", Map.of("name", "laion-disco-12m")))));
  }

  private static Part footnote() {
    return new Part.Footnote(
        RichText.of(
            new Span.Plain("Index of 2026-11-20. Presence in a dataset is not proof of training. "),
            new Span.Link("More", "https://example.org/about")));
  }

  private static Control.Button button(String label, Click.Control control, Request request) {
    return new Control.Button(label, new Click(control, request));
  }

  private static Control.Choice choice(String label, String description) {
    return new Control.Choice(
        label,
        description,
        new Click(Click.Control.DID_YOU_MEAN, Request.of("artist", Map.of("name", label))));
  }

  static Findings findings(String kind) {
    return new Findings(
        kind,
        true,
        "sample",
        Instant.parse("2026-11-20T00:00:00Z"),
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        Map.of());
  }

  private Replies() {}
}
