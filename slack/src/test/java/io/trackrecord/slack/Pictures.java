package io.trackrecord.slack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Draws recorded messages and views, so that they can be looked at: `Pictures FOLDER FILE…` makes
/// PNGs of each JSON file with Chromium: on a desktop, light and dark, and on a phone that is 390
/// pixels wide.
public final class Pictures {

  private static final Path SOURCES = Path.of("src/test/pictures");
  private static final int MARGIN = 18;
  private static final int PHONE = 390;

  /// Chromium draws windows that are less tall only in part.
  private static final int SHORTEST = 240;

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    for (var from : List.of(arguments).subList(1, arguments.length)) {
      try (var files = Files.walk(Path.of(from))) {
        for (var file : files.filter(Pictures::isDrawn).sorted().toList()) {
          draw(file, folder);
        }
      }
    }
  }

  private static boolean isDrawn(Path file) {
    // What is offered while typing is no message.
    return file.toString().endsWith(".json") && !file.endsWith("completions.json");
  }

  private static void draw(Path json, Path folder) throws IOException, InterruptedException {
    var name = json.getFileName().toString().replaceAll("\\.json$", "");
    var isView = Files.readString(json).contains("\"modal\"") || name.contains("home");
    var width = isView ? 586 : 770;
    draw(json, folder, name, "", width);
    draw(json, folder, name + "-dark", "dark", width);
    draw(json, folder, name + "-phone", "phone", PHONE);
  }

  private static void draw(Path json, Path folder, String name, String look, int width)
      throws IOException, InterruptedException {
    var page = folder.resolve(name + ".html");
    Files.writeString(page, page(Files.readString(json), look));
    var height =
        Pattern.compile("<title>(\\d+)</title>")
            .matcher(chromium(page, width, 800, "--dump-dom"))
            .results()
            .mapToInt(match -> Integer.parseInt(match.group(1)))
            .findFirst()
            .orElse(1_000);
    var picture = folder.resolve(name + ".png").toAbsolutePath();
    var tall = Math.max(SHORTEST, height + MARGIN);
    chromium(page, width, tall, "--screenshot=" + picture);
    System.out.println(picture);
  }

  private static String page(String json, String look) throws IOException {
    return """
        <!doctype html><meta charset="utf-8"><title>0</title><style>%s</style><body class="%s">
        <script id="json" type="application/json">%s</script><script>%s</script>
        """
        .formatted(
            Files.readString(SOURCES.resolve("slack.css")),
            look,
            json.replace("</", "<\\/"),
            Files.readString(SOURCES.resolve("slack.js")));
  }

  private static String chromium(Path page, int width, int height, String what)
      throws IOException, InterruptedException {
    var profile = Files.createTempDirectory("chromium");
    var process =
        new ProcessBuilder(
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
                "--user-data-dir=" + profile,
                "--window-size=" + width + "," + height,
                what,
                page.toUri().toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  private Pictures() {}
}
