package io.trackrecord.bench.generate.file;

import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/// How the pages of Parquet files are compressed.
public enum Codec {
  SNAPPY(CompressionCodecName.SNAPPY),
  ZSTD(CompressionCodecName.ZSTD),
  UNCOMPRESSED(CompressionCodecName.UNCOMPRESSED);

  private final CompressionCodecName name;

  Codec(CompressionCodecName name) {
    this.name = name;
  }

  CompressionCodecName parquetName() {
    return name;
  }
}
