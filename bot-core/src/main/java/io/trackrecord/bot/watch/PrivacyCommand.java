package io.trackrecord.bot.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.command.kind.PersonalCommand;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Asker;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.Request;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.Watch;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// `/privacy`: what is kept of a person, all of it as text, and its deletion.
final class PrivacyCommand implements PersonalCommand {

  private static final String ACTION = "action";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Wording wording;
  private final Store store;

  PrivacyCommand(Wording wording, Store store) {
    this.wording = wording;
    this.store = store;
  }

  @Override
  public String name() {
    return "privacy";
  }

  @Override
  public String description() {
    return wording.say("command.privacy");
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option(ACTION, Option.Kind.TEXT, false, wording.say("option.privacy.action")));
  }

  @Override
  public List<String> examples(Examples examples) {
    return List.of("/privacy", "/privacy export", "/privacy delete");
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    return said(new ReplyParts(wording, catalog));
  }

  @Override
  public Reply answer(Request request, Asker asker, TrackCatalog catalog) {
    var parts = new ReplyParts(wording, catalog);
    var action = request.value(ACTION).map(each -> each.toLowerCase(Locale.ROOT)).orElse("");
    return switch (action) {
      case "" -> {
        parts.button("privacy.export.button", Click.Control.OPEN, action("export"));
        parts.button("privacy.delete.button", Click.Control.OPEN, action("delete"));
        yield said(parts);
      }
      case "export" -> export(asker, parts);
      case "delete" -> delete(asker, parts);
      default -> parts.usage(wording.say("privacy.unknown"));
    };
  }

  private Reply said(ReplyParts parts) {
    var sentences =
        Stream.of("watches", "spaces", "nothing", "sending", "delete")
            .map(each -> wording.say("privacy." + each))
            .collect(Collectors.joining(" "));
    return parts
        .heading(wording.say("privacy.heading"))
        .paragraph(sentences)
        .information(name(), Map.of());
  }

  private Reply export(Asker asker, ReplyParts parts) {
    var watches = store.watches().of(asker.person());
    var kept = new LinkedHashMap<String, Object>();
    kept.put("platform", asker.person().platform());
    kept.put("user", asker.person().id());
    kept.put("canBeReached", store.watches().isReachable(asker.person()));
    kept.put("watches", watches.stream().map(PrivacyCommand::kept).toList());
    try {
      var text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(kept);
      return parts
          .heading(wording.say("privacy.export.heading", "n", watches.size()))
          .add(new Part.Copy(wording.say("privacy.export.title"), text))
          .information(name(), Map.of("kept", kept));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> kept(Watch watch) {
    var kept = new LinkedHashMap<String, Object>();
    kept.put("artist", watch.name());
    kept.put("subject", watch.subject());
    kept.put("since", watch.since().toString());
    kept.put("told", watch.told());
    kept.put("indexVersion", watch.version());
    return kept;
  }

  private Reply delete(Asker asker, ReplyParts parts) {
    var deleted = store.watches().forget(asker.person());
    return parts
        .heading(wording.say("privacy.deleted.heading"))
        .paragraph(wording.say("privacy.deleted", "n", deleted))
        .information(name(), Map.of("deleted", deleted));
  }

  private static Request action(String action) {
    return Request.of("privacy", Map.of(ACTION, action));
  }
}
