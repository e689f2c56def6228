package io.trackrecord.bot.report.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/// One of the program's fonts. Safe for use by many threads.
public final class Typeface {

  private static final String FOLDER = "/io/trackrecord/bot/report/fonts/";

  /// Without a screen's grid, so that a text is as wide everywhere.
  static final FontRenderContext EXACT;

  static {
    FontSystem.prepare();
    EXACT = new FontRenderContext(null, true, true);
  }

  /// A character's glyph and how far it moves the pen, in units of the font's size.
  record Simple(int glyph, float advance) {}

  private static final Map<String, Typeface> LOADED = new ConcurrentHashMap<>();

  private final String name;
  private final byte[] file;
  private final Font font;
  private final Map<Integer, Simple> simple = new ConcurrentHashMap<>();

  private Typeface(String name) {
    this.name = name;
    try (var in =
        Objects.requireNonNull(Typeface.class.getResourceAsStream(FOLDER + name + ".ttf"))) {
      this.file = in.readAllBytes();
      this.font =
          Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file)).deriveFont(SIZE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      // It comes with the program.
      throw new IllegalStateException(e);
    }
  }

  /// The size at which glyphs are measured: large, so that nothing is lost by rounding.
  static final float SIZE = 1_000;

  /// The font of this name, read when it is first asked for.
  static Typeface of(String name) {
    return LOADED.computeIfAbsent(name, Typeface::new);
  }

  /// Its name, such as `NotoSans-Regular`.
  public String name() {
    return name;
  }

  /// The font file.
  public byte[] file() {
    return file.clone();
  }

  /// The font for drawing pictures.
  ///
  /// @param size its size in pixels
  public Font font(float size) {
    return font.deriveFont(size);
  }

  Font font() {
    return font;
  }

  boolean has(int character) {
    return font.canDisplay(character);
  }

  /// The glyph of a character that needs no shaping.
  Simple simple(int character) {
    return simple.computeIfAbsent(
        character,
        c -> {
          var glyphs = font.createGlyphVector(EXACT, Character.toString(c));
          return new Simple(
              glyphs.getGlyphCode(0), (float) glyphs.getGlyphPosition(1).getX() / SIZE);
        });
  }
}
