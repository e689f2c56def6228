package io.trackrecord.bot.matching.name;

import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.data.name.NameForm;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a question that is written without spaces, as in Japanese and Chinese, for the artist with
/// whom it begins: "月森ゆきは入っていますか", "有没有月森的歌".
final class UnspacedText {

  private static final int MAX_LETTERS = 24;

  private static final int MAX_NAMES = 8;

  /// What may stand before the name.
  private static final Pattern ASKED_FIRST =
      Pattern.compile("^(?:请问|請問|有没有|有沒有|有|查一下|查|找|乐队|樂隊|歌手|アーティスト|バンド)");

  /// Where a name may end: at a particle or a word of the question.
  private static final Pattern NAME_ENDS =
      Pattern.compile(
          "(?<=\\p{IsHan}|\\p{IsHiragana}|\\p{IsKatakana}|ー|\\w)"
              + "(?=は|が|の|って|という|を|も|さん|在|的|有|吗|嗎|是|被|[?？]$)");

  private UnspacedText() {}

  /// The listed artist with the longest name; empty where the text begins with nobody's.
  static Optional<Question> artist(EngineSession session, String text) {
    var asked = ASKED_FIRST.matcher(text.strip()).replaceFirst("");
    var ends = NAME_ENDS.matcher(asked);
    var names = new ArrayList<String>();
    while (names.size() < MAX_NAMES && ends.find() && ends.start() <= MAX_LETTERS) {
      names.add(TextReading.name(List.of(asked.substring(0, ends.start()))));
    }
    return names.reversed().stream()
        .flatMap(name -> session.artist(NameForm.sameKey(name)).stream())
        .findFirst()
        .map(entry -> new Question.OfArtist(entry.name()));
  }
}
