package io.trackrecord.bot.command;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How to report a wrong match, identity or claim; reached from an answer, so users do not see it
/// as a command.
final class WrongCommand implements Command {

  private static final String ABOUT = "about";

  private final Wording wording;
  private final @Nullable String contact;

  /// @param contact where users report it, as the operator has set it, or null
  WrongCommand(Wording wording, @Nullable String contact) {
    this.wording = wording;
    this.contact = contact;
  }

  @Override
  public String name() {
    return "wrong";
  }

  @Override
  public String description() {
    return wording.say("command.wrong");
  }

  @Override
  public List<Option> options() {
    return List.of(new Option(ABOUT, Option.Kind.TEXT, false, wording.say("option.wrong.about")));
  }

  @Override
  public List<String> examples(Examples examples) {
    return List.of("/wrong /artist name: " + examples.artist());
  }

  @Override
  public boolean isListed() {
    return false;
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    var summary = catalog.summary();
    var about = DisplayText.of(request.value(ABOUT).orElse(""), 300);
    return new ReplyParts(wording, catalog)
        .heading(wording.say("wrong.heading"))
        .paragraph(wording.say("wrong.say-which"))
        .paragraph(
            contact == null
                ? wording.say("wrong.no-contact")
                : wording.say("wrong.contact", "contact", DisplayText.of(contact, 200)))
        .add(
            new Part.Copy(
                wording.say("wrong.title"),
                wording.say(
                    "wrong.text",
                    "about",
                    about.isEmpty() ? "…" : about,
                    "date",
                    wording.date(summary.built()),
                    "version",
                    summary.version())))
        .information(name(), contact == null ? Map.of() : Map.of("contact", contact));
  }
}
