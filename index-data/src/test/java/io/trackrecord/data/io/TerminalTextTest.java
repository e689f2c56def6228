package io.trackrecord.data.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b", "\u009b", "\u0007", "\r", "\n", "\b", "\u007f", "\u0000", "\u202e", "\u2066",
        "\u2028", "\u200f", "\u061c", "\ud800"
      })
  void what_controls_a_terminal_becomes_a_question_mark(String control) {
    assertThat(TerminalText.of("a" + control + "[2Jb")).isEqualTo("a?[2Jb");
  }

  @Test
  void names_of_all_scripts_stay() {
    var names = "Motörhead, 久石譲, \u05e2\u05d1\u05e8, प्रेम\u200dकथा, 👩\u200d🎤, \u00a0x";
    assertThat(TerminalText.of(names)).isSameAs(names);
  }
}
