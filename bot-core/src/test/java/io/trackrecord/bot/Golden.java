package io.trackrecord.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares text with a file that is kept beside the tests. With `-Dgolden.rewrite=true` the file
/// is written instead, and the difference in version control is what is reviewed.
public final class Golden {

  private static final Path FOLDER = Path.of("src", "test", "resources", "golden");

  private Golden() {}

  /// Compares the text with the file of this name.
  public static void compare(String name, String text) throws IOException {
    var file = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.rewrite")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, text);
    }
    assertThat(file).as("written with -Dgolden.rewrite=true").exists();
    assertThat(text).isEqualTo(Files.readString(file));
  }
}
