package io.trackrecord.bot.report.pdf;

import io.trackrecord.bot.report.font.Glyphs.Glyph;
import io.trackrecord.bot.report.font.Typeface;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TTFSubsetter;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;

/// A font in a document, with just the glyphs that are used. A code stands for a glyph and its text
/// together, so that what is copied is what was written, whatever shape its letters took.
final class EmbeddedFont {

  private static final List<String> TABLES =
      List.of("head", "hhea", "loca", "maxp", "cvt ", "prep", "glyf", "hmtx", "fpgm", "gasp");

  private record Use(int glyph, String text) {}

  private final Typeface face;
  private final COSDictionary font = new COSDictionary();
  private final Map<Use, Integer> codes = new LinkedHashMap<>();
  private final Map<Integer, Float> advances = new HashMap<>();

  private final String name;

  /// @param name the name by which pages call it
  EmbeddedFont(Typeface face, String name) {
    this.face = face;
    this.name = name;
  }

  /// The name by which pages call it.
  String name() {
    return name;
  }

  /// The font's object, which is whole once it was finished.
  COSDictionary object() {
    return font;
  }

  /// The code that draws a glyph, from 1.
  int code(Glyph glyph) {
    var code = codes.computeIfAbsent(new Use(glyph.id(), glyph.text()), _ -> codes.size() + 1);
    advances.putIfAbsent(code, glyph.advance());
    return code;
  }

  /// Writes the font with the glyphs that were used.
  void finish(PDDocument document) throws IOException {
    try (var parsed = new TTFParser().parse(new RandomAccessReadBuffer(face.file()))) {
      var used = new TreeSet<Integer>();
      codes.keySet().forEach(use -> used.add(use.glyph()));
      var subset = new TTFSubsetter(parsed, TABLES);
      subset.addGlyphIds(used);
      var newIds = new HashMap<Integer, Integer>();
      subset.getGIDMap().forEach((now, before) -> newIds.put(before, now));
      var file = new ByteArrayOutputStream();
      subset.writeToStream(file);
      var tagged = tag(used) + "+" + face.name();
      var descendant = descendant(document, tagged, newIds);
      descendant.setItem(
          COSName.FONT_DESC, descriptor(document, tagged, parsed, file.toByteArray()));
      font.setItem(COSName.TYPE, COSName.FONT);
      font.setItem(COSName.SUBTYPE, COSName.TYPE0);
      font.setName(COSName.BASE_FONT, tagged);
      font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
      var descendants = new COSArray();
      descendants.add(descendant);
      font.setItem(COSName.DESCENDANT_FONTS, descendants);
      font.setItem(COSName.TO_UNICODE, stream(document, toUnicode()).getCOSObject());
    }
  }

  private COSDictionary descendant(PDDocument document, String tagged, Map<Integer, Integer> newIds)
      throws IOException {
    var descendant = new COSDictionary();
    descendant.setItem(COSName.TYPE, COSName.FONT);
    descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
    descendant.setName(COSName.BASE_FONT, tagged);
    var system = new COSDictionary();
    system.setItem(COSName.REGISTRY, new COSString("Adobe"));
    system.setItem(COSName.ORDERING, new COSString("Identity"));
    system.setInt(COSName.SUPPLEMENT, 0);
    descendant.setItem(COSName.CIDSYSTEMINFO, system);
    descendant.setInt(COSName.DW, 1_000);
    var widths = new COSArray();
    var toGlyph = new byte[2 * (codes.size() + 1)];
    codes.forEach(
        (use, code) -> {
          widths.add(COSInteger.get(Math.round(advances.getOrDefault(code, 0f) * 1_000)));
          int id = newIds.getOrDefault(use.glyph(), 0);
          toGlyph[2 * code] = (byte) (id >> 8);
          toGlyph[2 * code + 1] = (byte) id;
        });
    var all = new COSArray();
    all.add(COSInteger.ONE);
    all.add(widths);
    descendant.setItem(COSName.W, all);
    descendant.setItem(COSName.CID_TO_GID_MAP, stream(document, toGlyph).getCOSObject());
    return descendant;
  }

  private static COSDictionary descriptor(
      PDDocument document, String tagged, TrueTypeFont parsed, byte[] file) throws IOException {
    var scale = 1_000f / parsed.getUnitsPerEm();
    var head = parsed.getHeader();
    var descriptor = new COSDictionary();
    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
    descriptor.setName(COSName.FONT_NAME, tagged);
    descriptor.setInt(COSName.FLAGS, 4);
    var box = new COSArray();
    for (var edge : new int[] {head.getXMin(), head.getYMin(), head.getXMax(), head.getYMax()}) {
      box.add(COSInteger.get(Math.round(edge * scale)));
    }
    descriptor.setItem(COSName.FONT_BBOX, box);
    descriptor.setInt(COSName.ITALIC_ANGLE, 0);
    var lines = parsed.getHorizontalHeader();
    descriptor.setInt(COSName.ASCENT, Math.round(lines.getAscender() * scale));
    descriptor.setInt(COSName.DESCENT, Math.round(lines.getDescender() * scale));
    descriptor.setInt(COSName.CAP_HEIGHT, 700);
    descriptor.setInt(COSName.STEM_V, 80);
    var embedded = stream(document, file);
    embedded.getCOSObject().setInt(COSName.LENGTH1, file.length);
    descriptor.setItem(COSName.FONT_FILE2, embedded.getCOSObject());
    return descriptor;
  }

  private byte[] toUnicode() {
    var map = new StringBuilder();
    map.append("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
    map.append("/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n");
    map.append("/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n");
    map.append("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    var lines =
        codes.entrySet().stream()
            .filter(each -> !each.getKey().text().isEmpty())
            .map(
                each ->
                    "<%04X> <%s>\n".formatted(each.getValue(), PdfText.hex(each.getKey().text())))
            .toList();
    for (var from = 0; from < lines.size(); from += 100) {
      var some = lines.subList(from, Math.min(lines.size(), from + 100));
      map.append(some.size()).append(" beginbfchar\n");
      some.forEach(map::append);
      map.append("endbfchar\n");
    }
    map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return map.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static PDStream stream(PDDocument document, byte[] content) throws IOException {
    return new PDStream(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
  }

  /// Six letters that tell subsets of one font apart.
  private static String tag(Set<Integer> used) {
    var hash = used.hashCode() & 0x7FFFFFFF;
    var tag = new StringBuilder();
    for (var i = 0; i < 6; i++) {
      tag.append((char) ('A' + hash % 26));
      hash /= 26;
    }
    return tag.toString();
  }
}
