package io.trackrecord.bot.check.read.workbook;

import io.trackrecord.bot.check.read.UnfitCatalogueException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Checks the XML of one part of a workbook, byte by byte as it is unpacked, and hands on what is
/// well, before an XML reader sees it. Memory does not grow with the part: one tag is held at a
/// time. Formulas and comments are left out: a cell has its value beside its formula.
///
/// It allows what spreadsheets write: UTF-8 without document types, entities and CDATA, at most
/// 16,384 columns, and cells of at most 32,767 characters. All limits are Excel's own, with room.
final class MarkupCheck {

  /// The last column of a sheet is XFD.
  static final int MAX_COLUMNS = 16_384;

  /// 32,767 characters, where each may be written as `&#x1F3B5;`.
  private static final int MAX_ITEM = 9 * 32_767;

  /// A number, a date or the place of a shared string.
  private static final int MAX_VALUE = 256;

  private static final int MAX_TAG = 1 << 16;
  private static final int MAX_DEPTH = 64;
  private static final int MAX_SHARED_STRINGS = 1_000_000;

  private static final Pattern ENCODING =
      Pattern.compile("encoding\\s*=\\s*[\"']\\s*([^\"'\\s]*)", Pattern.CASE_INSENSITIVE);
  private static final Pattern PLACE = Pattern.compile("\\sr\\s*=\\s*[\"']([A-Za-z]+)");
  private static final Pattern TEXT_TYPE =
      Pattern.compile("\\st\\s*=\\s*[\"'](?:str|inlineStr)[\"']");

  private final OutputStream out;
  private final byte[] tag = new byte[MAX_TAG];
  private int tagLength = -1;
  private byte quote;
  private int depth;
  private int sharedStrings;
  private int cellsInRow;
  private boolean isInItem;
  private boolean isTextCell;
  private boolean isInFormula;
  private long text;
  private long valueStart = -1;

  /// @param out takes what is well; buffered
  MarkupCheck(OutputStream out) {
    this.out = out;
  }

  /// Checks the next bytes.
  ///
  /// @throws UnfitCatalogueException where no spreadsheet writes such a thing
  void accept(byte[] bytes, int length) throws IOException, UnfitCatalogueException {
    for (var i = 0; i < length; i++) {
      var b = bytes[i];
      if (b == 0) {
        throw unusual();
      }
      if (tagLength >= 0) {
        inTag(b);
      } else if (b == '<') {
        tagLength = 0;
      } else if (++text > MAX_ITEM) {
        throw tooLong();
      } else if (!isInFormula) {
        out.write(b);
      }
    }
  }

  private void inTag(byte b) throws IOException, UnfitCatalogueException {
    if (tagLength == MAX_TAG) {
      throw unusual();
    }
    var isComment = isComment();
    if (quote != 0) {
      quote = b == quote ? 0 : quote;
    } else if (b == '>' && (!isComment || (tagLength >= 5 && endsComment()))) {
      var markup = new String(tag, 0, tagLength, StandardCharsets.UTF_8);
      var isLeftOut = isInFormula || isComment;
      ended(markup);
      if (!isLeftOut && !isInFormula && !name(markup).equals("f")) {
        out.write('<');
        out.write(tag, 0, tagLength);
        out.write('>');
      }
      tagLength = -1;
      return;
    } else if ((b == '"' || b == '\'') && !isComment) {
      quote = b;
    }
    tag[tagLength++] = b;
  }

  private boolean isComment() {
    return tagLength >= 3 && tag[0] == '!' && tag[1] == '-' && tag[2] == '-';
  }

  private boolean endsComment() {
    return tag[tagLength - 1] == '-' && tag[tagLength - 2] == '-';
  }

  private void ended(String markup) throws UnfitCatalogueException {
    if (markup.startsWith("?")) {
      var encoding = ENCODING.matcher(markup);
      if (encoding.find() && !encoding.group(1).matches("(?i)utf-?8|us-ascii")) {
        throw unusual();
      }
    } else if (markup.startsWith("!")) {
      if (!markup.startsWith("!--")) {
        throw unusual();
      }
    } else if (markup.startsWith("/")) {
      depth--;
      closed(name(markup.substring(1)));
    } else {
      opened(name(markup), markup);
      if (!markup.endsWith("/") && ++depth > MAX_DEPTH) {
        throw unusual();
      }
    }
  }

  private void opened(String name, String markup) throws UnfitCatalogueException {
    var isEmpty = markup.endsWith("/");
    switch (name) {
      case "row" -> cellsInRow = 0;
      case "c" -> {
        if (markup.indexOf('&') >= 0) {
          throw unusual();
        }
        if (++cellsInRow > MAX_COLUMNS || column(markup) > MAX_COLUMNS) {
          throw new UnfitCatalogueException(
              "The workbook has more columns than a spreadsheet can hold (16,384). Keep the ones with"
                  + " the artist and the title, save it again, and try again.");
        }
        isInItem = !isEmpty;
        isTextCell = TEXT_TYPE.matcher(markup).find();
        text = 0;
      }
      case "si" -> {
        if (++sharedStrings > MAX_SHARED_STRINGS) {
          throw new UnfitCatalogueException(
              "The workbook has more texts than can be read from one (a million). Save the sheet as"
                  + " \"CSV UTF-8\", and try again.");
        }
        isInItem = !isEmpty;
        text = 0;
      }
      case "v" -> valueStart = text;
      case "f" -> isInFormula = !isEmpty;
      default -> {}
    }
    // What is outside of cells counts by itself; a cell's texts count together.
    text = isInItem ? text : 0;
  }

  private void closed(String name) throws UnfitCatalogueException {
    if (name.equals("v") && valueStart >= 0) {
      if (isInItem && !isTextCell && text - valueStart > MAX_VALUE) {
        throw unusual();
      }
      valueStart = -1;
    }
    if (name.equals("f")) {
      isInFormula = false;
    }
    if (name.equals("c") || name.equals("si")) {
      isInItem = false;
    }
  }

  /// An element's name without its prefix.
  private static String name(String markup) {
    var end = markup.startsWith("/") ? 1 : 0;
    while (end < markup.length() && !Character.isWhitespace(markup.charAt(end))) {
      end++;
    }
    var name = markup.substring(0, end).replace("/", "");
    return name.substring(name.indexOf(':') + 1);
  }

  /// The column of a cell from 1, or 0 where it does not say.
  private static long column(String markup) {
    var place = PLACE.matcher(markup);
    if (!place.find()) {
      return 0;
    }
    var letters = place.group(1);
    if (letters.length() > 3) {
      return Long.MAX_VALUE;
    }
    var column = 0L;
    for (var i = 0; i < letters.length(); i++) {
      column = column * 26 + Character.toUpperCase(letters.charAt(i)) - 'A' + 1;
    }
    return column;
  }

  static UnfitCatalogueException unusual() {
    return new UnfitCatalogueException(
        "The workbook is written in a way that no spreadsheet program writes, so it was not read. Open"
            + " it in one, save it again as .xlsx or \"CSV UTF-8\", and try again.");
  }

  private static UnfitCatalogueException tooLong() {
    return new UnfitCatalogueException(
        "A cell of the workbook holds more text than a spreadsheet can (32,767 characters). Shorten it,"
            + " save the workbook again, and try again.");
  }
}
