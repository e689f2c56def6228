package io.trackrecord.bot.report.pdf;

import io.trackrecord.bot.report.font.Line;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/// A PDF that is written page by page and says what each piece of it is, for those who have it read
/// to them. The same calls give the same bytes.
final class TaggedPdf implements Closeable {

  private final PDDocument document = new PDDocument();
  private final PDRectangle paper;
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final PDStructureElement top;
  private final COSArray parents = new COSArray();
  private final List<List<PDStructureElement>> ofPages = new ArrayList<>();
  private final List<PDStructureElement> ofLinks = new ArrayList<>();
  private final TextDrawing drawing = new TextDrawing();
  private final PDDocumentOutline outline = new PDDocumentOutline();
  private final List<StringBuilder> contents = new ArrayList<>();
  private final List<PDPage> pages = new ArrayList<>();

  TaggedPdf(PDRectangle paper, String title, String language, Calendar created, String producer) {
    this.paper = paper;
    var catalog = document.getDocumentCatalog();
    catalog.setLanguage(language);
    catalog.setStructureTreeRoot(root);
    var marks = new PDMarkInfo();
    marks.setMarked(true);
    catalog.setMarkInfo(marks);
    var view = new PDViewerPreferences(new COSDictionary());
    view.setDisplayDocTitle(true);
    catalog.setViewerPreferences(view);
    catalog.setDocumentOutline(outline);
    var information = new PDDocumentInformation();
    information.setTitle(title);
    information.setCreationDate(created);
    information.setProducer(producer);
    document.setDocumentInformation(information);
    top = new PDStructureElement("Document", root);
    root.appendKid(top);
  }

  /// Says in the document's metadata what it is, as readers of PDF 2 look for it.
  void metadata(String xmp) throws IOException {
    var metadata =
        new PDMetadata(document, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8)));
    document.getDocumentCatalog().setMetadata(metadata);
  }

  PDStructureElement top() {
    return top;
  }

  /// A further element of the document's structure.
  PDStructureElement element(String type, PDStructureNode within) {
    var element = new PDStructureElement(type, within);
    within.appendKid(element);
    return element;
  }

  float width() {
    return paper.getWidth();
  }

  float height() {
    return paper.getHeight();
  }

  int pages() {
    return pages.size();
  }

  void newPage() {
    var page = new PDPage(paper);
    page.setResources(drawing.resources());
    page.setStructParents(pages.size());
    page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    document.addPage(page);
    pages.add(page);
    ofPages.add(new ArrayList<>());
    contents.add(new StringBuilder());
  }

  private StringBuilder content() {
    return contents.getLast();
  }

  /// Writes a line of text as part of an element.
  ///
  /// @param x the left end, in points from the left edge
  /// @param y the base line, in points from the bottom
  void text(PDStructureElement element, Line line, float x, float y, float size, Ink ink) {
    var id = mark(element);
    content().append('/').append(element.getStructureType());
    content().append(" <</MCID ").append(id).append(">> BDC\n");
    if (!line.isPlain()) {
      content().append("/Span <</ActualText ").append(PdfText.string(line.text()));
      content().append(">> BDC\n");
    }
    drawing.draw(content(), line, x, y, size, ink);
    if (!line.isPlain()) {
      content().append("EMC\n");
    }
    content().append("EMC\n");
  }

  /// Writes a line that is no part of what the document says, such as a page's number.
  void aside(int page, Line line, float x, float y, float size, Ink ink) {
    var content = contents.get(page);
    content.append("/Artifact <</Type /Pagination>> BDC\n");
    drawing.draw(content, line, x, y, size, ink);
    content.append("EMC\n");
  }

  /// Fills a rectangle, as an ornament.
  void fill(float x, float y, float width, float height, Ink ink) {
    content().append("/Artifact BMC\n").append(ink.fill());
    for (var number : new float[] {x, y, width, height}) {
      content().append(PdfText.number(number)).append(' ');
    }
    content().append("re f\nEMC\n");
  }

  /// Makes a part of the page open an address.
  void link(
      PDStructureElement element, String address, float x, float y, float width, float height) {
    var annotation = new COSDictionary();
    annotation.setItem(COSName.TYPE, COSName.ANNOT);
    annotation.setName(COSName.SUBTYPE, "Link");
    var box = new COSArray();
    box.setFloatArray(new float[] {x, y, x + width, y + height});
    annotation.setItem(COSName.RECT, box);
    var none = new COSArray();
    none.setFloatArray(new float[] {0, 0, 0});
    annotation.setItem(COSName.BORDER, none);
    var action = new COSDictionary();
    action.setName(COSName.S, "URI");
    action.setString(COSName.URI, address);
    annotation.setItem(COSName.A, action);
    annotation.setString(COSName.CONTENTS, address);
    annotation.setInt(COSName.F, 4);
    // Behind the keys of the pages, whose number is not known yet.
    annotation.setInt(COSName.STRUCT_PARENT, FIRST_LINK + ofLinks.size());
    ofLinks.add(element);
    var page = pages.getLast().getCOSObject();
    var all = page.getCOSArray(COSName.ANNOTS);
    if (all == null) {
      all = new COSArray();
      page.setItem(COSName.ANNOTS, all);
    }
    all.add(annotation);
    var reference = new COSDictionary();
    reference.setName(COSName.TYPE, "OBJR");
    reference.setItem(COSName.OBJ, annotation);
    reference.setItem(COSName.PG, page);
    kids(element).add(reference);
  }

  private static final int FIRST_LINK = 1_000_000;

  /// Makes the place where the next text stands reachable from the list of contents.
  void bookmark(String title, float y) {
    var item = new PDOutlineItem();
    item.setTitle(title);
    var place = new PDPageXYZDestination();
    place.setPage(pages.getLast());
    place.setTop((int) y);
    item.setDestination(place);
    outline.addLast(item);
  }

  private int mark(PDStructureElement element) {
    var page = pages.getLast();
    var all = ofPages.getLast();
    all.add(element);
    var id = all.size() - 1;
    var own = element.getCOSObject();
    if (own.getDictionaryObject(COSName.PG) == null) {
      own.setItem(COSName.PG, page.getCOSObject());
    }
    if (page.getCOSObject().equals(own.getDictionaryObject(COSName.PG))) {
      kids(element).add(COSInteger.get(id));
    } else {
      var reference = new COSDictionary();
      reference.setName(COSName.TYPE, "MCR");
      reference.setItem(COSName.PG, page.getCOSObject());
      reference.setInt(COSName.MCID, id);
      kids(element).add(reference);
    }
    return id;
  }

  private static COSArray kids(PDStructureElement element) {
    var own = element.getCOSObject();
    var kids = own.getDictionaryObject(COSName.K);
    if (kids instanceof COSArray array) {
      return array;
    }
    var array = new COSArray();
    if (kids != null) {
      array.add(kids);
    }
    own.setItem(COSName.K, array);
    return array;
  }

  /// Writes the document. The stream stays open.
  void save(OutputStream to) throws IOException {
    drawing.finish(document);
    for (var i = 0; i < pages.size(); i++) {
      var bytes = contents.get(i).toString().getBytes(StandardCharsets.US_ASCII);
      pages
          .get(i)
          .setContents(
              new PDStream(document, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE));
      parents.add(COSInteger.get(i));
      var ids = new COSArray();
      ofPages.get(i).forEach(ids::add);
      parents.add(ids);
    }
    for (var i = 0; i < ofLinks.size(); i++) {
      parents.add(COSInteger.get(FIRST_LINK + i));
      parents.add(ofLinks.get(i));
    }
    var tree = new COSDictionary();
    tree.setItem(COSName.NUMS, parents);
    root.getCOSObject().setItem(COSName.PARENT_TREE, tree);
    root.setParentTreeNextKey(FIRST_LINK + ofLinks.size());
    document.setDocumentId(1L);
    document.save(to);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
