package io.trackrecord.bot.report.chart;

import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.report.font.Line;
import io.trackrecord.bot.report.font.Shaper;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/// A chart as a PNG picture. It stands on a light card of its own, so it reads the same on a dark
/// and on a light ground. Length and words say everything; there is one colour, which means
/// nothing.
public final class ChartPicture {

  /// Bars that are drawn; the rest is counted.
  static final int MAX_BARS = 16;

  /// More letters than this fit on no line.
  private static final int MAX_LETTERS = 200;

  private static final int WIDTH = 1_000;
  private static final int EDGE = 36;
  private static final int TITLE_SIZE = 30;
  private static final int SIZE = 24;
  private static final int ROW = 46;
  private static final int BAR = 26;
  private static final int LABEL_WIDTH = 360;
  private static final int GAP = 16;

  private static final Color CARD = new Color(0xFFFFFF);
  private static final Color FRAME = new Color(0xD0D7DE);
  private static final Color TEXT = new Color(0x1B1F24);
  private static final Color QUIET = new Color(0x57606A);
  private static final Color TRACK = new Color(0xEEF2F6);
  private static final Color BARS = new Color(0x0B57A4);

  private final Part.Chart chart;
  private final Shaper regular = new Shaper(false);
  private final Shaper bold = new Shaper(true);

  private ChartPicture(Part.Chart chart) {
    this.chart = chart;
  }

  /// Draws the chart. The same chart gives the same bytes.
  public static byte[] png(Part.Chart chart) {
    var picture = new ChartPicture(chart).draw();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      // Nothing but memory is written to.
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private BufferedImage draw() {
    var bars = chart.bars().subList(0, Math.min(MAX_BARS, chart.bars().size()));
    var left = chart.bars().size() - bars.size();
    var height = 2 * EDGE + TITLE_SIZE + GAP + ROW * (bars.size() + (left > 0 ? 1 : 0));
    var image = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_ARGB);
    var graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      card(graphics, height);
      graphics.setColor(TEXT);
      text(
          graphics,
          fitting(bold, chart.title(), TITLE_SIZE, WIDTH - 2 * EDGE),
          EDGE,
          EDGE + TITLE_SIZE * 0.85f,
          TITLE_SIZE);
      bars(graphics, bars);
      if (left > 0) {
        graphics.setColor(QUIET);
        text(
            graphics,
            regular.line("+ " + left),
            EDGE,
            EDGE + TITLE_SIZE + GAP + ROW * bars.size() + ROW * 0.66f,
            SIZE);
      }
    } finally {
      graphics.dispose();
    }
    return image;
  }

  private static void card(Graphics2D graphics, int height) {
    var edge = new RoundRectangle2D.Float(1, 1, WIDTH - 2, height - 2, 24, 24);
    graphics.setColor(CARD);
    graphics.fill(edge);
    graphics.setColor(FRAME);
    graphics.setStroke(new BasicStroke(2));
    graphics.draw(edge);
  }

  private void bars(Graphics2D graphics, List<Part.Bar> bars) {
    var most = Math.max(1, bars.stream().mapToLong(Part.Bar::value).max().orElse(1));
    var values = bars.stream().map(bar -> bold.line(bar.shown())).toList();
    var widest = 0f;
    for (var value : values) {
      widest = Math.max(widest, value.width() * SIZE);
    }
    var start = EDGE + LABEL_WIDTH + GAP;
    var room = WIDTH - EDGE - start - widest - GAP;
    var top = EDGE + TITLE_SIZE + GAP;
    for (var i = 0; i < bars.size(); i++) {
      var bar = bars.get(i);
      var y = top + ROW * i;
      var base = y + ROW * 0.66f;
      graphics.setColor(TEXT);
      text(graphics, fitting(regular, bar.label(), SIZE, LABEL_WIDTH), EDGE, base, SIZE);
      var middle = y + (ROW - BAR) / 2f;
      graphics.setColor(TRACK);
      graphics.fill(new RoundRectangle2D.Float(start, middle, room, BAR, 8, 8));
      if (bar.value() > 0) {
        // Whatever counts anything can be seen.
        var length = Math.max(6, room * bar.value() / most);
        graphics.setColor(BARS);
        graphics.fill(new RoundRectangle2D.Float(start, middle, length, BAR, 8, 8));
      }
      graphics.setColor(TEXT);
      var value = values.get(i);
      text(graphics, value, WIDTH - EDGE - value.width() * SIZE, base, SIZE);
    }
  }

  /// The text as far as it fits, with … where it was cut.
  private static Line fitting(Shaper shaper, String text, int size, int width) {
    var end =
        text.offsetByCodePoints(0, Math.min(MAX_LETTERS, text.codePointCount(0, text.length())));
    var one = text.substring(0, end).replace('\n', ' ');
    var lines = shaper.lines(one, (float) width / size);
    if (lines.size() == 1) {
      return lines.getFirst();
    }
    var cut = shaper.lines(one, (width - size) / (float) size).getFirst().text();
    return shaper.line(cut.strip() + "…");
  }

  private static void text(Graphics2D graphics, Line line, float x, float y, float size) {
    var at = x;
    for (var run : line.runs()) {
      var ids = run.glyphs().stream().mapToInt(glyph -> glyph.id()).toArray();
      var glyphs = run.face().font(size).createGlyphVector(graphics.getFontRenderContext(), ids);
      for (var i = 0; i < ids.length; i++) {
        var glyph = run.glyphs().get(i);
        glyphs.setGlyphPosition(i, new Point2D.Float(glyph.x() * size, -glyph.y() * size));
      }
      graphics.drawGlyphVector(glyphs, at, y);
      at += run.width() * size;
    }
  }
}
