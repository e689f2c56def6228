package io.trackrecord.discord.picture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// A page that shows a recorded message as Discord's dark theme would, near enough to judge it.
final class AnswerPage {

  private static final String STYLE =
      """
      * { box-sizing: border-box; }
      body { margin: 0; padding: 18px 20px 22px 16px; width: 660px; background: #313338;
        color: #dbdee1; font: 16px/1.375 "Noto Sans", "Noto Sans CJK JP", "Noto Sans Hebrew",
        "Noto Color Emoji", sans-serif; }
      .message { display: flex; gap: 16px; }
      .avatar { flex: none; width: 40px; height: 40px; border-radius: 50%; background: #5865f2;
        color: #fff; font-size: 22px; line-height: 38px; text-align: center; }
      .asked { color: #b5bac1; font-size: 14px; margin: 0 0 6px 56px; }
      .asked b { color: #c9cdfb; font-weight: 500; background: #3c4270; padding: 0 3px;
        border-radius: 3px; }
      .who { font-weight: 500; color: #f2f3f5; }
      .app { background: #5865f2; color: #fff; font-size: 10px; font-weight: 600; padding: 1px 5px;
        border-radius: 4px; vertical-align: 2px; margin-left: 4px; }
      .when { color: #949ba4; font-size: 12px; margin-left: 6px; }
      .container { margin-top: 4px; padding: 14px 16px; background: #2b2d31; width: 560px;
        border: 1px solid #3f4147; border-left: 4px solid #4e5058; border-radius: 8px; display: flex;
        flex-direction: column; gap: 8px; }
      p, h1, h2, h3, small, blockquote { margin: 0; display: block; overflow-wrap: anywhere; }
      li { margin-left: 22px; overflow-wrap: anywhere; }
      p:empty { height: 0.6em; }
      h1 { font-size: 24px; } h2 { font-size: 20px; margin: 2px 0; } h3 { font-size: 16px; }
      h1, h2, h3 { color: #f2f3f5; font-weight: 700; line-height: 1.3; }
      b { color: #f2f3f5; font-weight: 700; }
      small { font-size: 13px; color: #949ba4; line-height: 1.45; }
      small b { color: #c4c9ce; font-weight: 600; }
      blockquote { border-left: 4px solid #4e5058; padding-left: 12px; border-radius: 2px; }
      a { color: #00a8fc; text-decoration: none; }
      code { background: #1e1f22; border-radius: 4px; padding: 1px 4px; font: 85%/1.2 "Noto Sans Mono",
        monospace; color: #dbdee1; white-space: pre-wrap; }
      hr { width: 100%; border: 0; border-top: 1px solid #3f4147; margin: 2px 0; }
      .row { display: flex; gap: 8px; flex-wrap: wrap; margin-top: 2px; }
      .button { background: #3f4147; color: #f2f3f5; font-size: 14px; font-weight: 500;
        padding: 5px 14px; border-radius: 8px; border: 1px solid #4a4c53; white-space: nowrap; }
      .select { width: 100%; background: #1e1f22; border: 1px solid #3f4147; border-radius: 8px;
        padding: 8px 12px; color: #949ba4; display: flex; justify-content: space-between; }
      .options { background: #232428; border: 1px solid #3f4147; border-radius: 8px; width: 100%;
        padding: 4px 0; }
      .option { padding: 6px 12px; } .option small { font-size: 12px; }
      .section { display: flex; gap: 12px; justify-content: space-between; align-items: start; }
      .section > .button { margin-top: 2px; }
      .file { background: #232428; border: 1px solid #3f4147; border-radius: 8px; padding: 10px 14px;
        color: #00a8fc; }
      .only { color: #949ba4; font-size: 12px; margin-top: 6px; }
      .mention { background: #3c4270; } .auto { background: #a00; } .emoji { background: #a00; }
      """;

  private AnswerPage() {}

  /// The page.
  ///
  /// @param asked what was typed
  /// @param message the message that answered
  static String of(String asked, JsonNode message) {
    var isPrivate = (message.path("flags").asInt() & 64) != 0;
    return "<!doctype html><meta charset=\"utf-8\"><style>%s</style><body>".formatted(STYLE)
        + "<div class=\"asked\">\u2937 alice used <b>%s</b></div>"
            .formatted(DiscordMarkdown.escape(asked))
        + "<div class=\"message\"><div class=\"avatar\">\u266B</div><div><div>"
        + "<span class=\"who\">Trackrecord</span><span class=\"app\">APP</span>"
        + "<span class=\"when\">Today at 12:00</span></div>"
        + all(message.path("components"))
        + (isPrivate ? "<div class=\"only\">\uD83D\uDC41 Only you can see this</div>" : "")
        + "</div></div></body>";
  }

  private static String all(JsonNode components) {
    return StreamSupport.stream(components.spliterator(), false)
        .map(AnswerPage::one)
        .collect(Collectors.joining());
  }

  private static String one(JsonNode component) {
    return switch (component.path("type").asInt()) {
      case 1 -> "<div class=\"row\">" + all(component.path("components")) + "</div>";
      case 2 -> "<span class=\"button\">" + text(component, "label") + "</span>";
      case 3 -> select(component);
      case 9 ->
          "<div class=\"section\"><div>"
              + all(component.path("components"))
              + "</div>"
              + one(component.path("accessory"))
              + "</div>";
      case 10 -> "<div>" + DiscordMarkdown.html(component.path("content").asText()) + "</div>";
      case 13 ->
          "<div class=\"file\">\uD83D\uDCC4 "
              + DiscordMarkdown.escape(
                  component.path("file").path("url").asText().replaceFirst(".*/", ""))
              + "</div>";
      case 14 -> "<hr>";
      case 17 ->
          "<div class=\"container\" style=\"border-left-color: #%06x\">"
                  .formatted(component.path("accent_color").asInt(0x4E5058))
              + all(component.path("components"))
              + "</div>";
      default -> "<p>?</p>";
    };
  }

  /// A menu, opened, so that its choices can be read.
  private static String select(JsonNode select) {
    var options = new StringBuilder();
    var shown = 0;
    for (var option : select.path("options")) {
      if (shown++ == 4) {
        options.append("<div class=\"option\"><small>…</small></div>");
        break;
      }
      options
          .append("<div class=\"option\">")
          .append(text(option, "label"))
          .append("<small>")
          .append(text(option, "description"))
          .append("</small></div>");
    }
    return "<div class=\"select\"><span>"
        + text(select, "placeholder")
        + "</span><span>\u25BE</span></div><div class=\"options\">"
        + options
        + "</div>";
  }

  private static String text(JsonNode of, String field) {
    return DiscordMarkdown.escape(of.path(field).asText(""));
  }
}
