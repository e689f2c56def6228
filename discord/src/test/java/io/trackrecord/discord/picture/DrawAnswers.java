package io.trackrecord.discord.picture;

import io.trackrecord.discord.loopback.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Draws the golden answers with headless Chromium: `DrawAnswers GOLDEN_FOLDER PICTURE_FOLDER`.
/// Needs Debian's packages chromium, fonts-noto, fonts-noto-cjk and fonts-noto-color-emoji.
public final class DrawAnswers {

  private DrawAnswers() {}

  /// Draws every JSON file of the first folder into the second.
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var to = Files.createDirectories(Path.of(arguments[1]));
    try (var files = Files.list(Path.of(arguments[0]))) {
      for (var file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        draw(file, to, arguments.length > 2 ? arguments[2] : "1.5");
      }
    }
  }

  private static void draw(Path file, Path to, String scale)
      throws IOException, InterruptedException {
    var name = file.getFileName().toString().replace(".json", "");
    var message = Json.read(Files.readString(file));
    var asked = message.path("asked").asText("/" + name);
    var page = to.resolve(name + ".html");
    Files.writeString(page, AnswerPage.of(asked, message));
    var picture = to.resolve(name + ".png");
    // Tall enough for any answer; what is empty below is cut off afterwards.
    var command =
        List.of(
            "chromium",
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--hide-scrollbars",
            "--force-device-scale-factor=" + scale,
            "--user-data-dir=" + Files.createTempDirectory("chromium"),
            "--window-size=660,3000",
            "--screenshot=" + picture.toAbsolutePath(),
            page.toUri().toString());
    var chromium =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!chromium.waitFor(60, TimeUnit.SECONDS)) {
      chromium.destroyForcibly();
    }
    Trim.bottom(picture);
  }
}
