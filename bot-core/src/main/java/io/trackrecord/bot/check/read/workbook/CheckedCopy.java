package io.trackrecord.bot.check.read.workbook;

import io.trackrecord.bot.check.read.UnfitCatalogueException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// Copies the parts of a workbook that hold its cells, each checked on the way, so that a reader
/// never sees anything else: no pictures, no macros, no part that unpacks to too much.
final class CheckedCopy {

  private static final int MAX_PARTS = 10_000;

  /// Bytes of one part, and of all of them together, unpacked.
  private static final long MAX_PART = 256L << 20;

  private static final long MAX_ALL = 384L << 20;

  /// Texts that cells share are held in memory.
  private static final long MAX_SHARED_STRINGS = 64L << 20;

  /// Sheets pack to a tenth or a thirtieth; a part that packs to less than a two-hundredth holds
  /// nothing.
  private static final int MAX_RATIO = 200;

  private static final long MIN_SUSPICIOUS = 4L << 20;

  private static final Pattern CELLS_AND_STYLES =
      Pattern.compile(
          "(?i)(?:\\[content_types]\\.xml|_rels/.*|xl/(?:_rels/.*|[^/]*|.*sheets/[^/]*))");
  private static final Pattern MARKUP = Pattern.compile("(?i).*\\.(?:xml|rels)");

  private long all;

  /// Copies the workbook.
  ///
  /// @param from a zip
  /// @param to an empty file
  static void copy(Path from, Path to) throws IOException, UnfitCatalogueException {
    try (var zip = new ZipFile(from.toFile());
        var out = new ZipOutputStream(Files.newOutputStream(to))) {
      if (zip.size() > MAX_PARTS) {
        throw MarkupCheck.unusual();
      }
      out.setLevel(Deflater.BEST_SPEED);
      new CheckedCopy().copy(zip, out);
    } catch (ZipException | IllegalArgumentException _) {
      // The second where a name is not in the zip's charset.
      throw damaged();
    }
  }

  static UnfitCatalogueException damaged() {
    return new UnfitCatalogueException(
        "The workbook is damaged or cut off. Open it in a spreadsheet program, save it again as .xlsx or"
            + " \"CSV UTF-8\", and try again.");
  }

  private void copy(ZipFile zip, ZipOutputStream out) throws IOException, UnfitCatalogueException {
    var names = new HashSet<String>();
    for (var parts = zip.entries(); parts.hasMoreElements(); ) {
      var part = parts.nextElement();
      var name = part.getName();
      if (part.isDirectory()
          || !CELLS_AND_STYLES.matcher(name).matches()
          || !MARKUP.matcher(name).matches()
          || name.toLowerCase(Locale.ROOT).endsWith("calcchain.xml")) {
        continue;
      }
      if (!names.add(name.toLowerCase(Locale.ROOT))) {
        throw MarkupCheck.unusual();
      }
      out.putNextEntry(new ZipEntry(name));
      copy(zip, part, out);
      out.closeEntry();
    }
  }

  private void copy(ZipFile zip, ZipEntry part, OutputStream out)
      throws IOException, UnfitCatalogueException {
    var isOfSharedStrings = part.getName().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml");
    var most = isOfSharedStrings ? MAX_SHARED_STRINGS : MAX_PART;
    var packed = Math.max(1, part.getCompressedSize());
    var checked = new BufferedOutputStream(out, 1 << 16);
    var check = new MarkupCheck(checked);
    var buffer = new byte[1 << 16];
    var size = 0L;
    try (var in = zip.getInputStream(part)) {
      for (var n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        size += n;
        all += n;
        if (size > most || all > MAX_ALL || (size > MIN_SUSPICIOUS && size / packed > MAX_RATIO)) {
          throw new UnfitCatalogueException(
              "The workbook unpacks to far more than a catalogue of songs holds. Save the sheet with"
                  + " the songs as \"CSV UTF-8\", and try again.");
        }
        check.accept(buffer, n);
      }
    }
    checked.flush();
  }
}
