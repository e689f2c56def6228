package io.trackrecord.discord.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.discord.picture.DiscordMarkdown;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MarkdownTest {

  private static final long SEED = 20_261_122;

  @Test
  void aNameIsReadAsItIsWhateverItHolds() {
    var names = new ArrayList<>(HostileText.NAMES);
    var random = new Random(SEED);
    for (var i = 0; i < 20_000; i++) {
      names.add(HostileText.random(random, 24));
    }
    for (var name : names) {
      assertThat(DiscordMarkdown.html(Markdown.text(name)))
          .as("seed %s, name %s", SEED, name)
          .isEqualTo("<p>" + DiscordMarkdown.escape(PlainName.of(name)) + "</p>");
    }
  }

  @Test
  void aNameBesideOthersCannotJoinThemIntoFormatting() {
    var random = new Random(SEED);
    for (var i = 0; i < 20_000; i++) {
      var first = HostileText.random(random, 8);
      var second = HostileText.random(random, 8);
      var line = "x **1\\. " + Markdown.text(first) + "** — " + Markdown.text(second);
      assertThat(DiscordMarkdown.inline(line))
          .as("seed %s, names %s and %s", SEED, first, second)
          .isEqualTo(
              "x <b>1. "
                  + DiscordMarkdown.escape(PlainName.of(first))
                  + "</b> — "
                  + DiscordMarkdown.escape(PlainName.of(second)));
    }
  }

  @Test
  void codeShowsLettersAsTheyAre() {
    assertThat(DiscordMarkdown.inline(Markdown.code("a`b*c*", 50)))
        .isEqualTo("<code>a`b*c*</code>");
    assertThat(DiscordMarkdown.inline(Markdown.code("TRABC-12_3", 50)))
        .isEqualTo("<code>TRABC-12_3</code>");
    for (var name : HostileText.NAMES) {
      var html = DiscordMarkdown.inline(Markdown.code(name, 200));
      assertThat(html).doesNotContain("<a", "mention", "<b>", "emoji", "<pre>");
    }
  }

  @Test
  void aLinkEndsWhereItEnds() {
    var html =
        DiscordMarkdown.inline(
            Markdown.link("YouTube", "https://example.org/a(b)c<d> e\"f\\g_h*i[j]", 50));
    assertThat(html)
        .isEqualTo(
            "<a href=\"https://example.org/a%28b%29c%3Cd%3E%20e%22f%5Cg_h%2Ai%5Bj%5D\">YouTube</a>");
    assertThat(Markdown.link("https://a.example/x", "https://b.example/y", 50))
        .isEqualTo("<https://b.example/y>");
    assertThat(
            DiscordMarkdown.inline(
                Markdown.link("a](https://evil.example) b", "https://ok.example", 50)))
        .isEqualTo("<a href=\"https://ok.example\">a)(https://evil.example) b</a>");
  }

  @Test
  void directionAndControlCharactersDoNotGetThrough() {
    assertThat(PlainName.of("evil\u202Etxt.exe\u0007")).isEqualTo("eviltxt.exe");
    assertThat(PlainName.of("a\nb\u2028c")).isEqualTo("a b c");
    assertThat(PlainName.of("Z" + "\u0300".repeat(60))).isEqualTo("Z" + "\u0300".repeat(5));
    assertThat(PlainName.of("\u05E9\u05DC")).isEqualTo("\u2068\u05E9\u05DC\u2069");
    assertThat(PlainName.of("\uD83D\uDC68\u200D\uD83D\uDC69"))
        .isEqualTo("\uD83D\uDC68\u200D\uD83D\uDC69");
  }

  @Test
  void anIsolateOfTheCoresStaysAndOneThatIsLeftOpenIsEnded() {
    var label = "\u2068\u05E9\u05DC\u2069 — 3 tracks";
    assertThat(PlainName.of(label)).isEqualTo(label);
    assertThat(PlainName.of("a\u2069b")).isEqualTo("ab");
    assertThat(PlainName.of("\u2068a")).isEqualTo("a");
    assertThat(PlainName.cut("\u2068\u05E9\u05DC\u05D5\u05DD\u2069 — 3 tracks", 5))
        .isEqualTo("\u2068\u05E9\u05DC…\u2069");
  }

  @Test
  void aCutNeverSplitsACharacter() {
    assertThat(PlainName.cut("Cafe\u0301 noir", 6)).isEqualTo("Cafe\u0301…");
    assertThat(PlainName.cut("\uD83D\uDC68\u200D\uD83D\uDC69 family", 4)).isEqualTo("…");
    assertThat(PlainName.cut("short", 5)).isEqualTo("short");
  }

  @Test
  void spansKeepTheSpaceBetweenThem() {
    var text =
        RichText.of(
            new Span.Plain("Listed as "),
            new Span.Strong("Sigur R\u00F3s"),
            new Span.Plain(" in "),
            new Span.Code("msd"),
            new Span.Plain(", see "),
            new Span.Link("the card", "https://example.org/"),
            new Span.Plain("."));
    assertThat(DiscordMarkdown.inline(Markdown.rich(text, 500)))
        .isEqualTo(
            "Listed as <b>Sigur R\u00F3s</b> in <code>msd</code>, see"
                + " <a href=\"https://example.org/\">the card</a>.");
  }
}
