package io.trackrecord.data.source;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.source.file.InputException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Parquet files that announce more than they hold are refused with a sentence, in bounded memory.
class HarmfulParquetTest {

  @TempDir Path folder;

  @Test
  void more_rows_than_the_bytes_can_hold_are_refused() throws Exception {
    var schema =
        MessageTypeParser.parseMessageType(
            "message m { optional binary song_id (UTF8); optional binary title (UTF8); }");
    var file =
        ParquetWriting.write(
            folder.resolve("train.parquet"),
            CompressionCodecName.ZSTD,
            schema,
            Collections.nCopies(200_000, Map.of("song_id", "a", "title", "T")),
            Integer.MAX_VALUE);
    assertThat(Files.size(file)).isLessThan(20_000);

    assertRefused(file, "it announces more than ");
  }

  @Test
  void a_number_of_rows_that_is_negative_or_overflows_is_refused() throws Exception {
    for (var rows : new long[] {-1, Long.MAX_VALUE, Long.MIN_VALUE}) {
      var file = whole(CompressionCodecName.UNCOMPRESSED, 10);
      changeFooter(
          file,
          footer -> requireNonNull(footer.getRow_groups()).forEach(each -> each.setNum_rows(rows)));
      assertRefused(file, "");
    }
  }

  @Test
  void a_schema_that_is_nested_very_deep_is_refused() throws Exception {
    var file = whole(CompressionCodecName.UNCOMPRESSED, 3);
    changeFooter(
        file,
        footer -> {
          var schema = new ArrayList<SchemaElement>();
          var root = new SchemaElement("root");
          root.setNum_children(1);
          schema.add(root);
          for (var i = 0; i < 100_000; i++) {
            var group = new SchemaElement("g");
            group.setRepetition_type(FieldRepetitionType.OPTIONAL);
            group.setNum_children(1);
            schema.add(group);
          }
          var leaf = new SchemaElement("song_id");
          leaf.setType(Type.BYTE_ARRAY);
          leaf.setRepetition_type(FieldRepetitionType.OPTIONAL);
          schema.add(leaf);
          footer.setSchema(schema);
          footer.setRow_groups(List.of());
        });

    assertRefused(file, "it is nested too deep");
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 80})
  void lists_of_lists_are_refused_where_no_table_has_so_many(int levels) throws Exception {
    var nested = "optional binary element (UTF8);";
    for (var i = 0; i < levels; i++) {
      nested =
          "optional group "
              + (i == levels - 1 ? "artist_names" : "element")
              + " (LIST) { repeated group list { "
              + nested
              + " } }";
    }
    var file =
        ParquetWriting.write(
            folder.resolve("train.parquet"),
            CompressionCodecName.UNCOMPRESSED,
            MessageTypeParser.parseMessageType(
                "message m { optional binary song_id (UTF8); optional binary title (UTF8); "
                    + nested
                    + " }"),
            List.of(Map.of("song_id", "abcdefghijk", "title", "T")));

    if (levels == 5) {
      assertThat(Collected.of("laion-disco-12m", file).titles()).containsExactly("T");
    } else {
      assertRefused(file, "its column \"artist_names\" is nested too deep");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // A schema of 2,147,483,647 elements.
        "150219fcffffffff07",
        // Of 99 million.
        "150219fc80c39a2f",
        // A struct within a struct without end.
        "1502bc"
      })
  void a_footer_that_announces_more_than_it_has_is_refused(String start) throws Exception {
    var footer = new ByteArrayOutputStream();
    footer.write(HexFormat.of().parseHex(start));
    footer.write(HexFormat.of().parseHex("1c".repeat(500_000)));
    var file = folder.resolve("train.parquet");
    Files.write(file, withFooter("PAR1".getBytes(StandardCharsets.US_ASCII), footer.toByteArray()));

    assertRefused(file, "");
  }

  @Test
  void a_footer_as_long_as_the_file_is_not_read() throws Exception {
    var file = folder.resolve("train.parquet");
    Files.write(file, withFooter("PAR1".getBytes(StandardCharsets.US_ASCII), new byte[17 << 20]));

    assertRefused(file, "it announces a footer of 17825792 bytes");
  }

  @ParameterizedTest
  @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "ZSTD"})
  void a_dictionary_that_announces_very_many_values_is_refused(CompressionCodecName codec)
      throws Exception {
    var file = whole(codec, 10);
    changeFirstPage(
        file,
        page ->
            requireNonNull(page.getDictionary_page_header()).setNum_values(Integer.MAX_VALUE - 8));

    assertRefused(file, "its dictionaries announce too many values");
  }

  @ParameterizedTest
  @EnumSource(names = {"SNAPPY", "ZSTD"})
  void a_page_that_announces_gigabytes_is_refused(CompressionCodecName codec) throws Exception {
    var file = whole(codec, 10);
    changeFirstPage(file, page -> page.setUncompressed_page_size(Integer.MAX_VALUE - 8));

    assertRefused(file, "a page announces 2147483639 bytes, far more than it can hold");
  }

  private static void assertRefused(Path file, String why) {
    assertThatThrownBy(() -> Collected.of("laion-disco-12m", file))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("train.parquet cannot be read as Parquet: " + why)
        .hasMessageEndingWith(". Get the file again.");
  }

  private Path whole(CompressionCodecName codec, int rows) throws IOException {
    var file = folder.resolve("train.parquet");
    Files.deleteIfExists(file);
    return ParquetWriting.laion(
        file,
        codec,
        "element",
        Collections.nCopies(rows, Map.of("song_id", "abcdefghijk", "title", "T")));
  }

  private static FileMetaData footer(byte[] file) throws IOException {
    var length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 8);
    return Util.readFileMetaData(new ByteArrayInputStream(file, file.length - 8 - length, length));
  }

  private static void changeFooter(Path path, Consumer<FileMetaData> change) throws IOException {
    var file = Files.readAllBytes(path);
    var footer = footer(file);
    change.accept(footer);
    Files.write(path, withFooter(body(file), bytes(footer)));
  }

  /// Changes the header of the first page, and moves what lies behind it.
  private static void changeFirstPage(Path path, Consumer<PageHeader> change) throws IOException {
    var file = Files.readAllBytes(path);
    var footer = footer(file);
    var in = new ByteArrayInputStream(file, 4, file.length - 4);
    var page = Util.readPageHeader(in);
    var end = file.length - in.available();
    change.accept(page);
    var header = new ByteArrayOutputStream();
    Util.writePageHeader(page, header);
    var more = header.size() - (end - 4);
    var first = true;
    for (var group : requireNonNull(footer.getRow_groups())) {
      for (var column : requireNonNull(group.getColumns())) {
        var data = requireNonNull(column.getMeta_data());
        data.setData_page_offset(data.getData_page_offset() + more);
        if (!first && data.isSetDictionary_page_offset()) {
          data.setDictionary_page_offset(data.getDictionary_page_offset() + more);
        }
        if (first) {
          data.setTotal_compressed_size(data.getTotal_compressed_size() + more);
        }
        first = false;
      }
    }
    var body = new ByteArrayOutputStream();
    body.write(file, 0, 4);
    header.writeTo(body);
    body.write(file, end, body(file).length - end);
    Files.write(path, withFooter(body.toByteArray(), bytes(footer)));
  }

  private static byte[] bytes(FileMetaData footer) throws IOException {
    var out = new ByteArrayOutputStream();
    Util.writeFileMetaData(footer, out);
    return out.toByteArray();
  }

  /// The file without its footer.
  private static byte[] body(byte[] file) {
    var length = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(file.length - 8);
    return java.util.Arrays.copyOf(file, file.length - 8 - length);
  }

  private static byte[] withFooter(byte[] body, byte[] footer) {
    return ByteBuffer.allocate(body.length + footer.length + 8)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(body)
        .put(footer)
        .putInt(footer.length)
        .put("PAR1".getBytes(StandardCharsets.US_ASCII))
        .array();
  }
}
