package io.trackrecord.data.index;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/// Compresses blocks of stored rows with Zstandard: the length of what it became, and that. A block
/// is unpacked whole.
final class ZstdMode extends CompressionMode {

  /// Chosen by measurement: higher levels take twice the time for a thirtieth of the size.
  private static final int LEVEL = 1;

  @Override
  public Compressor newCompressor() {
    return new Packing();
  }

  @Override
  public Decompressor newDecompressor() {
    return new Unpacking();
  }

  @Override
  public String toString() {
    return "ZSTD";
  }

  private static final class Packing extends Compressor {

    private final ZstdCompressCtx context =
        new ZstdCompressCtx().setLevel(LEVEL).setContentSize(false).setChecksum(false);
    private byte[] block = new byte[0];
    private byte[] packed = new byte[0];

    @Override
    public void compress(ByteBuffersDataInput in, DataOutput out) throws IOException {
      var length = Math.toIntExact(in.length());
      block = ArrayUtil.growNoCopy(block, length);
      in.readBytes(block, 0, length);
      packed = ArrayUtil.growNoCopy(packed, Math.toIntExact(Zstd.compressBound(length)));
      var became = context.compressByteArray(packed, 0, packed.length, block, 0, length);
      out.writeVInt(became);
      out.writeBytes(packed, became);
    }

    @Override
    public void close() {
      context.close();
    }
  }

  private static final class Unpacking extends Decompressor {

    private byte[] packed = new byte[0];

    @Override
    public void decompress(DataInput in, int original, int offset, int length, BytesRef bytes)
        throws IOException {
      var became = in.readVInt();
      if (became < 0) {
        throw new CorruptIndexException("a block of rows has no length", in);
      }
      packed = ArrayUtil.growNoCopy(packed, became);
      in.readBytes(packed, 0, became);
      bytes.bytes = ArrayUtil.growNoCopy(bytes.bytes, original);
      long unpacked;
      try {
        unpacked =
            original == 0
                ? 0
                : Zstd.decompressByteArray(bytes.bytes, 0, original, packed, 0, became);
      } catch (ZstdException e) {
        throw new CorruptIndexException("a block of rows cannot be unpacked", in, e);
      }
      if (unpacked != original) {
        throw new CorruptIndexException(
            "a block of rows has " + unpacked + " bytes, not " + original, in);
      }
      bytes.offset = offset;
      bytes.length = length;
    }

    @Override
    public Decompressor clone() {
      return new Unpacking();
    }
  }
}
