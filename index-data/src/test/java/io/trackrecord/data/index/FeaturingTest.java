package io.trackrecord.data.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.name.TitleName;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FeaturingTest {

  private static final List<String> PIECES =
      List.of(
          "Song", "(", ")", "[", "]", " ", " ", "feat. ", "Ft ", "ft", "(with ", "w/", "f/", "ƒt ",
          "ｆｅａｔ. ", "（", "）", "Ŵith ", "Кино", "노래", "歌", "เพลง", "Ñandú", "Ünïcödé", "गीत", "かな",
          "X", "- ");

  @Test
  void a_title_that_features_someone_is_always_taken_apart() {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var featuring = 0;
    for (var i = 0; i < 100_000; i++) {
      var title = new StringBuilder();
      for (var pieces = 1 + random.nextInt(8); pieces > 0; pieces--) {
        title.append(PIECES.get(random.nextInt(PIECES.size())));
        if (random.nextInt(10) == 0) {
          title.append((char) (0x80 + random.nextInt(0xD700)));
        }
      }
      if (!TitleName.parse(title.toString()).featured().isEmpty()) {
        featuring++;
        assertThat(RowReading.mayFeature(title.toString())).as("'%s'", title).isTrue();
      }
    }
    assertThat(featuring).isGreaterThan(1_000);
  }
}
