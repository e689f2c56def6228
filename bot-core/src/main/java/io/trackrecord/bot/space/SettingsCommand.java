package io.trackrecord.bot.space;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.command.kind.PersonalCommand;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.request.Asker;
import io.trackrecord.bot.request.Request;
import io.trackrecord.bot.store.Space;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// `/settings`: what those who manage a server or workspace decide for it.
public final class SettingsCommand implements PersonalCommand {

  private static final int MAX_CHANNELS = 50;

  /// A channel as Discord and Slack write one in a text, or its bare id.
  private static final Pattern CHANNEL = Pattern.compile("<#(\\w{6,24})(?:\\|[^>]*)?>|(\\w{6,24})");

  private static final List<String> OPTIONS =
      List.of(SpaceRules.VISIBILITY, SpaceRules.CHANNELS, SpaceRules.WELCOME);

  private final Wording wording;
  private final RulesOfSpaces rules;

  /// A command in the words of `messages` that reads and changes `rules`.
  public SettingsCommand(Messages messages, RulesOfSpaces rules) {
    this.wording = new Wording(messages);
    this.rules = rules;
  }

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public String description() {
    return wording.say("command.settings");
  }

  @Override
  public boolean isForManagers() {
    return true;
  }

  @Override
  public List<Option> options() {
    return OPTIONS.stream()
        .map(
            each ->
                new Option(each, Option.Kind.TEXT, false, wording.say("option.settings." + each)))
        .toList();
  }

  @Override
  public List<String> examples(Examples examples) {
    return List.of("/settings", "/settings visibility: private", "/settings channels: here");
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    return new ReplyParts(wording, catalog).usage(wording.say("personal.only-chat"));
  }

  @Override
  public Reply answer(Request request, Asker asker, TrackCatalog catalog) {
    var parts = new ReplyParts(wording, catalog);
    if (asker.space().isEmpty()) {
      return parts.usage(wording.say("settings.no-space"));
    }
    if (!asker.manages().getAsBoolean()) {
      return parts.usage(wording.say("settings.no-manager"));
    }
    var space = asker.space().get();
    var wanted = new LinkedHashMap<String, String>();
    for (var option : OPTIONS) {
      var typed = request.value(option);
      if (typed.isPresent()) {
        var value = read(option, typed.get(), asker, rules.settings(space));
        if (value.isEmpty()) {
          return parts.usage(wording.say("settings.wrong." + option));
        }
        wanted.put(option, value.get());
      }
    }
    wanted.forEach((name, value) -> rules.set(space, name, value));
    parts.heading(wording.say(wanted.isEmpty() ? "settings.heading" : "settings.changed"));
    return shown(space, parts);
  }

  private static Optional<String> read(
      String option, String typed, Asker asker, Map<String, String> settings) {
    var value = typed.strip().toLowerCase(Locale.ROOT);
    return switch (option) {
      case SpaceRules.VISIBILITY ->
          Optional.of(value).filter(Set.of("private", "public")::contains);
      case SpaceRules.WELCOME -> Optional.of(value).filter(Set.of("on", "off")::contains);
      default -> channels(typed, asker, settings.getOrDefault(SpaceRules.CHANNELS, ""));
    };
  }

  /// The ids between spaces; the empty string for all.
  ///
  /// @param before the channels so far, to which `here` adds one
  private static Optional<String> channels(String typed, Asker asker, String before) {
    var text = typed.strip();
    if (text.equalsIgnoreCase("all")) {
      return Optional.of("");
    }
    var isHere = text.equalsIgnoreCase("here");
    if (isHere && asker.channel().isEmpty()) {
      return Optional.empty();
    }
    var words = isHere ? before + ' ' + asker.channel().orElse("") : text;
    var ids = new LinkedHashSet<String>();
    for (var word : words.strip().split("[\\s,]+")) {
      var channel = CHANNEL.matcher(word);
      if (!channel.matches()) {
        return Optional.empty();
      }
      ids.add(channel.group(1) == null ? channel.group(2) : channel.group(1));
    }
    return ids.size() > MAX_CHANNELS
            || !ids.stream().allMatch(id -> id.matches("\\d{15,20}|[CG][A-Z0-9]{5,}"))
        ? Optional.empty()
        : Optional.of(String.join(" ", ids));
  }

  private Reply shown(Space space, ReplyParts parts) {
    var settings = rules.settings(space);
    var facts = new ArrayList<Part.Fact>();
    for (var option : OPTIONS) {
      var value = settings.getOrDefault(option, "");
      facts.add(
          new Part.Fact(
              option + ":",
              RichText.plain(
                  value.isEmpty()
                      ? wording.say("settings.standard." + option)
                      : option.equals(SpaceRules.CHANNELS)
                          ? wording.say(
                              "settings.channels", "n", value.split(" ").length, "ids", value)
                          : value)));
    }
    return parts
        .facts(facts)
        .paragraph(wording.say("settings.how"))
        .information(name(), Map.of("settings", settings));
  }
}
