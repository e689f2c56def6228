package io.trackrecord.bot.report.pdf;

import io.trackrecord.bot.report.Report;

/// The datasets that were searched.
final class DatasetSection {

  private static final int MAX_FILES = 6;

  private final Sheets sheets;
  private final Flow flow;
  private final Report report;

  DatasetSection(Sheets sheets, Report report) {
    this.sheets = sheets;
    this.flow = sheets.flow();
    this.report = report;
  }

  void draw() {
    var section = flow.section(sheets.say("pdf.datasets"));
    for (var each : report.datasets()) {
      flow.subsection(section, each.name());
      flow.paragraph(section, each.about(), Style.BODY);
      sheets.fact(
          section,
          "pdf.dataset.publisher",
          each.year() == null
              ? each.publisher()
              : sheets.say(
                  "pdf.dataset.publisher.year",
                  "publisher",
                  each.publisher(),
                  "year",
                  Integer.toString(each.year())));
      sheets.fact(
          section,
          "pdf.dataset.size",
          sheets.say(
              "pdf.dataset.size.value",
              "tracks",
              each.tracks(),
              "rows",
              each.rows(),
              "merged",
              each.merged(),
              "rejected",
              each.rejected()));
      if (!each.licences().isEmpty()) {
        sheets.fact(section, "pdf.dataset.licences", String.join("; ", each.licences()));
      }
      if (!each.files().isEmpty()) {
        sheets.fact(section, "pdf.dataset.files", files(each));
      }
      each.published().stream()
          .filter(file -> file.sha1() != null)
          .limit(MAX_FILES)
          .forEach(
              file ->
                  sheets.fact(
                      section, "pdf.dataset.published", file.name() + ": SHA-1 " + file.sha1()));
      if (each.homePage() != null) {
        sheets.fact(section, "pdf.dataset.home", each.homePage());
      }
      sheets.fact(section, "pdf.dataset.reviewed", each.reviewed());
    }
  }

  private String files(Report.SearchedDataset dataset) {
    var all = dataset.files();
    var shown =
        all.stream()
            .limit(MAX_FILES)
            .map(
                file ->
                    sheets.say(
                        "pdf.dataset.file",
                        "name",
                        file.name(),
                        "bytes",
                        file.bytes(),
                        "modified",
                        file.modified()))
            .toList();
    var text = String.join("\n", shown);
    return all.size() <= MAX_FILES
        ? text
        : text + "\n" + sheets.say("pdf.dataset.more-files", "n", all.size() - MAX_FILES);
  }
}
