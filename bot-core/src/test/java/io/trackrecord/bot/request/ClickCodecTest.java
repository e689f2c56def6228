package io.trackrecord.bot.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClickCodecTest {

  private static final List<Click.Control> CONTROLS = List.of(Click.Control.values());

  private static final List<ClickCodec.Shape> COMMANDS =
      List.of(
          new ClickCodec.Shape("artist", List.of("name")),
          new ClickCodec.Shape("search", List.of("query", "dataset", "artist")),
          new ClickCodec.Shape("stats", List.of()));

  private static final class Known implements ClickCodec.Names {

    private final Map<Long, String> names;

    Known(Map<Long, String> names) {
      this.names = names;
    }

    @Override
    public Optional<Long> key(String command, String option, String value) {
      return names.entrySet().stream()
          .filter(entry -> entry.getValue().equals(value))
          .map(Map.Entry::getKey)
          .findFirst();
    }

    @Override
    public Optional<String> name(String command, String option, long key) {
      return Optional.ofNullable(names.get(key));
    }
  }

  private static ClickCodec codec(Map<Long, String> names) {
    return new ClickCodec(
        COMMANDS, new Known(names), new ClickCodec.Sentences("damaged", "newer", "gone"));
  }

  private static Click click(String command, Map<String, String> values, int page) {
    return new Click(Click.Control.NEXT, new Request(command, values, page));
  }

  @Test
  void aNameThatTheIndexHoldsTakesEightBytesWhateverItsLength() throws ClickException {
    var name = "The International Society of Slow Bicycle Repair ".repeat(5).strip();
    var codec = codec(Map.of(42L, name));
    var state = codec.encode(click("artist", Map.of("name", name), 7));
    assertThat(state).hasSizeLessThan(40).matches("[A-Za-z0-9_-]+");
    assertThat(codec.decode(state)).isEqualTo(click("artist", Map.of("name", name), 7));
  }

  @Test
  void anyTextComesBackAsItWas() throws ClickException {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var codec = codec(Map.of());
    for (var i = 0; i < 2_000; i++) {
      var values = new LinkedHashMap<String, String>();
      for (var option : List.of("query", "dataset", "artist")) {
        if (random.nextBoolean()) {
          var text = new StringBuilder();
          for (var length = random.nextInt(140); length > 0; length--) {
            var c = random.nextInt(0x11000);
            text.appendCodePoint(c >= 0xD800 && c <= 0xDFFF ? 'x' : c);
          }
          values.put(option, text.toString());
        }
      }
      var click =
          new Click(
              CONTROLS.get(random.nextInt(CONTROLS.size())),
              new Request("search", values, random.nextInt(101)));
      assertThat(codec.decode(codec.encode(click))).as("seed " + seed).isEqualTo(click);
    }
  }

  @Test
  void aForgedOrDamagedStateGetsASentenceAndNeverAnythingElse() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var codec = codec(Map.of());
    var state = codec.encode(click("search", Map.of("query", "lighthouse"), 1));
    for (var i = 0; i < 5_000; i++) {
      var damaged = new StringBuilder(state);
      switch (random.nextInt(3)) {
        case 0 -> damaged.setCharAt(random.nextInt(state.length()), (char) random.nextInt(256));
        case 1 -> damaged.setLength(random.nextInt(state.length()));
        default ->
            damaged.insert(random.nextInt(state.length()), (char) ('a' + random.nextInt(26)));
      }
      if (damaged.toString().equals(state)) {
        continue;
      }
      try {
        // Only bits that base64 ignores at the end may change without harm.
        assertThat(codec.decode(damaged.toString()).request().values())
            .as("seed " + seed)
            .containsEntry("query", "lighthouse");
      } catch (ClickException e) {
        assertThat(e).as("seed " + seed).hasMessage("damaged");
      }
    }
  }

  @Test
  void aNameThatANewerIndexLacksGetsItsOwnSentence() {
    var state = codec(Map.of(42L, "Gone")).encode(click("artist", Map.of("name", "Gone"), 1));
    assertThatThrownBy(() -> codec(Map.of()).decode(state))
        .isInstanceOf(ClickException.class)
        .hasMessage("gone");
  }

  @Test
  void textThatIsTooLongDoesNotFit() {
    var request = new Request("artist", Map.of("name", "x".repeat(301)), 0);
    assertThat(ClickCodec.fits(request)).isFalse();
    assertThatThrownBy(() -> codec(Map.of()).encode(new Click(Click.Control.NEXT, request)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
