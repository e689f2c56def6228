package io.trackrecord.bench.generate.file;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/// Compresses Parquet pages. Parquet's own factory wants Hadoop's codec classes, which are not
/// here.
public final class PageCompression implements CompressionCodecFactory {

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    return switch (codec) {
      case UNCOMPRESSED -> new Compressor(codec, page -> page);
      case SNAPPY -> new Compressor(codec, page -> snappy(bytes(page)));
      case ZSTD -> new Compressor(codec, page -> BytesInput.from(Zstd.compress(bytes(page))));
      default -> throw new UnsupportedOperationException("no compressor for " + codec);
    };
  }

  private static byte[] bytes(BytesInput page) throws IOException {
    var bytes = new ByteArrayOutputStream(Math.toIntExact(page.size()));
    page.writeAllTo(bytes);
    return bytes.toByteArray();
  }

  private static BytesInput snappy(byte[] page) throws IOException {
    var compressed = new byte[Snappy.maxCompressedLength(page.length)];
    var length = Snappy.compress(page, 0, page.length, compressed, 0);
    return BytesInput.from(Arrays.copyOf(compressed, length));
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    throw new UnsupportedOperationException("the generator only writes");
  }

  @Override
  public void release() {}

  private interface PageFunction {
    BytesInput apply(BytesInput page) throws IOException;
  }

  private record Compressor(CompressionCodecName codec, PageFunction function)
      implements BytesInputCompressor {

    @Override
    public BytesInput compress(BytesInput page) throws IOException {
      return function.apply(page);
    }

    @Override
    public CompressionCodecName getCodecName() {
      return codec;
    }

    @Override
    public void release() {}
  }
}
