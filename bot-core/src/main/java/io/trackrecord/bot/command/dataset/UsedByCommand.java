package io.trackrecord.bot.command.dataset;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.wording.DatasetNames;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.bot.request.Request;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.uses.Use;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `/used-by`: who is documented to have used a dataset, in this index or outside it.
public final class UsedByCommand implements Command {

  private static final String DATASET = "dataset";

  private final Wording wording;

  /// The command in the words of `wording`.
  public UsedByCommand(Wording wording) {
    this.wording = wording;
  }

  @Override
  public String name() {
    return "used-by";
  }

  @Override
  public String description() {
    return wording.say("command.used-by");
  }

  @Override
  public List<Option> options() {
    return List.of(
        new Option(DATASET, Option.Kind.DATASET, true, wording.say("option.used-by.dataset")));
  }

  @Override
  public List<String> examples(Examples examples) {
    return List.of("/used-by " + examples.dataset());
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    var summary = catalog.summary();
    var parts = new ReplyParts(wording, catalog);
    var typed = request.value(DATASET).orElseThrow();
    var listed = DatasetNames.find(summary, typed).map(each -> each.descriptor());
    var id = listed.map(each -> each.id()).or(() -> outside(typed, summary.uses().outside()));
    if (id.isEmpty()) {
      return parts.unknownDataset(typed);
    }
    var name =
        listed
            .map(each -> each.name())
            .orElseGet(() -> summary.uses().outside().getOrDefault(id.get(), id.get()));
    var uses = summary.uses().of(id.get());
    parts.heading(wording.say("used-by.heading", "dataset", name));
    if (listed.isEmpty()) {
      parts.notice(wording.say("used-by.outside"));
    }
    list(parts, "used-by.documented", uses.stream().filter(Use::isDocumented).toList());
    list(parts, "used-by.reported", uses.stream().filter(use -> !use.isDocumented()).toList());
    if (uses.isEmpty()) {
      parts.paragraph(wording.say("users.none"));
    }
    return parts.information(
        name(),
        Map.of("dataset", id.get(), "uses", uses.stream().map(ModelsCommand::json).toList()));
  }

  private void list(ReplyParts parts, String label, List<Use> uses) {
    if (!uses.isEmpty()) {
      var lines =
          uses.stream()
              .map(
                  use ->
                      RichText.of(
                          new Span.Plain(
                              wording.say("users.of", "who", use.who(), "what", use.words())
                                  + " ("),
                          new Span.Link(use.sourceKind(), use.address()),
                          new Span.Plain(")")))
              .toList();
      parts.facts(List.of(new Part.Fact(wording.say(label), RichText.join("\n", lines))));
    }
  }

  /// The dataset outside the index that was named, by id or name.
  private static Optional<String> outside(String typed, Map<String, String> outside) {
    var form = NameForm.same(typed);
    return outside.entrySet().stream()
        .filter(
            each ->
                NameForm.same(each.getKey()).equals(form)
                    || NameForm.same(each.getValue()).equals(form))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
