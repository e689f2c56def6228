package io.trackrecord.bot.check.read;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// What a file is, by its contents: names are not to be trusted. What is neither text nor a
/// workbook is refused here, with what to do instead.
enum FileKind {
  TEXT,
  WORKBOOK;

  private static final int HEAD = 4_096;

  /// Where a document of several parts, as old Office wrote them, has the names of the parts.
  private static final int MAX_PARTS = 8 << 20;

  private static final String SAVE =
      " Save the sheet with the songs as .xlsx or \"CSV UTF-8\", and try again.";

  /// How files begin that hold no text.
  private static final List<Start> STARTS =
      List.of(
          new Start("\u0089PNG", "a picture"),
          new Start("\u00ff\u00d8\u00ff", "a picture"),
          new Start("GIF8", "a picture"),
          new Start("II*\0", "a picture"),
          new Start("MM\0*", "a picture"),
          new Start("%PDF", "a PDF"),
          new Start("ID3", "a sound file"),
          new Start("OggS", "a sound file"),
          new Start("fLaC", "a sound file"),
          new Start("RIFF", "a picture or a sound file"));

  private record Start(String bytes, String what) {}

  static FileKind of(CatalogueFile file) throws IOException, UnfitCatalogueException {
    String head;
    try (var in = file.open()) {
      head = new String(in.readNBytes(HEAD), ISO_8859_1);
    }
    if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
      return ofZip(file);
    }
    if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      throw ofOldOffice(file);
    }
    if (head.startsWith("\u001f\u008b") || head.startsWith("7z") || head.startsWith("Rar!")) {
      throw new UnfitCatalogueException(
          "This is a packed file. Unpack it, and try again with the table that is in it.");
    }
    for (var start : STARTS) {
      // A title may begin with "ID3"; what follows it in a sound file is no text.
      if (head.startsWith(start.bytes())
          && (start.bytes().charAt(0) > 127
              || start.bytes().startsWith("%")
              || head.indexOf('\0') >= 0)) {
        throw new UnfitCatalogueException(
            "This is "
                + start.what()
                + ", not a table of songs. Try again with an .xlsx, a CSV, a playlist (M3U) or a text"
                + " with one \"Artist - Title\" a line.");
      }
    }
    if (!isText(head)) {
      throw new UnfitCatalogueException("This file is neither a text nor a workbook." + SAVE);
    }
    return TEXT;
  }

  /// Whether it may be text. A stray control character may stand in one; many stand in UTF-16
  /// alone, where a quarter of the bytes and more are zero.
  private static boolean isText(String head) {
    var controls = head.chars().filter(c -> c < ' ' && "\t\n\r\f".indexOf(c) < 0).count();
    var zeros = head.chars().filter(c -> c == 0).count();
    var isMarked = head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff");
    return isMarked || controls * 10 <= head.length() || zeros * 4 >= head.length();
  }

  private static FileKind ofZip(CatalogueFile file) throws IOException, UnfitCatalogueException {
    try (var zip = new ZipFile(file.path().toFile())) {
      if (zip.getEntry("xl/workbook.xml") != null) {
        return WORKBOOK;
      }
      if (zip.getEntry("xl/workbook.bin") != null) {
        throw new UnfitCatalogueException("This is a binary workbook (.xlsb)." + SAVE);
      }
      if (zip.getEntry("content.xml") != null) {
        throw new UnfitCatalogueException("This is an OpenDocument file (.ods)." + SAVE);
      }
      if (zip.getEntry("Index/Document.iwa") != null) {
        throw new UnfitCatalogueException("This is a Numbers file." + SAVE);
      }
      throw new UnfitCatalogueException(
          "This is a zip archive, whatever its name says. Unpack it, and try again with the table that"
              + " is in it.");
    } catch (ZipException | IllegalArgumentException _) {
      throw new UnfitCatalogueException(
          "This is a zip archive or a workbook, and it is damaged or cut off. Save it again, and try"
              + " again.");
    }
  }

  /// A workbook with a password is one of these on the outside.
  private static UnfitCatalogueException ofOldOffice(CatalogueFile file) throws IOException {
    try (var in = file.open()) {
      var bytes = new String(in.readNBytes(MAX_PARTS), ISO_8859_1);
      var encrypted = new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);
      return new UnfitCatalogueException(
          bytes.contains(encrypted)
              ? "The workbook is protected with a password. Save it without one, and try again."
              : "This is an old Office file (.xls)." + SAVE);
    }
  }
}
