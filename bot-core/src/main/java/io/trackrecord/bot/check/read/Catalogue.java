package io.trackrecord.bot.check.read;

import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.data.track.Links;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/// A catalogue that was read through once, so that all its rows are known to be readable.
public final class Catalogue implements AutoCloseable {

  /// The characters that show a file's layout.
  private static final int HEAD = 1 << 16;

  private final CatalogueFile file;
  private final Charset charset;
  private final Layout layout;

  private Catalogue(CatalogueFile file, Charset charset, Layout layout) {
    this.file = file;
    this.charset = charset;
    this.layout = layout;
  }

  /// Finds out how a file is written, and reads it through.
  ///
  /// @param source knows which names are listed: where a file does not tell its charset, its names
  ///   do
  public static Catalogue open(Path path, ReadingOptions options, CatalogSource source)
      throws IOException, UnfitCatalogueException {
    var file = CatalogueFile.of(path);
    try {
      var charset = new CharsetSearch(file, options, source).charset();
      var catalogue = of(file, charset, options);
      try {
        catalogue.proofread();
      } catch (UnfitCatalogueException e) {
        if (!catalogue.mayHaveLooseQuotes()) {
          throw e;
        }
        catalogue = new Catalogue(file, charset, catalogue.layout.plain());
        catalogue.proofread();
      }
      return catalogue;
    } catch (IOException | UnfitCatalogueException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /// The catalogue as it reads in this charset; only its first lines are looked at.
  static Catalogue of(CatalogueFile file, Charset charset, ReadingOptions options)
      throws IOException, UnfitCatalogueException {
    try (var text = new CatalogueText(file.open(), charset, Layout.NONE)) {
      var head = new char[HEAD];
      var length = 0;
      for (var count = 0; count >= 0 && length < HEAD; length += Math.max(count, 0)) {
        count = text.read(head, length, HEAD - length);
      }
      var layout =
          new LayoutSearch(options.columns()).of(new String(head, 0, length), length < HEAD);
      return new Catalogue(file, charset, layout);
    } catch (CatalogueText.WrongCharsetException e) {
      throw wrong(e, charset);
    }
  }

  /// The columns' names.
  public List<String> header() {
    return layout.columns().header();
  }

  /// How the file was read, in a sentence.
  public String report() {
    return "Read as " + charset.name() + ", " + layout.report() + ".";
  }

  /// What a row says of its song.
  public SongCells song(List<String> cells) {
    return layout.columns().song(cells);
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
    try {
      for (var i = 0; isTable && i <= layout.before(); i++) {
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
    try (var rows = rows()) {
      for (var cells = rows.next(); cells != null; cells = rows.next()) {
        if (layout.columns().has(Role.ARTIST) || !layout.columns().has(Role.TITLE)) {
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
      throw new UnfitCatalogueException(
          "The catalogue names no artists: it has no column of them, and most titles do not read"
              + " \"Artist - Title\". "
              + Columns.choice(header()));
    }
  }

  /// Whether quotes that do not fit may be part of the names: programs that write cells between
  /// tabs, as iTunes does, quote none.
  private boolean mayHaveLooseQuotes() throws IOException {
    if (layout.kind() != Layout.Kind.TABLE || layout.separator() != '\t') {
      return false;
    }
    try (var rows = new Catalogue(file, charset, layout.plain()).plainHeader()) {
      return header().equals(rows.next());
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
    return new UnfitCatalogueException(
        "Line "
            + e.line()
            + " of the catalogue is not written in "
            + charset.name()
            + ". Save it as \"CSV UTF-8\", or name its charset, for example --charset windows-1252,"
            + " and start again.");
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
