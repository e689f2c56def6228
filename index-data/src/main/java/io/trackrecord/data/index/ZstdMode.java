package io.trackrecord.data.index;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Compresses blocks of stored rows with Zstandard and a dictionary of what rows have in common:
/// the length of what a block became, and that. A block is unpacked whole.
final class ZstdMode extends CompressionMode {

  /// Chosen by measurement: with a dictionary a sixth smaller than level 1 without, for twice the
  /// time; higher levels gain a fortieth for half as much time again.
  private static final int LEVEL = 5;

  private static volatile ZstdMode latest = new ZstdMode(new byte[0]);

  private final byte[] dictionary;
  private final @Nullable ZstdDictDecompress unpacking;

  private ZstdMode(byte[] dictionary) {
    this.dictionary = dictionary;
    this.unpacking = dictionary.length == 0 ? null : new ZstdDictDecompress(dictionary);
  }

  /// The mode with a dictionary, which may be empty. The same as before for the same dictionary:
  /// Lucene copies blocks as they are only between segments of one and the same mode.
  static ZstdMode of(byte[] dictionary) {
    var known = latest;
    if (!Arrays.equals(known.dictionary, dictionary)) {
      known = new ZstdMode(dictionary.clone());
      latest = known;
    }
    return known;
  }

  @Override
  public Compressor newCompressor() {
    return new Packing(dictionary);
  }

  @Override
  public Decompressor newDecompressor() {
    return new Unpacking(unpacking);
  }

  @Override
  public String toString() {
    return "ZSTD";
  }

  private static final class Packing extends Compressor {

    private final ZstdCompressCtx context =
        new ZstdCompressCtx().setLevel(LEVEL).setContentSize(false).setChecksum(false);
    private final @Nullable ZstdDictCompress dictionary;
    private byte[] block = new byte[0];
    private byte[] packed = new byte[0];

    Packing(byte[] dictionary) {
      this.dictionary = dictionary.length == 0 ? null : new ZstdDictCompress(dictionary, LEVEL);
      if (this.dictionary != null) {
        context.loadDict(this.dictionary);
      }
    }

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
      if (dictionary != null) {
        dictionary.close();
      }
    }
  }

  private static final class Unpacking extends Decompressor {

    private final @Nullable ZstdDictDecompress dictionary;
    private byte[] packed = new byte[0];

    Unpacking(@Nullable ZstdDictDecompress dictionary) {
      this.dictionary = dictionary;
    }

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
        unpacked = original == 0 ? 0 : unpack(bytes.bytes, original, became);
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

    private long unpack(byte[] into, int original, int length) {
      if (dictionary == null) {
        return Zstd.decompressByteArray(into, 0, original, packed, 0, length);
      }
      var unpacked = Zstd.decompressFastDict(into, 0, packed, 0, length, dictionary);
      if (Zstd.isError(unpacked)) {
        throw new ZstdException(unpacked);
      }
      return unpacked;
    }

    @Override
    public Decompressor clone() {
      return new Unpacking(dictionary);
    }
  }
}
