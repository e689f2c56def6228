package io.trackrecord.data.source;

import java.io.IOException;
import java.util.List;
import org.apache.parquet.hadoop.metadata.BlockMetaData;

/// Checks where a Parquet file says that its columns lie: parquet-hadoop makes room for as much as
/// is said before it reads any of it, and a damaged file may say anything.
final class ParquetColumns {

  private ParquetColumns() {}

  /// Checks that all columns lie within the file, and share no byte of it.
  ///
  /// @param size the size of the file in bytes
  /// @throws IOException where they do not
  static void check(long size, List<BlockMetaData> groups) throws IOException {
    var left = size;
    for (var group : groups) {
      for (var column : group.getColumns()) {
        var start = column.getStartingPos();
        var length = column.getTotalSize();
        if (start < 0 || length < 0 || length > left || start > size - length) {
          throw new IOException("it says of a column that it lies outside the file");
        }
        left -= length;
      }
    }
  }
}
