package io.trackrecord.bot.report.font;

import java.io.IOException;
import java.nio.file.Files;

/// Lets Java's fonts work on a machine without a screen, without fontconfig and without any font:
/// only the fonts that come with the program are used.
final class FontSystem {

  private static final String CONFIGURATION = "sun.awt.fontconfig";

  /// The least that Java takes in place of what fontconfig would tell it.
  private static final String EMPTY = "version=1\nsequence.allfonts=default\n";

  private FontSystem() {}

  /// Has to run before the first class of Java's graphics is used. What the operator set stays.
  static synchronized void prepare() {
    if (System.getProperty("java.awt.headless") == null) {
      System.setProperty("java.awt.headless", "true");
    }
    if (System.getProperty(CONFIGURATION) == null
        && System.getProperty("os.name").equals("Linux")) {
      try {
        var file = Files.createTempFile("trackrecord", ".fonts");
        file.toFile().deleteOnExit();
        System.setProperty(CONFIGURATION, Files.writeString(file, EMPTY).toString());
      } catch (IOException _) {
        // Java then asks fontconfig, which most machines have.
      }
    }
  }
}
