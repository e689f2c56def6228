package io.trackrecord.data.source;

import com.github.luben.zstd.ZstdInputStream;
import io.trackrecord.data.source.file.ExpansionLimit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/// Decompression of Parquet pages without Hadoop, whose codecs parquet-hadoop would load: snappy,
/// zstd and gzip straight from the libraries that it brings.
final class ParquetCodecs implements CompressionCodecFactory {

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    return switch (codec) {
      case UNCOMPRESSED -> new Pages((page, size) -> page);
      case SNAPPY -> new Pages(ParquetCodecs::snappy);
      case ZSTD ->
          new Pages(
              (page, size) -> drain(new ZstdInputStream(new ByteArrayInputStream(page)), size));
      case GZIP ->
          new Pages(
              (page, size) -> drain(new GZIPInputStream(new ByteArrayInputStream(page)), size));
      default ->
          throw new UnsupportedCodecException(
              "its pages are compressed with "
                  + codec
                  + "; snappy, zstd, gzip and uncompressed can be read");
    };
  }

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    throw new UnsupportedCodecException("this program reads Parquet and does not write it");
  }

  @Override
  public void release() {}

  private static byte[] snappy(byte[] page, int size) throws IOException {
    var stated = Snappy.uncompressedLength(page);
    if (stated != size) {
      throw new IOException("a page says " + size + " bytes and holds " + stated);
    }
    return Snappy.uncompress(page);
  }

  private static byte[] drain(InputStream stream, int size) throws IOException {
    try (stream) {
      var bytes = stream.readNBytes(size);
      if (bytes.length < size || stream.read() >= 0) {
        throw new IOException("a page does not hold the " + size + " bytes that it says");
      }
      return bytes;
    }
  }

  /// A codec that this program does not read.
  static final class UnsupportedCodecException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsupportedCodecException(String message) {
      super(message);
    }
  }

  @FunctionalInterface
  private interface Decompression {
    byte[] decompress(byte[] page, int size) throws IOException;
  }

  private record Pages(Decompression decompression) implements BytesInputDecompressor {

    @Override
    public BytesInput decompress(BytesInput bytes, int size) throws IOException {
      var page = new ByteArrayOutputStream(Math.toIntExact(bytes.size()));
      bytes.writeAllTo(page);
      return BytesInput.from(unpacked(page.toByteArray(), size));
    }

    @Override
    public void decompress(ByteBuffer input, int compressedSize, ByteBuffer output, int size)
        throws IOException {
      var page = new byte[compressedSize];
      input.get(page);
      output.put(unpacked(page, size));
    }

    private byte[] unpacked(byte[] page, int size) throws IOException {
      if (size < 0 || size > ExpansionLimit.max(page.length)) {
        throw new IOException("a page announces " + size + " bytes, far more than it can hold");
      }
      return decompression.decompress(page, size);
    }

    @Override
    public void release() {}
  }
}
