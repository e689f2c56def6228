package io.trackrecord.discord.picture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// A page that shows a recorded message as Discord would, near enough to judge it: in its dark or
/// its light theme, on a desktop or a phone.
final class AnswerPage {

  private static final String STYLE =
      """
      * { box-sizing: border-box; }
      .dark { --page: #313338; --box: #2b2d31; --text: #dbdee1; --strong: #f2f3f5;
        --faint: #949ba4; --line: #3f4147; --deep: #1e1f22; --link: #00a8fc; --button: #3f4147;
        --mention: #c9cdfb; --mentioned: #3c4270; }
      .light { --page: #ffffff; --box: #f9f9fb; --text: #2e3338; --strong: #060607;
        --faint: #5c5e66; --line: #dcdde1; --deep: #eeeff2; --link: #006ce7; --button: #e4e5e9;
        --mention: #4752c4; --mentioned: #e0e3ff; }
      .wide { --width: 660px; } .phone { --width: 390px; }
      .phone .container { padding: 12px; } .phone .message { gap: 10px; }
      body.phone { padding: 14px 10px 20px 10px; }
      body { margin: 0; padding: 18px 20px 22px 16px; width: var(--width); background: var(--page);
        color: var(--text); font: 16px/1.375 "Noto Sans", "Noto Sans CJK JP", "Noto Sans Hebrew",
        "Noto Color Emoji", sans-serif; }
      .message { display: flex; gap: 16px; }
      .avatar { flex: none; width: 40px; height: 40px; border-radius: 50%; background: #5865f2;
        color: #fff; font-size: 22px; line-height: 38px; text-align: center; }
      .asked { color: var(--faint); font-size: 14px; margin: 0 0 6px 56px; }
      .asked b { color: var(--mention); font-weight: 500; background: var(--mentioned); padding: 0 3px;
        border-radius: 3px; }
      .who { font-weight: 500; color: var(--strong); }
      .app { background: #5865f2; color: #fff; font-size: 10px; font-weight: 600; padding: 1px 5px;
        border-radius: 4px; vertical-align: 2px; margin-left: 4px; }
      .when { color: var(--faint); font-size: 12px; margin-left: 6px; }
      .container { margin-top: 4px; padding: 14px 16px; background: var(--box); max-width: 560px;
        border: 1px solid var(--line); border-left: 4px solid #4e5058; border-radius: 8px; display: flex;
        flex-direction: column; gap: 8px; }
      p, h1, h2, h3, small, blockquote { margin: 0; display: block; overflow-wrap: anywhere; }
      li { margin-left: 24px; list-style: disc; } li.n { list-style: decimal; margin-left: 28px; }
      li { overflow-wrap: anywhere; }
      pre { margin: 2px 0; padding: 8px; background: var(--deep); border: 1px solid var(--line);
        border-radius: 4px; font: 85%/1.3 "Noto Sans Mono", monospace; white-space: pre-wrap;
        overflow-wrap: anywhere; }
      p:empty { height: 0.6em; }
      h1 { font-size: 24px; } h2 { font-size: 20px; margin: 2px 0; } h3 { font-size: 16px; }
      h1, h2, h3 { color: var(--strong); font-weight: 700; line-height: 1.3; }
      b { color: var(--strong); font-weight: 700; }
      small { font-size: 13px; color: var(--faint); line-height: 1.45; }
      small b { color: var(--text); font-weight: 600; }
      blockquote { border-left: 4px solid #4e5058; padding-left: 12px; border-radius: 2px; }
      a { color: var(--link); text-decoration: none; }
      code { background: var(--deep); border-radius: 4px; padding: 1px 4px; font: 85%/1.2 "Noto Sans Mono",
        monospace; color: var(--text); white-space: pre-wrap; }
      hr { width: 100%; border: 0; border-top: 1px solid var(--line); margin: 2px 0; }
      .row { display: flex; gap: 8px; flex-wrap: wrap; margin-top: 2px; }
      .button { background: var(--button); color: var(--strong); font-size: 14px; font-weight: 500;
        padding: 5px 14px; border-radius: 8px; border: 1px solid var(--line); white-space: nowrap; }
      .select { width: 100%; background: var(--deep); border: 1px solid var(--line); border-radius: 8px;
        padding: 8px 12px; color: var(--faint); display: flex; justify-content: space-between; }
      .section { display: flex; gap: 12px; justify-content: space-between; align-items: start; }
      .section > .button { margin-top: 2px; }
      .file { background: var(--deep); border: 1px solid var(--line); border-radius: 8px; padding: 10px 14px;
        color: var(--link); }
      .only { color: var(--faint); font-size: 12px; margin-top: 6px; }
      .mention { background: var(--mentioned); color: var(--mention); padding: 0 2px; border-radius: 3px; } .auto { background: #a00; } .emoji { background: #a00; }
      """;

  private AnswerPage() {}

  /// The page.
  ///
  /// @param look the classes of the theme and of the width, such as `dark wide`
  /// @param asked what was typed
  /// @param message the message that answered
  static String of(String look, String asked, JsonNode message) {
    var isPrivate = (message.path("flags").asInt() & 64) != 0;
    return "<!doctype html><meta charset=\"utf-8\"><style>%s</style><body class=\"%s\">"
            .formatted(STYLE, look)
        + "<div class=\"asked\">\u2937 alice used <b>%s</b></div>"
            .formatted(DiscordMarkdown.escape(asked))
        + "<div class=\"message\"><div class=\"avatar\">\u266B</div><div style=\"min-width: 0\"><div>"
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
      case 12 ->
          StreamSupport.stream(component.path("items").spliterator(), false)
              .map(item -> "<div class=\"file\">" + text(item, "description") + "</div>")
              .collect(Collectors.joining());
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

  private static String select(JsonNode select) {
    return "<div class=\"select\"><span>"
        + text(select, "placeholder")
        + "</span><span>\u25BE</span></div>";
  }

  private static String text(JsonNode of, String field) {
    return DiscordMarkdown.escape(of.path(field).asText(""));
  }
}
