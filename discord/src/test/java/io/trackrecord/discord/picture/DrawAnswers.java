package io.trackrecord.discord.picture;

import io.trackrecord.discord.loopback.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Draws the golden answers with headless Chromium, dark and light, as a desktop and as a phone
/// show them: `DrawAnswers GOLDEN_FOLDER PICTURE_FOLDER [NAME…]`. Needs Debian's packages chromium,
/// fonts-noto, fonts-noto-cjk and fonts-noto-color-emoji.
public final class DrawAnswers {

  private static final List<String> LOOKS =
      List.of("dark wide", "light wide", "dark phone", "light phone");

  private DrawAnswers() {}

  /// Draws every JSON file of the first folder, or those that are named, into the second.
  public static void main(String[] arguments) throws IOException, InterruptedException {
    var to = Files.createDirectories(Path.of(arguments[1]));
    try (var files = Files.list(Path.of(arguments[0]))) {
      for (var file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        var name = file.getFileName().toString().replace(".json", "");
        if (arguments.length == 2
            || Arrays.asList(arguments).subList(2, arguments.length).contains(name)) {
          for (var look : LOOKS) {
            draw(file, to, name, look);
          }
        }
      }
    }
  }

  private static void draw(Path file, Path to, String answer, String look)
      throws IOException, InterruptedException {
    var name = answer + '-' + look.replace(' ', '-');
    var message = Json.read(Files.readString(file));
    var asked = message.path("asked").asText("/" + answer);
    var page = to.resolve(name + ".html");
    Files.writeString(page, AnswerPage.of(look, asked, message));
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
            "--force-device-scale-factor=1.5",
            "--user-data-dir=" + Files.createTempDirectory("chromium"),
            "--window-size=" + (look.endsWith("phone") ? "390" : "660") + ",5000",
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
