package io.trackrecord.data.index;

import io.trackrecord.data.completion.LittleEndian;
import io.trackrecord.data.completion.MappedFile;
import io.trackrecord.data.name.NameForm;
import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.jspecify.annotations.Nullable;

/// About how many rows have each word that a title or an artist's name has, mapped into memory:
/// what a word of a row says is looked up hundreds of times for one misspelt song, and Lucene's
/// dictionary takes some microseconds for it, this a tenth of one.
///
/// The file: Lucene's codec header; the slots, three bytes each; their number, eight bytes;
/// Lucene's codec footer. Numbers are little-endian. A slot is zero where it is free, or the
/// *level* of a word, [#STEPS] times the binary logarithm of how many rows have it, and above it 16
/// bits of the hash of the word. A word lies in the first free slot from the one on that the upper
/// half of its hash leads to, behind the last comes the first. Words that one row has are not
/// there.
///
/// Safe for use by many threads; not to be used once it is closed.
public final class WordCounts implements Closeable {

  static final String CODEC = "TrackrecordWords";
  static final int VERSION = 1;

  /// Bytes of a slot.
  static final int WIDTH = 3;

  /// Levels for each doubling: the greatest `int` has one that fits a byte.
  private static final int STEPS = 8;

  private static final int MOST_LEVEL = 0xFF;

  private static final int TAG_BITS = 16;

  private static final double[] COUNTS = counts();

  private final Arena arena;
  private final MemorySegment mapped;
  private final long slots;
  private final long slotsAt = CodecUtil.headerLength(CODEC);

  private WordCounts(Path file, Arena arena) throws IOException {
    this.arena = arena;
    this.mapped =
        MappedFile.open(file, CODEC, VERSION, arena, (why, cause) -> damaged(file, why, cause));
    var trailer = mapped.byteSize() - CodecUtil.footerLength() - Long.BYTES;
    if (trailer < slotsAt) {
      throw damaged(file, "it is cut off", null);
    }
    this.slots = mapped.get(LittleEndian.LONG, trailer);
    if (slots < 1 || slots > Integer.MAX_VALUE || slotsAt + slots * WIDTH != trailer) {
      throw damaged(file, "its length is not that of its words", null);
    }
  }

  /// Opens what a build wrote. Costs the same whatever the number of words.
  ///
  /// @throws IOException where it cannot be read, is damaged or of another version
  static WordCounts open(Path file) throws IOException {
    return MappedFile.inArena(arena -> new WordCounts(file, arena));
  }

  /// About how many rows have a word in their titles or in their artists' names, whichever are
  /// more: right to a twentieth, and 1 for a word that one row has, or none. One word in ten
  /// thousand that at most one row has is taken for another.
  public double of(String word) {
    var hash = NameForm.key(word);
    var tag = tag(hash);
    var slot = slot(hash, slots);
    for (var i = 0L; i < slots; i++) {
      // Eight bytes are there behind the last slot, too: the number of slots.
      var entry = LittleEndian.read(mapped, slotsAt + slot * WIDTH, WIDTH);
      if (entry == 0) {
        return 1;
      }
      if (entry >>> Byte.SIZE == tag) {
        return COUNTS[(int) entry & MOST_LEVEL];
      }
      slot = next(slot, slots);
    }
    return 1;
  }

  /// The slot at which to begin.
  static long slot(long hash, long slots) {
    return ((hash >>> Integer.SIZE) * slots) >>> Integer.SIZE;
  }

  static long next(long slot, long slots) {
    return slot + 1 == slots ? 0 : slot + 1;
  }

  /// What stands in the slot of a word.
  ///
  /// @param rows how many have it, from 2 on
  static int entry(long hash, int rows) {
    return (tag(hash) << Byte.SIZE) | level(rows);
  }

  private static int tag(long hash) {
    return (int) hash & ((1 << TAG_BITS) - 1);
  }

  private static int level(int rows) {
    return (int) Math.round(STEPS * Math.log(rows) / Math.log(2));
  }

  private static double[] counts() {
    var counts = new double[MOST_LEVEL + 1];
    for (var level = 0; level <= MOST_LEVEL; level++) {
      counts[level] = Math.pow(2, (double) level / STEPS);
    }
    return counts;
  }

  /// Reads the file whole and compares it with its checksum.
  ///
  /// @throws IOException with a sentence, where something is wrong
  static void check(Path file) throws IOException {
    try (var _ = open(file)) {
      MappedFile.check(file);
    } catch (CorruptIndexException e) {
      throw damaged(file, String.valueOf(e.getMessage()), e);
    }
  }

  private static IOException damaged(Path file, String why, @Nullable Throwable cause) {
    return new IOException("the counts of words in " + file + " are damaged: " + why, cause);
  }

  @Override
  public void close() {
    arena.close();
  }
}
