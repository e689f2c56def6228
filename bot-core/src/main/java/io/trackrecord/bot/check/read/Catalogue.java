package io.trackrecord.bot.check.read;

import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.check.read.workbook.Workbook;
import io.trackrecord.data.track.Links;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A catalogue that was read through once, so that all its rows are known to be readable.
public final class Catalogue implements AutoCloseable {

  /// The characters that show a file's layout.
  private static final int HEAD = 1 << 16;

  /// A longer cell, and a wider row, is no song's: Excel's own limits.
  private static final int MAX_CELL = 32_767;

  private static final int MAX_COLUMNS = 16_384;

  private static final Pattern NUMBER =
      Pattern.compile("^\\s*(?:\\d{1,4}[.)]|0\\d{1,2}(?:[.)]|\\s*[-–])?)\\s+(?=\\S)");

  private final CatalogueFile file;
  private final Charset charset;
  private final Layout layout;
  private final @Nullable String sheet;
  private final CheckedColumns checked;
  private long size;

  private Catalogue(CatalogueFile file, Charset charset, Layout layout, @Nullable String sheet) {
    this.file = file;
    this.charset = charset;
    this.layout = layout;
    this.sheet = sheet;
    this.checked = CheckedColumns.in(layout.columns().header());
  }

  /// Finds out how a file is written, and reads it through.
  ///
  /// @param source knows which names are listed: where a file does not tell its charset, its names
  ///   do
  public static Catalogue open(Path path, ReadingOptions options, CatalogSource source)
      throws IOException, UnfitCatalogueException {
    var file = CatalogueFile.of(path);
    try {
      if (FileKind.of(file) == FileKind.TEXT) {
        return ofText(file, options, source);
      }
      try (file) {
        return ofWorkbook(file, options);
      }
    } catch (IOException | UnfitCatalogueException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private static Catalogue ofText(CatalogueFile file, ReadingOptions options, CatalogSource source)
      throws IOException, UnfitCatalogueException {
    var charset = new CharsetSearch(file, options, source).charset();
    var catalogue = of(file, charset, options, null);
    try {
      catalogue.proofread();
    } catch (UnfitCatalogueException e) {
      if (!catalogue.mayHaveLooseQuotes()) {
        throw e;
      }
      catalogue = new Catalogue(file, charset, catalogue.layout.plain(), null);
      catalogue.proofread();
    }
    return catalogue;
  }

  /// The first sheet that reads as a catalogue; where none does, what is wrong with the first.
  private static Catalogue ofWorkbook(CatalogueFile file, ReadingOptions options)
      throws IOException, UnfitCatalogueException {
    try (var workbook = Workbook.open(file.path())) {
      UnfitCatalogueException first = null;
      for (var sheet : workbook.sheets()) {
        var text = CatalogueFile.temporary();
        try {
          workbook.write(sheet, text.path());
          var catalogue = of(text, StandardCharsets.UTF_8, options, sheet.getName());
          catalogue.proofread();
          return catalogue;
        } catch (UnfitCatalogueException e) {
          text.close();
          first = first == null ? e : first;
        } catch (IOException | RuntimeException e) {
          text.close();
          throw e;
        }
      }
      throw first == null
          ? new UnfitCatalogueException(
              "The workbook has no visible sheet. Show the one with the songs, save it again, and try"
                  + " again.")
          : first;
    }
  }

  /// The catalogue as it reads in this charset; only its first lines are looked at.
  ///
  /// @param sheet the name of the workbook's sheet that it was, or null
  static Catalogue of(
      CatalogueFile file, Charset charset, ReadingOptions options, @Nullable String sheet)
      throws IOException, UnfitCatalogueException {
    try (var text = new CatalogueText(file.open(), charset, Layout.NONE)) {
      var head = new char[HEAD];
      var length = 0;
      for (var count = 0; count >= 0 && length < HEAD; length += Math.max(count, 0)) {
        count = text.read(head, length, HEAD - length);
      }
      var layout =
          new LayoutSearch(options.columns(), sheet != null)
              .of(new String(head, 0, length), length < HEAD);
      return new Catalogue(
          file,
          charset,
          sheet != null && layout.kind() == Layout.Kind.TABLE ? layout.plain() : layout,
          sheet);
    } catch (CatalogueText.WrongCharsetException e) {
      throw wrong(e, charset);
    }
  }

  /// The columns' names, without those that an earlier check added.
  public List<String> header() {
    return checked.without(layout.columns().header());
  }

  /// How many columns the file has.
  public int width() {
    return layout.columns().header().size();
  }

  /// A row's cells without those that an earlier check added.
  public List<String> own(List<String> cells) {
    return checked.without(cells);
  }

  /// The columns that an earlier check added; empty where the file was not checked.
  public Optional<CheckedColumns> checked() {
    return checked.isEmpty() ? Optional.empty() : Optional.of(checked);
  }

  /// How the file was read, in a sentence.
  public String report() {
    return sheet == null
        ? "Read as " + charset.name() + ", " + layout.report() + "."
        : "Read from the sheet \""
            + sheet
            + "\": "
            + (layout.kind() == Layout.Kind.PLAIN_TABLE
                ? layout.columns().report()
                : layout.report())
            + ".";
  }

  /// How many rows there are below the header, blank ones included.
  public long size() {
    return size;
  }

  /// What a row says of its song.
  public SongCells song(List<String> cells) {
    return layout.columns().song(layout.kind() == Layout.Kind.SONGS ? unnumbered(cells) : cells);
  }

  /// A list may be numbered: "12. Artist - Title", "02 Artist - Title".
  private static List<String> unnumbered(List<String> cells) {
    return cells.stream().map(cell -> NUMBER.matcher(cell).replaceFirst("")).toList();
  }

  /// Reads the rows below the header, from the first.
  public CatalogueRows rows() throws IOException, UnfitCatalogueException {
    var text = new CatalogueText(file.open(), charset, layout.separator());
    var rows =
        switch (layout.kind()) {
          case TABLE -> new CsvRows(text, layout.separator());
          case PLAIN_TABLE -> new LineRows(text, LineRows.Kind.TABS);
          case SONGS -> new LineRows(text, LineRows.Kind.SONGS);
          case PLAYLIST -> new LineRows(text, LineRows.Kind.PLAYLIST);
        };
    var isTable = layout.kind() == Layout.Kind.TABLE || layout.kind() == Layout.Kind.PLAIN_TABLE;
    var before = layout.before() + (isTable ? 1 : 0);
    try {
      for (var i = 0; i < before; i++) {
        rows.next();
      }
      return rows;
    } catch (CatalogueText.WrongCharsetException e) {
      rows.close();
      throw wrong(e, charset);
    }
  }

  private void proofread() throws IOException, UnfitCatalogueException {
    var titles = 0L;
    var withoutArtist = 0L;
    size = 0;
    try (var rows = rows()) {
      for (var cells = rows.next(); cells != null; cells = rows.next()) {
        bound(cells, ++size);
        if (!checked.isEmpty()
            || layout.columns().has(Role.ARTIST)
            || !layout.columns().has(Role.TITLE)) {
          continue;
        }
        var song = song(cells);
        if (song.title() != null && song.links().stream().allMatch(l -> Links.parse(l).isEmpty())) {
          titles++;
          withoutArtist += ArtistAndTitle.split(song.title()).isEmpty() ? 1 : 0;
        }
      }
    } catch (CatalogueText.WrongCharsetException e) {
      throw wrong(e, charset);
    }
    if (withoutArtist * 2 > titles) {
      throw Columns.choice(
          "The catalogue names no artists: it has no column of them, and most titles do not read"
              + " \"Artist - Title\".",
          header());
    }
  }

  private static void bound(List<String> cells, long row) throws UnfitCatalogueException {
    if (cells.size() > MAX_COLUMNS) {
      throw new UnfitCatalogueException(
          "Row "
              + row
              + " of the catalogue has more columns than a spreadsheet can hold (16,384). Keep the ones"
              + " with the artist and the title, and try again.");
    }
    for (var cell : cells) {
      if (cell.length() > MAX_CELL) {
        throw new UnfitCatalogueException(
            "A cell of row "
                + row
                + " of the catalogue holds more text than a spreadsheet can (32,767 characters). Shorten"
                + " it, or look for a quote (\") that is not closed, and try again.");
      }
    }
  }

  /// Whether quotes that do not fit may be part of the names: programs that write cells between
  /// tabs, as iTunes does, quote none.
  private boolean mayHaveLooseQuotes() throws IOException {
    if (layout.kind() != Layout.Kind.TABLE || layout.separator() != '\t') {
      return false;
    }
    try (var rows = new Catalogue(file, charset, layout.plain(), sheet).plainHeader()) {
      return layout.columns().header().equals(rows.next());
    } catch (UnfitCatalogueException _) {
      return false;
    }
  }

  private CatalogueRows plainHeader() throws IOException, UnfitCatalogueException {
    var text = new CatalogueText(file.open(), charset, layout.separator());
    var rows = new LineRows(text, LineRows.Kind.TABS);
    for (var i = 0; i < layout.before(); i++) {
      rows.next();
    }
    return rows;
  }

  private static UnfitCatalogueException wrong(
      CatalogueText.WrongCharsetException e, Charset charset) {
    return wrong(e.line(), "is not written in " + charset.name() + ".");
  }

  static UnfitCatalogueException wrong(long line, String problem) {
    var where = "Line " + line + " of the catalogue " + problem + " Save it as \"CSV UTF-8\"";
    return new UnfitCatalogueException(
        where + ", or name its charset, for example --charset windows-1252, and start again.",
        where + ", and send it again.");
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
