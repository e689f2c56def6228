package io.trackrecord.discord.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Cuts off what is empty below a picture.
final class Trim {

  private static final int MARGIN = 24;

  private Trim() {}

  static void bottom(Path file) throws IOException {
    var picture = ImageIO.read(file.toFile());
    var empty = picture.getRGB(0, picture.getHeight() - 1);
    var last = picture.getHeight() - 1;
    while (last > 0 && isEmpty(picture, last, empty)) {
      last--;
    }
    var height = Math.min(picture.getHeight(), last + MARGIN);
    var cut = new BufferedImage(picture.getWidth(), height, BufferedImage.TYPE_INT_RGB);
    cut.createGraphics().drawImage(picture, 0, 0, null);
    ImageIO.write(cut, "png", file.toFile());
  }

  private static boolean isEmpty(BufferedImage picture, int y, int empty) {
    for (var x = 0; x < picture.getWidth(); x++) {
      if (picture.getRGB(x, y) != empty) {
        return false;
      }
    }
    return true;
  }
}
