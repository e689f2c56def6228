package io.trackrecord.data.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.List;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/// Checks the sizes that a Parquet file announces. parquet-hadoop allocates what is announced
/// before it reads, and a damaged file may announce anything.
final class ParquetLimits {

  /// The longest footer, in bytes. Files of some million rows have footers of some thousand bytes.
  static final int MAX_FOOTER = 16 << 20;

  /// The deepest nesting of a column. A list of lists has seven levels.
  private static final int MAX_DEPTH = 16;

  /// The rows that any file may announce, however small it is.
  private static final long ALWAYS_ROWS = 100_000;

  /// The most rows for each byte of the file. Each row has a name, and most names differ.
  private static final long MAX_ROWS_PER_BYTE = 10;

  private ParquetLimits() {}

  /// Checks the footer's announced length.
  static void footer(FileChannel channel) throws IOException {
    var end = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    if (channel.size() < 12) {
      throw new IOException("it is too short");
    }
    for (var at = channel.size() - 8; end.hasRemaining(); ) {
      var count = channel.read(end, at);
      if (count < 0) {
        throw new IOException("it was cut off while it was read");
      }
      at += count;
    }
    var length = end.getInt(0);
    if (length < 0 || length > MAX_FOOTER) {
      throw new IOException("it announces a footer of " + (length & 0xFFFF_FFFFL) + " bytes");
    }
  }

  /// Checks that no column is nested too deep.
  static void depth(MessageType schema) throws IOException {
    for (var field : schema.getFields()) {
      if (isDeeper(field, MAX_DEPTH)) {
        throw new IOException("its column \"" + field.getName() + "\" is nested too deep");
      }
    }
  }

  private static boolean isDeeper(Type type, int depth) {
    return depth == 0
        || (!type.isPrimitive()
            && type.asGroupType().getFields().stream()
                .anyMatch(field -> isDeeper(field, depth - 1)));
  }

  /// Checks that all columns lie within the file without overlapping, and that it announces no more
  /// rows than its bytes can hold.
  ///
  /// @param size the size of the file in bytes
  static void groups(long size, List<BlockMetaData> groups) throws IOException {
    var left = size;
    var rows = 0L;
    for (var group : groups) {
      var max = Math.max(ALWAYS_ROWS, size * MAX_ROWS_PER_BYTE);
      if (group.getRowCount() < 0 || group.getRowCount() > max - rows) {
        throw new IOException("it announces more than " + max + " rows in " + size + " bytes");
      }
      rows += group.getRowCount();
      for (var column : group.getColumns()) {
        var start = column.getStartingPos();
        var length = column.getTotalSize();
        if (start < 0 || length < 0 || length > left || start > size - length) {
          throw new IOException("a column lies outside the file");
        }
        left -= length;
      }
    }
  }
}
