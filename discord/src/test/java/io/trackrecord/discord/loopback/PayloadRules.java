package io.trackrecord.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every limit of Discord on a message, and what this bot promises beyond them.
public final class PayloadRules {

  static final int EPHEMERAL = 1 << 6;
  static final int COMPONENTS_V2 = 1 << 15;

  private static final int ROW = 1;
  private static final int BUTTON = 2;
  private static final int SELECT = 3;
  private static final int SECTION = 9;
  private static final int TEXT = 10;
  private static final int GALLERY = 12;
  private static final int FILE = 13;
  private static final int SEPARATOR = 14;
  private static final int CONTAINER = 17;
  private static final Set<Integer> IN_CONTAINER =
      Set.of(ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR);

  private final List<String> broken = new ArrayList<>();

  private PayloadRules() {}

  /// What a message or an edit breaks; nothing where it may stand.
  public static List<String> broken(JsonNode message, Map<String, byte[]> files, long mostBytes) {
    return broken(message, files, mostBytes, List.of());
  }

  /// What an edit breaks.
  ///
  /// @param kept the names of the files that the message has already and keeps
  static List<String> broken(
      JsonNode message, Map<String, byte[]> files, long mostBytes, List<String> kept) {
    var rules = new PayloadRules();
    rules.mentions(message);
    rules.flags(message);
    rules.tree(message.path("components"));
    rules.files(message, files, mostBytes, kept);
    return rules.broken;
  }

  private void mentions(JsonNode message) {
    var allowed = message.path("allowed_mentions");
    var onlyParse = new HashSet<String>();
    allowed.fieldNames().forEachRemaining(onlyParse::add);
    onlyParse.remove("parse");
    onlyParse.remove("replied_user");
    check(
        allowed.path("parse").isArray()
            && allowed.path("parse").isEmpty()
            && onlyParse.stream().allMatch(name -> allowed.path(name).isEmpty())
            && !allowed.path("replied_user").asBoolean(false),
        "allowed_mentions must be {\"parse\": []}, not " + allowed);
  }

  private void flags(JsonNode message) {
    var flags = message.path("flags").asInt();
    check((flags & ~(EPHEMERAL | COMPONENTS_V2 | 4)) == 0, "flags " + flags);
    var rich = (flags & COMPONENTS_V2) != 0;
    if (rich) {
      check(message.path("content").asText("").isEmpty(), "content beside Components V2");
      check(message.path("embeds").isEmpty(), "embeds beside Components V2");
    }
    check(message.path("content").asText("").length() <= 2_000, "content over 2000");
    check(
        rich || Json.components(message.path("components")).stream().noneMatch(PayloadRules::isNew),
        "new components without the flag IS_COMPONENTS_V2");
    check(rich || message.path("components").size() <= 5, "more than 5 rows without Components V2");
  }

  private static boolean isNew(JsonNode component) {
    return component.path("type").asInt() >= SECTION;
  }

  private void tree(JsonNode components) {
    var all = Json.components(components);
    check(all.size() <= 40, all.size() + " components");
    var text = 0;
    var customIds = new HashSet<String>();
    var ids = new HashSet<Integer>();
    for (var component : all) {
      one(component);
      if (component.path("type").asInt() == TEXT) {
        text += component.path("content").asText().length();
      }
      if (component.has("custom_id")) {
        var id = component.path("custom_id").asText();
        check(customIds.add(id), "custom_id twice: " + id);
      }
      if (component.path("id").asInt(0) > 0) {
        check(ids.add(component.path("id").asInt()), "id twice");
      }
    }
    check(text <= 4_000, text + " characters of text");
    for (var component : components) {
      var type = component.path("type").asInt();
      check(type == CONTAINER || IN_CONTAINER.contains(type), "type " + type + " at the top");
    }
  }

  private void one(JsonNode component) {
    switch (component.path("type").asInt()) {
      case ROW -> row(component);
      case BUTTON -> button(component);
      case SELECT -> select(component);
      case SECTION -> {
        check(within(component.path("components").size(), 1, 3), "texts of a section");
        check(component.path("accessory").isObject(), "a section without an accessory");
        component
            .path("components")
            .forEach(each -> check(each.path("type").asInt() == TEXT, "no text in a section"));
      }
      case TEXT -> length(component, "content", 1, 4_000);
      case GALLERY -> check(within(component.path("items").size(), 1, 10), "items of a gallery");
      case FILE ->
          check(
              component.path("file").path("url").asText().startsWith("attachment://"),
              "a file that is not attached");
      case SEPARATOR -> check(within(component.path("spacing").asInt(1), 1, 2), "spacing");
      case CONTAINER -> {
        check(!component.path("components").isEmpty(), "an empty container");
        check(within(component.path("accent_color").asInt(0), 0, 0xFFFFFF), "accent_color");
        component
            .path("components")
            .forEach(
                each ->
                    check(
                        IN_CONTAINER.contains(each.path("type").asInt()),
                        "type " + each.path("type") + " in a container"));
      }
      default -> broken.add("a component of type " + component.path("type"));
    }
  }

  private void row(JsonNode row) {
    var children = row.path("components");
    var buttons = 0;
    for (var child : children) {
      buttons += child.path("type").asInt() == BUTTON ? 1 : 0;
    }
    check(
        (buttons == children.size() && within(buttons, 1, 5))
            || (buttons == 0 && children.size() == 1),
        "a row has 1 to 5 buttons or one select");
  }

  private void button(JsonNode button) {
    var style = button.path("style").asInt();
    check(within(style, 1, 6), "a button of style " + style);
    check(
        button.path("label").asText("").length() <= 80
            && (!button.path("label").asText("").isEmpty() || button.has("emoji")),
        "a button's label: " + button.path("label"));
    if (style == 5) {
      length(button, "url", 1, 512);
      check(!button.has("custom_id"), "a link with a custom_id");
    } else {
      length(button, "custom_id", 1, 100);
    }
  }

  private void select(JsonNode select) {
    length(select, "custom_id", 1, 100);
    check(select.path("placeholder").asText("").length() <= 150, "a placeholder over 150");
    check(within(select.path("options").size(), 1, 25), "options of a select");
    var values = new HashSet<String>();
    for (var option : select.path("options")) {
      length(option, "label", 1, 100);
      length(option, "value", 1, 100);
      check(option.path("description").asText("").length() <= 100, "a description over 100");
      check(values.add(option.path("value").asText()), "a value twice");
    }
  }

  private void files(
      JsonNode message, Map<String, byte[]> files, long mostBytes, List<String> kept) {
    check(files.size() <= 10, files.size() + " files");
    var all = 0L;
    var shown = new HashSet<String>();
    for (var component : Json.components(message.path("components"))) {
      if (component.path("type").asInt() == FILE) {
        shown.add(component.path("file").path("url").asText().replace("attachment://", ""));
      }
      if (component.path("type").asInt() == GALLERY) {
        for (var item : component.path("items")) {
          shown.add(item.at("/media/url").asText().replace("attachment://", ""));
          length(item, "description", 1, 1_024);
        }
      }
    }
    for (var file : files.entrySet()) {
      all += file.getValue().length;
      check(file.getValue().length <= mostBytes, file.getKey() + " is too large");
      check(shown.contains(file.getKey()), file.getKey() + " is not shown by a component");
    }
    check(all <= 25L << 20, "over 25 MiB in one request");
    shown.forEach(
        name -> check(files.containsKey(name) || kept.contains(name), name + " is not attached"));
  }

  private void length(JsonNode of, String name, int least, int most) {
    var value = of.path(name).asText("");
    check(within(value.length(), least, most), name + " of " + value.length() + ": " + value);
  }

  private static boolean within(int value, int least, int most) {
    return value >= least && value <= most;
  }

  private void check(boolean kept, String otherwise) {
    if (!kept) {
      broken.add(otherwise);
    }
  }
}
