package io.trackrecord.data.source;

import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.jspecify.annotations.Nullable;
import org.xerial.snappy.Snappy;

/// Writes small Parquet files in LAION-DISCO-12M's layout, row by row as maps; a column that a row
/// lacks is null.
final class ParquetWriting {

  private static final String LAION =
      """
      message schema {
        optional binary song_id (UTF8);
        optional binary title (UTF8);
        optional group artist_names (LIST) {
          repeated group list { optional binary CHILD (UTF8); }
        }
        optional group artist_ids (LIST) {
          repeated group list { optional binary CHILD (UTF8); }
        }
        optional binary album_name (UTF8);
        optional binary album_id (UTF8);
        optional boolean isExplicit;
        optional binary views (UTF8);
        optional int64 duration;
      }
      """;

  private ParquetWriting() {}

  static Path laion(
      Path file, CompressionCodecName codec, String child, List<Map<String, Object>> rows)
      throws IOException {
    return write(
        file, codec, MessageTypeParser.parseMessageType(LAION.replace("CHILD", child)), rows);
  }

  static Path write(
      Path file, CompressionCodecName codec, MessageType schema, List<Map<String, Object>> rows)
      throws IOException {
    return write(file, codec, schema, rows, 3);
  }

  /// @param group how many rows a row group has
  static Path write(
      Path file,
      CompressionCodecName codec,
      MessageType schema,
      List<Map<String, Object>> rows,
      int group)
      throws IOException {
    var builder = new Builder(new LocalOutputFile(file), schema);
    try (var writer =
        builder
            .withCodecFactory(new Codecs())
            .withCompressionCodec(codec)
            .withRowGroupRowCountLimit(group)
            .build()) {
      for (var row : rows) {
        writer.write(row);
      }
    }
    return file;
  }

  private static final class Builder extends ParquetWriter.Builder<Map<String, Object>, Builder> {
    private final MessageType schema;

    Builder(OutputFile file, MessageType schema) {
      super(file);
      this.schema = schema;
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract still, so it must be here
    protected WriteSupport<Map<String, Object>> getWriteSupport(Configuration configuration) {
      return new Rows(schema);
    }
  }

  @SuppressWarnings("NullAway.Init") // Parquet hands over the consumer before the first row
  private static final class Rows extends WriteSupport<Map<String, Object>> {
    private final MessageType schema;
    private RecordConsumer consumer;

    Rows(MessageType schema) {
      this.schema = schema;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract still, so it must be here
    public WriteContext init(Configuration configuration) {
      return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer recordConsumer) {
      consumer = recordConsumer;
    }

    @Override
    public void write(Map<String, Object> row) {
      consumer.startMessage();
      for (var i = 0; i < schema.getFieldCount(); i++) {
        field(schema.getFieldName(i), i, row.get(schema.getFieldName(i)));
      }
      consumer.endMessage();
    }

    private void field(String name, int index, @Nullable Object value) {
      if (value == null) {
        return;
      }
      consumer.startField(name, index);
      switch (value) {
        case String text -> consumer.addBinary(Binary.fromString(text));
        case Boolean flag -> consumer.addBoolean(flag);
        case Long number -> consumer.addLong(number);
        case Integer number -> consumer.addInteger(number);
        case Float number -> consumer.addFloat(number);
        case Double number -> consumer.addDouble(number);
        case byte[] bytes -> consumer.addBinary(Binary.fromConstantByteArray(bytes));
        case List<?> list -> items(schema.getType(index).asGroupType(), list);
        default -> throw new IllegalArgumentException(value.toString());
      }
      consumer.endField(name, index);
    }

    private void items(GroupType type, List<?> list) {
      var repeated = type.getFieldName(0);
      var child = type.getType(0).asGroupType().getFieldName(0);
      consumer.startGroup();
      if (!list.isEmpty()) {
        consumer.startField(repeated, 0);
        for (var item : list) {
          consumer.startGroup();
          field(child, 0, item);
          consumer.endGroup();
        }
        consumer.endField(repeated, 0);
      }
      consumer.endGroup();
    }
  }

  private static final class Codecs implements CompressionCodecFactory {

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
      return new BytesInputCompressor() {
        @Override
        public BytesInput compress(BytesInput page) throws IOException {
          var bytes = page.toInputStream().readAllBytes();
          return switch (codec) {
            case SNAPPY -> BytesInput.from(Snappy.compress(bytes));
            case ZSTD -> BytesInput.from(Zstd.compress(bytes));
            default -> BytesInput.from(bytes);
          };
        }

        @Override
        public CompressionCodecName getCodecName() {
          return codec;
        }

        @Override
        public void release() {}
      };
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
      throw new UnsupportedOperationException("this only writes");
    }

    @Override
    public void release() {}
  }
}
