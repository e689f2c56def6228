package io.trackrecord.bot.report.pdf;

import io.trackrecord.bot.report.Report;
import java.util.List;

/// What is known: of the datasets that list something, of their use, and of what can be done.
final class KnownSections {

  private final Sheets sheets;
  private final Flow flow;
  private final Report report;

  KnownSections(Sheets sheets, Report report) {
    this.sheets = sheets;
    this.flow = sheets.flow();
    this.report = report;
  }

  void evidence() {
    if (report.evidence().isEmpty()) {
      return;
    }
    var isCatalogue = report.catalogue() != null;
    var title = isCatalogue ? "pdf.catalogue.datasets" : "pdf.evidence";
    var section = flow.section(sheets.say(title));
    var most = report.evidence().stream().mapToLong(Report.Evidence::tracks).max().orElse(1);
    for (var each : report.evidence()) {
      // Name, bar, two lines of text and an address.
      flow.need(92);
      flow.paragraph(section, sheets.say("pdf.kind." + each.kind()), Style.LABEL);
      flow.ends(
          section,
          each.name(),
          sheets.say(isCatalogue ? "pdf.catalogue.rows" : "pdf.tracks", "n", each.tracks()),
          Style.SUBSECTION);
      flow.gap(3);
      flow.bar((float) each.tracks() / most);
      flow.paragraph(section, each.text(), Style.BODY);
      each.sources().forEach(address -> flow.source(section, address, 0));
      flow.gap(8);
    }
  }

  void uses() {
    if (report.uses().isEmpty()) {
      return;
    }
    var section = flow.section(sheets.say("pdf.uses"));
    var registry = report.registry();
    if (registry != null) {
      flow.paragraph(
          section,
          sheets.say(
              "pdf.uses.registry", "version", registry.version(), "licence", registry.licence()),
          Style.QUIET);
    }
    var dataset = "";
    for (var use : report.uses()) {
      if (!use.dataset().equals(dataset)) {
        dataset = use.dataset();
        flow.subsection(section, report.nameOf(dataset));
      }
      flow.need(30);
      flow.paragraph(
          section,
          use.who()
              + " "
              + use.words()
              + (use.certain() ? "." : ". (" + sheets.say("pdf.uses.reported") + ")"),
          Style.BODY);
      use.sources().forEach(address -> flow.source(section, address, 0));
      flow.paragraph(
          section,
          use.date() == null
              ? sheets.say("pdf.uses.checked", "reviewed", use.reviewed())
              : sheets.say("pdf.uses.date", "when", use.date(), "reviewed", use.reviewed()),
          Style.SMALL);
      flow.gap(2);
    }
  }

  void sentences(String title, List<String> sentences) {
    var section = flow.section(sheets.say(title));
    sentences.forEach(each -> flow.paragraph(section, each, Style.BODY));
  }

  void steps() {
    var section = flow.section(sheets.say("pdf.steps"));
    flow.paragraph(section, sheets.say("pdf.steps.note"), Style.QUIET);
    for (var step : report.steps()) {
      flow.subsection(section, step.title());
      flow.paragraph(section, step.text(), Style.BODY);
      step.sources().forEach(address -> flow.source(section, address, 0));
    }
  }
}
