package io.trackrecord.bench.generate.file;

import io.trackrecord.bench.generate.Tally;
import io.trackrecord.bench.generate.World;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.jspecify.annotations.Nullable;

/// Writes a Parquet file of LAION-DISCO-12M: every column optional, lists of three levels, small
/// row groups.
public final class LaionFile {

  private static final long NOISE = 31;
  private static final int ROWS_PER_GROUP = 1_000;

  /// Writes the songs of a part of the world.
  ///
  /// @param listChild what the file calls an element of a list; writers of Parquet differ in it
  /// @return how many rows, and how many of each quirk, are in the file
  public static Tally write(World world, World.Part part, Path file, Codec codec, String listChild)
      throws IOException {
    var tally = new Tally();
    try (var writer = new Builder(new LocalOutputFile(file), listChild).with(codec).build()) {
      for (var i = part.first(); i < part.first() + part.rows(); i++) {
        var row = world.row(Dataset.LAION_DISCO_12M, i);
        writer.write(LaionRow.of(row, world.noise().at(NOISE, i)));
        tally.row(row.oddity());
      }
    }
    return tally;
  }

  static MessageType schema(String listChild) {
    return MessageTypeParser.parseMessageType(
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
        """
            .replace("CHILD", listChild));
  }

  private static final class Builder extends ParquetWriter.Builder<LaionRow, Builder> {

    private final String listChild;

    Builder(OutputFile file, String listChild) {
      super(file);
      this.listChild = listChild;
    }

    Builder with(Codec codec) {
      return withCodecFactory(new PageCompression())
          .withCompressionCodec(codec.parquetName())
          .withWriteMode(ParquetFileWriter.Mode.OVERWRITE)
          // No id comes twice in a thousand rows.
          .withDictionaryEncoding("song_id", false)
          .withRowGroupRowCountLimit(ROWS_PER_GROUP);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract still, so it must be here
    protected WriteSupport<LaionRow> getWriteSupport(Configuration configuration) {
      return new Columns(schema(listChild), listChild);
    }
  }

  /// Takes a row apart into columns; a null is a column that is left out.
  @SuppressWarnings("NullAway.Init") // Parquet hands over the consumer before the first row
  private static final class Columns extends WriteSupport<LaionRow> {

    private final MessageType schema;
    private final String listChild;
    private RecordConsumer consumer;

    Columns(MessageType schema, String listChild) {
      this.schema = schema;
      this.listChild = listChild;
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
    public void write(LaionRow row) {
      consumer.startMessage();
      text("song_id", 0, row.songId());
      text("title", 1, row.title());
      list("artist_names", 2, row.artistNames());
      list("artist_ids", 3, row.artistIds());
      text("album_name", 4, row.albumName());
      text("album_id", 5, row.albumId());
      if (row.isExplicit() != null) {
        consumer.startField("isExplicit", 6);
        consumer.addBoolean(row.isExplicit());
        consumer.endField("isExplicit", 6);
      }
      text("views", 7, row.views());
      if (row.duration() != null) {
        consumer.startField("duration", 8);
        consumer.addLong(row.duration());
        consumer.endField("duration", 8);
      }
      consumer.endMessage();
    }

    private void text(String column, int index, @Nullable String value) {
      if (value != null) {
        consumer.startField(column, index);
        consumer.addBinary(Binary.fromString(value));
        consumer.endField(column, index);
      }
    }

    private void list(String column, int index, @Nullable List<@Nullable String> values) {
      if (values == null) {
        return;
      }
      consumer.startField(column, index);
      consumer.startGroup();
      if (!values.isEmpty()) {
        consumer.startField("list", 0);
        for (var value : values) {
          consumer.startGroup();
          text(listChild, 0, value);
          consumer.endGroup();
        }
        consumer.endField("list", 0);
      }
      consumer.endGroup();
      consumer.endField(column, index);
    }
  }

  private LaionFile() {}
}
