package io.trackrecord.bot.report.pdf;

import io.trackrecord.bot.report.CatalogueVerdict;
import io.trackrecord.bot.report.Report;
import io.trackrecord.bot.report.pdf.ReportPdf.Contents;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/// Whom or what the report is about, and the answer.
final class FirstPage {

  /// A name of more letters than this gets smaller letters.
  private static final int LONG_NAME = 60;

  private final Sheets sheets;
  private final Flow flow;
  private final Report report;
  private final Contents contents;

  FirstPage(Sheets sheets, Report report, Contents contents) {
    this.sheets = sheets;
    this.flow = sheets.flow();
    this.report = report;
    this.contents = contents;
  }

  void draw() {
    var head = sheets.pdf().element("Sect", sheets.pdf().top());
    flow.paragraph(head, sheets.say("pdf.label"), Style.LABEL);
    var name = report.subject();
    var size = name.length() > 4 * LONG_NAME ? 10 : name.length() > LONG_NAME ? 15 : 25;
    flow.text(
        sheets.pdf().element("H1", head), name, new Style(size, true, Ink.TEXT), 0, flow.width());
    flow.gap(6);
    var verdict = report.verdict();
    var catalogue = report.catalogue();
    if (verdict != null) {
      answer(head, verdict);
      asked(head, verdict);
    }
    if (catalogue != null) {
      answer(head, catalogue);
      counts(head, catalogue);
    }
    made(head);
  }

  private void answer(PDStructureElement head, Report.Verdict verdict) {
    // The first sentence says how much was found.
    var isFound = verdict.name() != null && !verdict.sentences().isEmpty();
    outcome(
        head,
        sheets.say(
            "pdf.outcome." + verdict.outcome().name().toLowerCase(Locale.ROOT),
            "found",
            isFound ? verdict.sentences().getFirst() : ""));
    said(head, verdict.sentences().subList(isFound ? 1 : 0, verdict.sentences().size()));
  }

  private void answer(PDStructureElement head, CatalogueVerdict verdict) {
    outcome(head, verdict.sentences().getFirst());
    said(head, verdict.sentences().subList(1, verdict.sentences().size()));
  }

  private void outcome(PDStructureElement head, String outcome) {
    flow.text(
        sheets.pdf().element("P", head), outcome, new Style(13, true, Ink.ACCENT), 0, flow.width());
    flow.gap(4);
  }

  private void said(PDStructureElement head, List<String> sentences) {
    sentences.forEach(each -> flow.paragraph(head, each, Style.BODY));
    if (report.index().sample()) {
      flow.paragraph(head, sheets.say("pdf.sample"), Style.STRONG);
    }
    flow.gap(6);
  }

  private void asked(PDStructureElement head, Report.Verdict verdict) {
    sheets.fact(head, "pdf.fact.asked", report.subject());
    var listed = verdict.name();
    if (listed != null && !listed.equals(report.artist())) {
      sheets.fact(head, "pdf.fact.name", listed);
    }
    if (!verdict.spellings().isEmpty()) {
      sheets.fact(head, "pdf.fact.spellings", String.join(", ", verdict.spellings()));
    }
    if (verdict.firstYear() != null && verdict.lastYear() != null) {
      sheets.fact(
          head,
          "pdf.fact.years",
          sheets.say(
              "pdf.fact.years.value",
              "first",
              Integer.toString(verdict.firstYear()),
              "last",
              Integer.toString(verdict.lastYear())));
    }
  }

  /// The rows of a catalogue by how they matched, and by what is known of the datasets.
  private void counts(PDStructureElement head, CatalogueVerdict verdict) {
    verdict
        .statuses()
        .forEach((status, n) -> count(head, "pdf.catalogue.status", status, n, verdict));
    flow.gap(4);
    verdict
        .evidence()
        .forEach((kind, n) -> count(head, "pdf.catalogue.evidence", kind, n, verdict));
    flow.gap(4);
    sheets.fact(head, "pdf.catalogue.file", verdict.file());
    sheets.fact(head, "pdf.catalogue.sha256", verdict.sha256());
  }

  private void count(
      PDStructureElement head, String label, String key, long n, CatalogueVerdict verdict) {
    if (n > 0) {
      flow.fact(
          head,
          sheets.say(label, "key", key),
          sheets.say(
              "pdf.catalogue.count",
              "n",
              n,
              "share",
              verdict.rows() == 0 ? 0.0 : (double) n / verdict.rows()));
    }
  }

  private void made(PDStructureElement head) {
    sheets.fact(head, "pdf.fact.created", Sheets.utc(report.created()));
    sheets.fact(
        head,
        "pdf.fact.index",
        sheets.say(
            "pdf.fact.index.value",
            "version",
            report.index().version(),
            "built",
            Sheets.utc(report.index().built())));
    sheets.fact(
        head,
        "pdf.fact.rows",
        sheets.say(
            contents.rows().size() < contents.allRows()
                ? "pdf.fact.rows.cut"
                : "pdf.fact.rows.value",
            "shown",
            contents.rows().size(),
            "all",
            contents.allRows()));
    sheets.fact(head, "pdf.fact.checksum", contents.checksum());
  }
}
