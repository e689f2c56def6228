package io.trackrecord.data.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=1+1|'=1+1",
        "+44|'+44",
        "-|'-",
        "@SUM(A1)|'@SUM(A1)",
        "＝1|'＝1",
        "one;=2|one;'=2",
        "one; =2|one;' =2",
        "one;\"=2|one;'\"=2",
        "one;two;@3;-4|one;two;'@3;'-4",
        "\"=1|'\"=1",
        "one\\t=2|one\\t'=2",
        "one\\r=2|one\\r'=2",
        "one\\n=2|one\\n'=2",
        "one\\r\\n=2|one\\r\\n'=2",
        "\\tone|'\\tone",
        "\\r\\none|'\\r\\none",
      })
  void whatASpreadsheetWouldRunGetsAnApostropheInFront(String text, String guarded) {
    assertThat(SpreadsheetCell.text(text.translateEscapes())).isEqualTo(guarded.translateEscapes());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Paper Lighthouse", "a=b", "1; 2", "AC;DC", "'=1", "one,=2", "1-2", "a\nb"})
  void otherTextStaysAsItIs(String text) {
    assertThat(SpreadsheetCell.text(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-2Fg_9xYz0Q", "+abc/==", "@handle", "6rqhFgbbKwnb9MLmUQDhG6", "2:17", "-"})
  void anIdentifierStaysAsItIs(String identifier) {
    assertThat(SpreadsheetCell.identifier(identifier)).isEqualTo(identifier);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=HYPERLINK(A1)", "-1|'x'!A1", "=1 ", "\t=1"})
  void aFormulaIsNoIdentifier(String formula) {
    assertThat(SpreadsheetCell.identifier(formula)).isEqualTo("'" + formula.replace("\t", "\t'"));
  }
}
