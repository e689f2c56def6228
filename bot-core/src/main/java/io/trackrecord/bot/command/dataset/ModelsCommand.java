package io.trackrecord.bot.command.dataset;

import io.trackrecord.bot.answer.Examples;
import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.bot.request.Request;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.uses.Use;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// `/models`: what a model or a company is documented to have used.
public final class ModelsCommand implements Command {

  private static final String NAME = "name";

  private static final int MOST_SHOWN = 20;

  private final Wording wording;

  /// The command in the words of `wording`.
  public ModelsCommand(Wording wording) {
    this.wording = wording;
  }

  @Override
  public String name() {
    return "models";
  }

  @Override
  public String description() {
    return wording.say("command.models");
  }

  @Override
  public List<Option> options() {
    return List.of(new Option(NAME, Option.Kind.TEXT, false, wording.say("option.models.name")));
  }

  @Override
  public List<String> examples(Examples examples) {
    return List.of("/models Stable Audio Open", "/models");
  }

  @Override
  public Reply answer(Request request, TrackCatalog catalog) {
    return request.value(NAME).map(name -> one(name, catalog)).orElseGet(() -> all(catalog));
  }

  /// The models and companies, each once.
  private Reply all(TrackCatalog catalog) {
    var parts = new ReplyParts(wording, catalog);
    var models = new LinkedHashMap<String, List<String>>();
    catalog
        .summary()
        .uses()
        .all()
        .forEach(
            use -> {
              var of =
                  models.computeIfAbsent(
                      Objects.requireNonNullElse(use.organisation(), wording.say("models.others")),
                      _ -> new ArrayList<>());
              if (!of.contains(use.model())) {
                of.add(use.model());
              }
            });
    parts
        .heading(wording.say("models.heading"))
        .paragraph(
            wording.say("models.intro", "date", wording.date(catalog.summary().uses().version())))
        .facts(
            models.entrySet().stream()
                .map(
                    each ->
                        new Part.Fact(
                            each.getKey(), RichText.plain(String.join(", ", each.getValue()))))
                .toList());
    return parts.information(name(), Map.of("models", models));
  }

  private Reply one(String name, TrackCatalog catalog) {
    var parts = new ReplyParts(wording, catalog);
    var uses = named(name, catalog.summary());
    if (uses.isEmpty()) {
      return parts
          .heading(wording.say("models.none.heading", "name", DisplayText.of(name, 80)))
          .paragraph(wording.say("models.none"))
          .information(name(), Map.of("uses", List.of()));
    }
    parts.heading(wording.say("models.heading.one", "name", DisplayText.of(name, 80)));
    uses.stream().limit(MOST_SHOWN).forEach(use -> parts.add(card(use, catalog.summary())));
    if (uses.size() > MOST_SHOWN) {
      parts.paragraph(wording.say("models.more", "n", uses.size() - MOST_SHOWN));
    }
    return parts
        .paragraph(wording.say("models.note"))
        .information(name(), Map.of("uses", uses.stream().map(ModelsCommand::json).toList()));
  }

  /// The uses of the model or company of this name, else of those whose name holds it: those of
  /// datasets of this index first, certain ones before reported ones.
  private static List<Use> named(String name, CatalogSummary summary) {
    var form = NameForm.same(name);
    if (form.isEmpty()) {
      return List.of();
    }
    var all = summary.uses().all();
    var exactly = all.stream().filter(use -> names(use).stream().anyMatch(form::equals)).toList();
    return (exactly.isEmpty()
            ? all.stream().filter(use -> names(use).stream().anyMatch(n -> n.contains(form)))
            : exactly.stream())
        .sorted(
            Comparator.comparing((Use use) -> use.kind() == Use.Kind.REPORTED)
                .thenComparing(use -> !use.certain())
                .thenComparing(
                    use -> use.dataset() == null || summary.dataset(use.dataset()).isEmpty()))
        .toList();
  }

  private static List<String> names(Use use) {
    var names = new ArrayList<String>();
    names.add(NameForm.same(use.model()));
    if (use.organisation() != null) {
      names.add(NameForm.same(use.organisation()));
    }
    return names;
  }

  private Part.Card card(Use use, CatalogSummary summary) {
    var spans = new ArrayList<Span>();
    var sentence = wording.say("users.of", "who", use.who(), "what", use.words());
    spans.add(
        new Span.Plain(
            (use.certain()
                    ? sentence
                    : wording.say("users.reported", "who", use.who(), "what", use.words()))
                + ". "));
    var dataset = use.dataset() == null ? null : summary.dataset(use.dataset()).orElse(null);
    if (dataset != null) {
      spans.add(
          new Span.Plain(
              wording.say("models.indexed", "tracks", wording.tracks(dataset.tracks())) + " "));
    }
    spans.add(new Span.Link(use.sourceKind(), use.address()));
    return new Part.Card(
        wording.say("models.card", "model", use.model(), "dataset", dataset(use, summary)),
        new RichText(spans),
        List.of(),
        dataset == null ? null : Request.of("datasets", Map.of(NAME, dataset.descriptor().id())));
  }

  private String dataset(Use use, CatalogSummary summary) {
    var id = use.dataset();
    if (id == null) {
      return wording.say("models.unnamed");
    }
    return summary
        .dataset(id)
        .map(each -> each.descriptor().name())
        .orElseGet(() -> summary.uses().outside().getOrDefault(id, id));
  }

  /// A use as the command line's JSON has it.
  static Map<String, Object> json(Use use) {
    var json = new LinkedHashMap<String, Object>();
    json.put("model", use.model());
    if (use.organisation() != null) {
      json.put("organisation", use.organisation());
    }
    if (use.date() != null) {
      json.put("date", use.date());
    }
    if (use.dataset() != null) {
      json.put("dataset", use.dataset());
    }
    json.put("use", use.kind().word());
    json.put("words", use.words());
    json.put("source", use.address());
    json.put("certain", use.certain());
    json.put("reviewed", use.reviewed().toString());
    return json;
  }
}
