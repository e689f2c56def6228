package io.trackrecord.data.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.track.Track;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageTypeParser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the types of Parquet mean, in files that hold them.
class ParquetTypesTest {

  private static final LocalDate DAY = LocalDate.of(2011, 5, 3);
  private static final Instant MOMENT = Instant.parse("2011-05-03T23:30:00.25Z");

  @TempDir Path folder;

  /// The track of a file whose column `x` has the type and value, once as each property.
  private Track read(String type, @Nullable Object value, String unit) throws Exception {
    var schema =
        MessageTypeParser.parseMessageType(
            "message m { required binary title (STRING); optional " + type + "; }");
    Map<String, Object> row =
        value == null ? Map.of("title", "T") : Map.of("title", "T", "x", value);
    java.nio.file.Files.deleteIfExists(folder.resolve("x.parquet"));
    // Twice and more, so that values go through a dictionary where there is one.
    var file =
        ParquetWriting.write(
            folder.resolve("x.parquet"),
            CompressionCodecName.UNCOMPRESSED,
            schema,
            Collections.nCopies(3, row));
    var read = Collected.of(dataset(unit), file);
    assertThat(read.rejects()).isEmpty();
    assertThat(read.tracks()).hasSize(3);
    return read.tracks().getLast();
  }

  private Track read(String type, @Nullable Object value) throws Exception {
    return read(type, value, "seconds");
  }

  private static Dataset dataset(String unit) throws Exception {
    return Descriptors.parse(
        "types.json",
        """
        {"id": "types", "name": "Types", "about": "A", "publisher": "P", "reviewed": "2026-11-22",
         "layout": {"type": "parquet", "columns": {
           "title": {"from": ["title"]}, "album": {"from": ["x"]}, "year": {"from": ["x"]},
           "popularity": {"from": ["x"]}, "duration": {"from": ["x"], "unit": "UNIT"}}}}
        """
            .replace("UNIT", unit));
  }

  @Test
  void aDateIsTheDayThatItCounts() throws Exception {
    var track = read("int32 x (DATE)", (int) DAY.toEpochDay());

    assertThat(track.album()).isEqualTo("2011-05-03");
    assertThat(track.year()).isEqualTo(2011);
    assertThat(track.popularity()).isNull();
    assertThat(read("int32 x (DATE)", -3_653).year()).isEqualTo(1960);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false"})
  void aTimestampIsTheMomentThatItCounts(String isUtc) throws Exception {
    var seconds = MOMENT.getEpochSecond();
    for (var unit :
        Map.of("MILLIS", 1_000L, "MICROS", 1_000_000L, "NANOS", 1_000_000_000L).entrySet()) {
      var value = seconds * unit.getValue() + unit.getValue() / 4;
      var type = "int64 x (TIMESTAMP(" + unit.getKey() + "," + isUtc + "))";
      assertThat(read(type, value).album()).as(type).isEqualTo("2011-05-03T23:30:00.250");
      assertThat(read(type, value).year()).as(type).isEqualTo(2011);
      assertThat(read(type, -unit.getValue() / 2).album())
          .as(type)
          .isEqualTo("1969-12-31T23:59:59.500");
    }
    assertThat(read("int64 x (TIMESTAMP_MILLIS)", seconds * 1_000).year()).isEqualTo(2011);
  }

  @Test
  void aLegacyTimestampIsTheMomentThatItCounts() throws Exception {
    var bytes = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putLong(84_600_000_000_000L).putInt((int) (DAY.toEpochDay() + 2_440_588));

    var track = read("int96 x", bytes.array());

    assertThat(track.album()).isEqualTo("2011-05-03T23:30");
    assertThat(track.year()).isEqualTo(2011);
    for (var extreme : new byte[] {0, 0x7F, -1, (byte) 0x80}) {
      var filled = new byte[12];
      java.util.Arrays.fill(filled, extreme);
      assertThat(read("int96 x", filled).title()).isEqualTo("T");
    }
  }

  @Test
  void aTimeOfDayIsReadAsAClockShowsIt() throws Exception {
    assertThat(read("int32 x (TIME(MILLIS,true))", 205_000).album()).isEqualTo("00:03:25");
    assertThat(read("int64 x (TIME(MICROS,true))", 180_000_000L, "clock").durationMillis())
        .isEqualTo(180_000);
    assertThat(read("int64 x (TIME(NANOS,false))", Long.MAX_VALUE).album()).isNull();
  }

  @Test
  void aDecimalHasItsPoint() throws Exception {
    assertThat(read("int32 x (DECIMAL(9,2))", 21_550).album()).isEqualTo("215.5");
    assertThat(read("int32 x (DECIMAL(9,2))", 201_100).year()).isEqualTo(2011);
    assertThat(read("int64 x (DECIMAL(18,3))", -1_500L).popularity()).isEqualTo(-1.5);
    assertThat(read("int64 x (DECIMAL(18,0))", 215L).durationMillis()).isEqualTo(215_000);
    var large = new BigInteger("12345678901234567890123456789000");
    assertThat(read("binary x (DECIMAL(38,3))", large.toByteArray()).album())
        .isEqualTo("12345678901234567890123456789");
    var fixed = ByteBuffer.allocate(16).putLong(-1).putLong(-250).array();
    assertThat(read("fixed_len_byte_array(16) x (DECIMAL(38,2))", fixed).popularity())
        .isEqualTo(new BigDecimal("-2.5").doubleValue());
    assertThat(read("binary x (DECIMAL(38,2))", new byte[0]).album()).isNull();
    assertThat(read("binary x (DECIMAL(9999,2))", new byte[4_000]).album()).isNull();
  }

  @Test
  void anUnsignedIntegerIsNotNegative() throws Exception {
    assertThat(read("int32 x (INTEGER(32,false))", -1).album()).isEqualTo("4294967295");
    assertThat(read("int32 x (INTEGER(8,false))", 200).popularity()).isEqualTo(200);
    assertThat(read("int64 x (INTEGER(64,false))", -1L).album()).isEqualTo("18446744073709551615");
    assertThat(read("int32 x (INTEGER(32,true))", -1).album()).isEqualTo("-1");
    assertThat(read("int64 x (INTEGER(64,false))", 2011L).year()).isEqualTo(2011);
  }

  @Test
  void textIsTextUnderEveryName() throws Exception {
    var bytes = "2011".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    for (var type :
        List.of("binary x", "binary x (ENUM)", "binary x (JSON)", "binary x (STRING)")) {
      assertThat(read(type, bytes).album()).as(type).isEqualTo("2011");
      assertThat(read(type, bytes).year()).as(type).isEqualTo(2011);
    }
    var id = UUID.fromString("00112233-4455-6677-8899-aabbccddeeff");
    var uuid =
        ByteBuffer.allocate(16)
            .putLong(id.getMostSignificantBits())
            .putLong(id.getLeastSignificantBits())
            .array();
    assertThat(read("fixed_len_byte_array(16) x (UUID)", uuid).album()).isEqualTo(id.toString());
  }

  @Test
  void aFloatOfAnySizeIsItsNumberAndNoneIsNothing() throws Exception {
    var half = ByteBuffer.allocate(2).order(ByteOrder.LITTLE_ENDIAN);
    half.putShort(Float.floatToFloat16(1.5f));
    assertThat(read("fixed_len_byte_array(2) x (FLOAT16)", half.array()).popularity())
        .isEqualTo(1.5);
    assertThat(read("float x", 0.1f).popularity()).isEqualTo(0.1);
    assertThat(read("float x", Float.NaN).popularity()).isNull();
    assertThat(read("double x", Double.NaN).popularity()).isNull();
    assertThat(read("double x", 2011.0).year()).isEqualTo(2011);
    assertThat(read("float x", null).popularity()).isNull();
  }

  @Test
  void aTypeThatSaysNothingOfATrackIsRefusedWithItsColumn() {
    assertThatThrownBy(() -> read("fixed_len_byte_array(12) x (INTERVAL)", new byte[12]))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "x.parquet cannot be read: its column \"x\" is of the type INTERVAL, of which no text or"
                + " number can be made; store it in another type.");
    assertThatThrownBy(() -> read("binary x (BSON)", new byte[12])).hasMessageContaining("BSON");
    assertThatThrownBy(() -> read("binary x (DECIMAL(1000000000,999999999))", new byte[] {1}))
        .hasMessageContaining("DECIMAL");
  }
}
