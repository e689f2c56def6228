package io.trackrecord.bot.report.pdf;

import io.trackrecord.bot.answer.Messages;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.report.Report;
import io.trackrecord.bot.report.ReportRow;
import io.trackrecord.bot.report.ReportText;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/// Draws a report as a PDF.
public final class ReportPdf {

  /// Rows that are drawn; the JSON has all.
  public static final int MAX_ROWS = 5_000;

  private static final String LANGUAGE = "en";
  private static final int MAX_FILES = 6;

  /// A name of more letters than this gets smaller letters.
  private static final int LONG_NAME = 60;

  private final Report report;
  private final Contents contents;
  private final Messages messages = ReportText.english();
  private final TaggedPdf pdf;
  private final Flow flow;

  /// What the report itself does not say.
  ///
  /// @param rows the rows to draw, best first, at most [#MAX_ROWS]
  /// @param allRows how many rows the JSON has
  /// @param checksum the checksum that the JSON states
  /// @param fileChecksum the SHA-256 of the JSON file
  /// @param jsonName the JSON file's name
  public record Contents(
      List<ReportRow> rows, long allRows, String checksum, String fileChecksum, String jsonName) {

    public Contents {
      rows = List.copyOf(rows);
    }
  }

  private ReportPdf(Report report, Contents contents, Paper paper) {
    this.report = report;
    this.contents = contents;
    this.pdf = new TaggedPdf(paper.size(), title(), LANGUAGE, created(), "Trackrecord");
    this.flow = new Flow(pdf);
  }

  /// Writes the PDF. The same report gives the same bytes. The stream stays open.
  public static void write(Report report, Contents contents, Paper paper, OutputStream to)
      throws IOException {
    var drawing = new ReportPdf(report, contents, paper);
    try (var pdf = drawing.pdf) {
      drawing.draw();
      pdf.metadata(drawing.xmp());
      pdf.save(to);
    }
  }

  private String title() {
    return messages.say("pdf.title", "name", bare(DisplayText.of(report.artist(), 120)));
  }

  private Calendar created() {
    var when = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    when.setTimeInMillis(Instant.parse(report.created()).toEpochMilli());
    return when;
  }

  private void draw() {
    first();
    evidence();
    if (!report.uses().isEmpty()) {
      uses();
    }
    sentences("pdf.meaning", report.meaning());
    steps();
    sentences("pdf.matching", report.matching());
    datasets();
    if (!contents.rows().isEmpty()) {
      new RowTables(flow, pdf, report, contents.rows(), messages).draw();
    }
    check();
    footers();
  }

  /// Whom the report is about, and the answer.
  private void first() {
    var head = pdf.element("Sect", pdf.top());
    flow.paragraph(head, messages.say("pdf.label"), Style.LABEL);
    var name = report.artist();
    var size = name.length() > 4 * LONG_NAME ? 10 : name.length() > LONG_NAME ? 15 : 25;
    flow.text(pdf.element("H1", head), name, new Style(size, true, Ink.TEXT), 0, flow.width());
    flow.gap(6);
    flow.text(pdf.element("P", head), outcome(), new Style(13, true, Ink.ACCENT), 0, flow.width());
    flow.gap(4);
    report.verdict().sentences().stream()
        .skip(isFound() ? 1 : 0)
        .forEach(each -> flow.paragraph(head, each, Style.BODY));
    if (report.index().sample()) {
      flow.paragraph(head, messages.say("pdf.sample"), Style.STRONG);
    }
    flow.gap(6);
    fact(head, "pdf.fact.asked", report.artist());
    var listed = report.verdict().name();
    if (listed != null && !listed.equals(report.artist())) {
      fact(head, "pdf.fact.name", listed);
    }
    if (!report.verdict().spellings().isEmpty()) {
      fact(head, "pdf.fact.spellings", String.join(", ", report.verdict().spellings()));
    }
    if (report.verdict().firstYear() != null && report.verdict().lastYear() != null) {
      fact(
          head,
          "pdf.fact.years",
          messages.say(
              "pdf.fact.years.value",
              "first",
              Integer.toString(report.verdict().firstYear()),
              "last",
              Integer.toString(report.verdict().lastYear())));
    }
    fact(head, "pdf.fact.created", utc(report.created()));
    fact(
        head,
        "pdf.fact.index",
        messages.say(
            "pdf.fact.index.value",
            "version",
            report.index().version(),
            "built",
            utc(report.index().built())));
    fact(
        head,
        "pdf.fact.rows",
        messages.say(
            contents.rows().size() < contents.allRows()
                ? "pdf.fact.rows.cut"
                : "pdf.fact.rows.value",
            "shown",
            contents.rows().size(),
            "all",
            contents.allRows()));
    fact(head, "pdf.fact.checksum", contents.checksum());
  }

  private String outcome() {
    var verdict = report.verdict();
    return messages.say(
        "pdf.outcome." + verdict.outcome().name().toLowerCase(Locale.ROOT),
        "found",
        isFound() ? verdict.sentences().getFirst() : "");
  }

  /// Whether the first sentence says how much was found.
  private boolean isFound() {
    return report.verdict().name() != null && !report.verdict().sentences().isEmpty();
  }

  private void evidence() {
    if (report.evidence().isEmpty()) {
      return;
    }
    var section = flow.section(messages.say("pdf.evidence"));
    var most = report.evidence().stream().mapToLong(Report.Evidence::tracks).max().orElse(1);
    for (var each : report.evidence()) {
      flow.need(64);
      flow.paragraph(section, messages.say("pdf.kind." + each.kind()), Style.LABEL);
      flow.ends(
          section, each.name(), messages.say("pdf.tracks", "n", each.tracks()), Style.SUBSECTION);
      flow.gap(3);
      flow.bar((float) each.tracks() / most);
      flow.paragraph(section, each.text(), Style.BODY);
      each.sources().forEach(address -> flow.source(section, address, 0));
      flow.gap(8);
    }
  }

  private void uses() {
    var section = flow.section(messages.say("pdf.uses"));
    var dataset = "";
    for (var use : report.uses()) {
      if (!use.dataset().equals(dataset)) {
        dataset = use.dataset();
        flow.subsection(section, name(dataset));
      }
      flow.need(30);
      flow.paragraph(
          section,
          use.who()
              + " "
              + use.words()
              + (use.certain() ? "." : ". (" + messages.say("pdf.uses.reported") + ")"),
          Style.BODY);
      use.sources().forEach(address -> flow.source(section, address, 0));
      flow.paragraph(
          section,
          use.date() == null
              ? messages.say("pdf.uses.checked", "reviewed", use.reviewed())
              : messages.say("pdf.uses.date", "when", use.date(), "reviewed", use.reviewed()),
          Style.SMALL);
      flow.gap(2);
    }
  }

  private void sentences(String title, List<String> sentences) {
    var section = flow.section(messages.say(title));
    sentences.forEach(each -> flow.paragraph(section, each, Style.BODY));
  }

  private void steps() {
    var section = flow.section(messages.say("pdf.steps"));
    flow.paragraph(section, messages.say("pdf.steps.note"), Style.QUIET);
    for (var step : report.steps()) {
      flow.subsection(section, step.title());
      flow.paragraph(section, step.text(), Style.BODY);
      step.sources().forEach(address -> flow.source(section, address, 0));
    }
  }

  private void datasets() {
    var section = flow.section(messages.say("pdf.datasets"));
    for (var each : report.datasets()) {
      flow.subsection(section, each.name());
      flow.paragraph(section, each.about(), Style.BODY);
      fact(
          section,
          "pdf.dataset.publisher",
          each.year() == null
              ? each.publisher()
              : messages.say(
                  "pdf.dataset.publisher.year",
                  "publisher",
                  each.publisher(),
                  "year",
                  Integer.toString(each.year())));
      fact(
          section,
          "pdf.dataset.size",
          messages.say(
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
        fact(section, "pdf.dataset.licences", String.join("; ", each.licences()));
      }
      if (!each.files().isEmpty()) {
        fact(section, "pdf.dataset.files", files(each));
      }
      each.published().stream()
          .filter(file -> file.sha1() != null)
          .limit(MAX_FILES)
          .forEach(
              file ->
                  fact(section, "pdf.dataset.published", file.name() + ": SHA-1 " + file.sha1()));
      if (each.homePage() != null) {
        fact(section, "pdf.dataset.home", each.homePage());
      }
      fact(section, "pdf.dataset.reviewed", each.reviewed());
    }
  }

  private String files(Report.SearchedDataset dataset) {
    var all = dataset.files();
    var shown =
        all.stream()
            .limit(MAX_FILES)
            .map(
                file ->
                    messages.say(
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
        : text + "\n" + messages.say("pdf.dataset.more-files", "n", all.size() - MAX_FILES);
  }

  private void check() {
    var section = flow.section(messages.say("pdf.check"));
    if (flow.lacks()) {
      flow.paragraph(section, messages.say("pdf.lacks"), Style.BODY);
    }
    flow.paragraph(section, messages.say("pdf.check.json"), Style.BODY);
    flow.paragraph(section, contents.checksum(), Style.STRONG);
    flow.paragraph(section, messages.say("pdf.check.file"), Style.BODY);
    flow.paragraph(section, contents.fileChecksum(), Style.STRONG);
    flow.paragraph(section, messages.say("pdf.check.how"), Style.BODY);
    flow.paragraph(section, "./trackrecord report --verify " + contents.jsonName(), Style.STRONG);
    flow.paragraph(section, messages.say("pdf.check.caution"), Style.BODY);
  }

  /// Behind everything else, when the number of pages is known.
  private void footers() {
    var shaper = flow.shaper(Style.SMALL);
    var name =
        shaper.line(
            messages.say(
                "pdf.footer",
                "name",
                bare(DisplayText.of(report.artist(), 50)),
                "date",
                LocalDate.ofInstant(Instant.parse(report.created()), ZoneOffset.UTC).toString()));
    for (var i = 0; i < pdf.pages(); i++) {
      var page = shaper.line(messages.say("pdf.page", "n", i + 1, "all", pdf.pages()));
      var size = Style.SMALL.size();
      pdf.aside(i, name, Flow.SIDE, 34, size, Style.SMALL.ink());
      pdf.aside(
          i, page, pdf.width() - Flow.SIDE - page.width() * size, 34, size, Style.SMALL.ink());
    }
  }

  private void fact(PDStructureElement within, String label, String value) {
    flow.fact(within, messages.say(label), value);
  }

  private String name(String dataset) {
    return report.datasets().stream()
        .filter(each -> each.id().equals(dataset))
        .map(Report.SearchedDataset::name)
        .findFirst()
        .orElse(dataset);
  }

  private static String utc(String time) {
    return time.replace('T', ' ').replace("Z", " UTC");
  }

  /// Without the marks of direction that a display text may have around it.
  private static String bare(String text) {
    return text.replaceAll("[\u2066-\u2069]", "");
  }

  private String xmp() {
    return """
    <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
          <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
          <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
          <xmp:CreateDate>%s</xmp:CreateDate>
        </rdf:Description>
      </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="r"?>
    """
        .formatted(
            title().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"),
            LANGUAGE,
            report.created());
  }
}
