package io.trackrecord.data.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.trackrecord.data.io.SpreadsheetCell;
import io.trackrecord.data.uses.Use;
import io.trackrecord.data.uses.UsesRegistry;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `trackrecord data uses`: the registry of documented use.
@Command(
    name = "uses",
    description = "Which model is documented to have used which dataset.",
    mixinStandardHelpOptions = true)
final class DataUses implements Callable<Integer> {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @ParentCommand DataMain data = new DataMain();
  @Spec CommandSpec spec = CommandSpec.create();

  @Option(names = "--json", description = "Print the registry as JSON.")
  boolean json;

  @Option(names = "--csv", description = "Print the registry as CSV.")
  boolean csv;

  @Option(names = "--dataset", paramLabel = "ID", description = "Only uses of this dataset.")
  @Nullable String dataset;

  @Option(
      names = "--model",
      paramLabel = "NAME",
      description = "Only models whose name contains this.")
  @Nullable String model;

  @Override
  public Integer call() throws Exception {
    var out = spec.commandLine().getOut();
    var err = spec.commandLine().getErr();
    if (json && csv) {
      err.println("Say --json or --csv, not both.");
      return DataMain.REFUSED;
    }
    var registry = UsesRegistry.in(data.dataDir.path(), err::println);
    if (dataset != null && !isKnown(registry, dataset)) {
      err.println(
          "There is no dataset \""
              + dataset
              + "\" in the registry. See: trackrecord data uses --csv");
      return DataMain.REFUSED;
    }
    var uses =
        (dataset == null ? registry.all() : registry.of(dataset))
            .stream().filter(this::isOfModel).toList();
    if (json) {
      out.println(json(registry, uses));
    } else if (csv) {
      out.print(csv(registry, uses));
      out.flush();
    } else {
      out.printf(
          "Registry of %s, %s: %s%n",
          registry.version(),
          registry.licence(),
          uses.size() == 1 ? "1 use" : uses.size() + " uses");
      uses.forEach(use -> out.println(sentence(use)));
    }
    return 0;
  }

  private boolean isKnown(UsesRegistry registry, String id) throws Exception {
    return !registry.of(id).isEmpty()
        || registry.outside().containsKey(id)
        || data.descriptors().find(id).isPresent();
  }

  private boolean isOfModel(Use use) {
    return model == null
        || use.model().toLowerCase(Locale.ROOT).contains(model.toLowerCase(Locale.ROOT));
  }

  private static String sentence(Use use) {
    return "%s: %s %s%s, %s"
        .formatted(
            Objects.requireNonNullElse(use.dataset(), "no dataset named"),
            use.who(),
            use.words(),
            use.certain() ? "" : " (reported, not confirmed)",
            use.address());
  }

  private static String json(UsesRegistry registry, List<Use> uses) throws IOException {
    var root = JSON.createObjectNode();
    root.put("version", registry.version().toString());
    root.put("licence", registry.licence());
    var outside = root.putObject("outside");
    registry.outside().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(each -> outside.put(each.getKey(), each.getValue()));
    var list = root.putArray("uses");
    uses.forEach(use -> row(list.addObject(), use));
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
  }

  private static void row(ObjectNode row, Use use) {
    row.put("model", use.model());
    putIfGiven(row, "organisation", use.organisation());
    putIfGiven(row, "date", use.date());
    putIfGiven(row, "dataset", use.dataset());
    row.put("kind", use.kind().word());
    row.put("words", use.words());
    row.put("address", use.address());
    row.put("sourceKind", use.sourceKind());
    row.put("certain", use.certain());
    row.put("reviewed", use.reviewed().toString());
    putIfGiven(row, "euSummary", use.euSummary());
  }

  private static void putIfGiven(ObjectNode row, String field, @Nullable String value) {
    if (value != null) {
      row.put(field, value);
    }
  }

  private static String csv(UsesRegistry registry, List<Use> uses) throws IOException {
    var text = new StringWriter();
    try (var writer = CsvWriter.builder().build(text)) {
      writer.writeRecord(
          "model",
          "organisation",
          "date",
          "dataset",
          "kind",
          "words",
          "address",
          "source_kind",
          "certain",
          "reviewed",
          "eu_summary",
          "registry_version",
          "registry_licence");
      for (var use : uses) {
        writer.writeRecord(
            cell(use.model()),
            cell(use.organisation()),
            cell(use.date()),
            cell(use.dataset()),
            use.kind().word(),
            cell(use.words()),
            cell(use.address()),
            use.sourceKind(),
            Boolean.toString(use.certain()),
            use.reviewed().toString(),
            cell(use.euSummary()),
            registry.version().toString(),
            cell(registry.licence()));
      }
    }
    return text.toString();
  }

  private static String cell(@Nullable String value) {
    return value == null ? "" : SpreadsheetCell.text(value);
  }
}
