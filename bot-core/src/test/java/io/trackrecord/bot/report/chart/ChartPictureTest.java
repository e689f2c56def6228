package io.trackrecord.bot.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.reply.Part;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// The picture of a chart. They are also kept in `target/charts`, to be looked at.
class ChartPictureTest {

  private static final Part.Chart DATASETS =
      new Part.Chart(
          "Tracks by dataset",
          List.of(
              new Part.Bar("LAION-DISCO-12M", 12_320_916, "12,320,916"),
              new Part.Bar("Sleeping-DISCO-9M", 9_713_413, "9,713,413"),
              new Part.Bar("Spotify Tracks Dataset", 89_741, "89,741"),
              new Part.Bar("فرقة مرايا الرمل", 106_574, "106,574"),
              new Part.Bar("椎名林檎 ギブス 방탄소년단 இளையராஜா", 1, "1"),
              new Part.Bar("Nothing of it", 0, "0")));

  @Test
  void everyBarIsAsLongAsItsShare() throws IOException {
    var png = ChartPicture.png(DATASETS);
    keep("datasets", png);
    var image = ImageIO.read(new ByteArrayInputStream(png));

    var lengths =
        IntStream.range(0, 6).map(bar -> blue(image, 36 + 30 + 16 + 46 * bar + 23)).toArray();
    assertThat(lengths[0]).isGreaterThan(300);
    assertThat(lengths[1]).isBetween(lengths[0] * 76 / 100, lengths[0] * 81 / 100);
    assertThat(lengths[4]).isBetween(3, 8);
    assertThat(lengths[5]).isZero();
  }

  @Test
  void theSameChartGivesTheSameBytes() {
    assertThat(ChartPicture.png(DATASETS)).isEqualTo(ChartPicture.png(DATASETS));
  }

  @Test
  void aLongNameAndManyBarsStayWithinThePicture() throws IOException {
    var bars =
        IntStream.range(0, 40)
            .mapToObj(i -> new Part.Bar("A name of words ".repeat(250) + i, i, "" + i))
            .toList();
    var png = ChartPicture.png(new Part.Chart("W".repeat(4_000), bars));
    keep("long", png);
    var image = ImageIO.read(new ByteArrayInputStream(png));

    assertThat(image.getHeight()).isLessThan(1_000);
    for (var y = 40; y < image.getHeight() - 40; y++) {
      assertThat(new Color(image.getRGB(image.getWidth() - 20, y))).isEqualTo(Color.WHITE);
    }
  }

  @Test
  void theWordsSayWhatThePictureShows() {
    assertThat(new Part.Chart("Years", List.of(new Part.Bar("1999", 2, "2"))).alternative())
        .isEqualTo("Years. 1999: 2.");
  }

  private static int blue(BufferedImage image, int y) {
    var bar = new Color(0x0B57A4).getRGB();
    return (int)
        IntStream.range(405, image.getWidth()).filter(x -> image.getRGB(x, y) == bar).count();
  }

  private static void keep(String name, byte[] png) throws IOException {
    Files.write(Files.createDirectories(Path.of("target", "charts")).resolve(name + ".png"), png);
  }
}
