package io.trackrecord.bot.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandLineTest {

  private static final List<String> TRACK = List.of("title", "artist", "album");

  private static Map<String, String> values(String line, List<String> options) {
    return CommandLine.parse(line).orElseThrow().values(options);
  }

  @Test
  void aValueRunsToTheNextOptionOfTheCommandOrToTheEnd() {
    assertThat(values("/track title: Paper Lighthouse artist: The Quillon Sparrows", TRACK))
        .containsExactly(
            Map.entry("title", "Paper Lighthouse"), Map.entry("artist", "The Quillon Sparrows"));
    assertThat(values("/track title:Song artist:Name", TRACK))
        .containsExactly(Map.entry("title", "Song"), Map.entry("artist", "Name"));
  }

  @Test
  void theFirstOptionsNameMayBeLeftOut() {
    assertThat(values("/artist Radiohead", List.of("name")))
        .containsExactly(Map.entry("name", "Radiohead"));
    assertThat(values("/track Song artist: Name", TRACK))
        .containsExactly(Map.entry("title", "Song"), Map.entry("artist", "Name"));
  }

  @Test
  void quotesDelimitOnlyWhereTheyEncloseTheWholeValue() {
    assertThat(values("/artist \"Weird Al\" Yankovic", List.of("name")))
        .containsValue("\"Weird Al\" Yankovic");
    assertThat(values("/artist \"Weird Al\"", List.of("name"))).containsValue("Weird Al");
    assertThat(values("/artist “Radiohead”", List.of("name"))).containsValue("Radiohead");
    assertThat(values("/artist \"A\" and \"B\"", List.of("name"))).containsValue("\"A\" and \"B\"");
  }

  @Test
  void anOptionsNameInsideQuotesIsText() {
    assertThat(values("/track title: \"My album: live\" artist: Colon Band", TRACK))
        .containsExactly(Map.entry("title", "My album: live"), Map.entry("artist", "Colon Band"));
    assertThat(values("/track \"Say title: now\"", TRACK))
        .containsExactly(Map.entry("title", "Say title: now"));
    assertThat(values("/track title: \"Open artist: Name", TRACK))
        .containsExactly(Map.entry("title", "\"Open"), Map.entry("artist", "Name"));
  }

  @Test
  void whatOnlyLooksLikeAnOptionIsText() {
    assertThat(values("/track Subtitle: here", TRACK))
        .containsExactly(Map.entry("title", "Subtitle: here"));
    assertThat(values("/link url: https://youtu.be/KU5SIHKyxf4", List.of("url")))
        .containsValue("https://youtu.be/KU5SIHKyxf4");
    assertThat(values("/artist Mytitle:Song", List.of("name"))).containsValue("Mytitle:Song");
  }

  @Test
  void aLineWithoutACommandIsNone() {
    assertThat(CommandLine.parse("")).isEmpty();
    assertThat(CommandLine.parse(" / ")).isEmpty();
    assertThat(values("/artist", List.of("name"))).isEmpty();
    assertThat(values("/artist name:   ", List.of("name"))).isEmpty();
  }

  @Test
  void theLastValueIsTheOneThatIsBeingTyped() {
    var line = CommandLine.parse("/track title: Song artist: rad").orElseThrow();
    assertThat(line.last(TRACK)).contains(Map.entry("artist", "rad"));
    assertThat(CommandLine.parse("/artist rad").orElseThrow().last(List.of("name")))
        .contains(Map.entry("name", "rad"));
    assertThat(CommandLine.parse("/artist name:").orElseThrow().last(List.of("name")))
        .contains(Map.entry("name", ""));
    assertThat(CommandLine.parse("/stats").orElseThrow().last(List.of())).isEmpty();
  }
}
