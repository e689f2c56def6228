package io.trackrecord.bot.report.pdf;

import io.trackrecord.bot.report.ListedRow;
import io.trackrecord.bot.report.Report;
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

/// Draws a report as a PDF.
public final class ReportPdf {

  /// Rows that are drawn; the JSON has all.
  public static final int MAX_ROWS = 5_000;

  private static final String LANGUAGE = "en";

  private final Report report;
  private final Contents contents;
  private final TaggedPdf pdf;
  private final Flow flow;
  private final Sheets sheets;

  /// What the report itself does not say.
  ///
  /// @param rows the rows to draw, at most [#MAX_ROWS]
  /// @param allRows how many rows the JSON has
  /// @param checksum the checksum that the JSON states
  /// @param fileChecksum the SHA-256 of the JSON file
  /// @param jsonName the JSON file's name
  public record Contents(
      List<ListedRow> rows, long allRows, String checksum, String fileChecksum, String jsonName) {

    public Contents {
      rows = List.copyOf(rows);
    }
  }

  private ReportPdf(Report report, Contents contents, Paper paper) {
    var messages = ReportText.english();
    this.report = report;
    this.contents = contents;
    var title = messages.say("pdf.title", "name", Sheets.bare(report.subject(), 120));
    this.pdf = new TaggedPdf(paper.size(), title, LANGUAGE, created(), "Trackrecord");
    this.flow = new Flow(pdf);
    this.sheets = new Sheets(pdf, flow, messages);
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

  private Calendar created() {
    var when = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    when.setTimeInMillis(Instant.parse(report.created()).toEpochMilli());
    return when;
  }

  private void draw() {
    new FirstPage(sheets, report, contents).draw();
    var known = new KnownSections(sheets, report);
    known.evidence();
    known.uses();
    known.sentences("pdf.meaning", report.meaning());
    known.steps();
    known.sentences("pdf.matching", report.matching());
    new DatasetSection(sheets, report).draw();
    if (report.catalogue() == null) {
      new RowTables(sheets, report, contents.rows()).draw();
    } else {
      new CatalogueTables(sheets, report, contents.rows()).draw();
    }
    check();
    footers();
  }

  private void check() {
    var section = flow.section(sheets.say("pdf.check"));
    if (flow.lacks()) {
      flow.paragraph(section, sheets.say("pdf.lacks"), Style.BODY);
    }
    flow.paragraph(section, sheets.say("pdf.check.json"), Style.BODY);
    flow.paragraph(section, contents.checksum(), Style.STRONG);
    flow.paragraph(section, sheets.say("pdf.check.file"), Style.BODY);
    flow.paragraph(section, contents.fileChecksum(), Style.STRONG);
    flow.paragraph(section, sheets.say("pdf.check.how"), Style.BODY);
    flow.paragraph(section, "./trackrecord report --verify " + contents.jsonName(), Style.STRONG);
    flow.paragraph(section, sheets.say("pdf.check.caution"), Style.BODY);
  }

  /// Behind everything else, when the number of pages is known.
  private void footers() {
    var shaper = flow.shaper(Style.SMALL);
    var name =
        shaper.line(
            sheets.say(
                "pdf.footer",
                "name",
                Sheets.bare(report.subject(), 50),
                "date",
                LocalDate.ofInstant(Instant.parse(report.created()), ZoneOffset.UTC).toString()));
    for (var i = 0; i < pdf.pages(); i++) {
      var page = shaper.line(sheets.say("pdf.page", "n", i + 1, "all", pdf.pages()));
      var size = Style.SMALL.size();
      pdf.aside(i, name, Flow.SIDE, 34, size, Style.SMALL.ink());
      pdf.aside(
          i, page, pdf.width() - Flow.SIDE - page.width() * size, 34, size, Style.SMALL.ink());
    }
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
            sheets
                .say("pdf.title", "name", Sheets.bare(report.subject(), 120))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;"),
            LANGUAGE,
            report.created());
  }
}
