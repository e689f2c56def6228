package io.trackrecord.bot.matching;

import io.trackrecord.bot.catalog.CatalogStatistics;
import io.trackrecord.bot.catalog.CatalogStatistics.Script;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.data.index.WordField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Counts an index's tracks by decade and by script. About a second for 22 million tracks.
final class TrackStatistics {

  /// The decades of the years that datasets are read with: 1800 to 2099.
  private static final int FIRST_DECADE = 1_800;

  private static final int LAST_DECADE = 2_090;
  private static final int DECADE = 10;

  /// The characters that a word of each script may begin with, after folding: blocks of Unicode.
  private static final Map<Script, List<Block>> BLOCKS =
      Map.ofEntries(
          Map.entry(Script.GREEK, blocks(0x370, 0x400)),
          Map.entry(Script.CYRILLIC, blocks(0x400, 0x530)),
          Map.entry(Script.ARMENIAN, blocks(0x530, 0x590)),
          Map.entry(Script.HEBREW, blocks(0x590, 0x600)),
          Map.entry(Script.ARABIC, blocks(0x600, 0x700, 0x750, 0x780, 0x860, 0x900)),
          Map.entry(Script.DEVANAGARI, blocks(0x900, 0x980)),
          Map.entry(Script.BENGALI, blocks(0x980, 0xA00)),
          Map.entry(Script.TAMIL, blocks(0xB80, 0xC00)),
          Map.entry(Script.TELUGU, blocks(0xC00, 0xC80)),
          Map.entry(Script.THAI, blocks(0xE00, 0xE80)),
          Map.entry(Script.GEORGIAN, blocks(0x10A0, 0x1100)),
          Map.entry(Script.HANGUL, blocks(0x1100, 0x1200, 0x3130, 0x3190, 0xAC00, 0xD7B0)),
          Map.entry(Script.KANA, blocks(0x3040, 0x3100)),
          Map.entry(Script.HAN, blocks(0x3400, 0xA000, 0x20000, 0x32000)),
          Map.entry(
              Script.OTHER,
              blocks(
                  0x700, 0x750, 0x780, 0x860, 0xA00, 0xB80, 0xC80, 0xE00, 0xE80, 0x10A0, 0x1200,
                  0x1D00, 0xA000, 0xA700, 0xA800, 0xAB30, 0xAB70, 0xAC00)));

  private TrackStatistics() {}

  /// Counts them.
  static CatalogStatistics of(EngineSession session) {
    var filters = new ArrayList<RowFilter>();
    filters.add(RowFilter.EVERYTHING);
    filters.add(new RowFilter.Not(anyOf(BLOCKS.values().stream().flatMap(List::stream))));
    for (var script : Script.values()) {
      filters.add(anyOf(blocks(script).stream()));
    }
    for (var decade = FIRST_DECADE; decade <= LAST_DECADE; decade += DECADE) {
      filters.add(new RowFilter.InYears(decade, decade + DECADE - 1));
    }
    var totals = session.totals(filters).iterator();
    var tracks = totals.next();
    var plain = totals.next();
    var scripts = new EnumMap<Script, Long>(Script.class);
    for (var script : Script.values()) {
      scripts.put(script, totals.next());
    }
    scripts.values().removeIf(count -> count == 0);
    var decades = new TreeMap<Integer, Long>();
    for (var decade = FIRST_DECADE; decade <= LAST_DECADE; decade += DECADE) {
      decades.put(decade, totals.next());
    }
    decades.values().removeIf(count -> count == 0);
    return new CatalogStatistics(tracks, decades, scripts, plain);
  }

  private static List<Block> blocks(Script script) {
    return BLOCKS.getOrDefault(script, List.of());
  }

  /// The rows whose title has a word that begins in one of the blocks. Blocks that touch are one
  /// range, which is read faster.
  private static RowFilter anyOf(Stream<Block> blocks) {
    var joined = new ArrayList<Block>();
    for (var block : blocks.sorted().toList()) {
      if (!joined.isEmpty() && joined.getLast().end() == block.first()) {
        joined.add(new Block(joined.removeLast().first(), block.end()));
      } else {
        joined.add(block);
      }
    }
    return RowFilter.any(
        joined.stream()
            .<RowFilter>map(
                block ->
                    new RowFilter.HasWordBetween(
                        WordField.TITLE,
                        Character.toString(block.first()),
                        Character.toString(block.end())))
            .toList());
  }

  /// @param bounds the first character of each block, and the one after its last
  private static List<Block> blocks(int... bounds) {
    var blocks = new ArrayList<Block>();
    for (var i = 0; i < bounds.length; i += 2) {
      blocks.add(new Block(bounds[i], bounds[i + 1]));
    }
    return List.copyOf(blocks);
  }

  private record Block(int first, int end) implements Comparable<Block> {
    @Override
    public int compareTo(Block other) {
      return Integer.compare(first, other.first);
    }
  }
}
