package io.trackrecord.data.source;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.Float16LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.JsonLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UnknownLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/// A single value of a Parquet column as what its type means: text, a number or a flag. Dates and
/// times become ISO text, as they would stand in a CSV file.
///
/// The types and their encodings: https://github.com/apache/parquet-format, LogicalTypes.md.
final class ParquetValue extends PrimitiveConverter {

  /// A decimal of more bytes counts nothing.
  private static final int MOST_DECIMAL_BYTES = 32;

  private static final int MOST_SCALE = 80;

  /// The Julian day on which 1970 starts, of which INT96 counts.
  private static final long JULIAN_1970 = 2_440_588;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final Consumer<@Nullable Object> to;
  private final LongFunction<@Nullable Object> integers;
  private final Function<Binary, @Nullable Object> bytes;
  private final boolean isOfBytes;

  /// The values of the dictionary of the pages that are being read.
  private @Nullable Object[] dictionary = {};

  /// @throws UnfitTypeException where no text or number can be made of the type
  ParquetValue(PrimitiveType type, Consumer<@Nullable Object> to) {
    this.to = to;
    this.integers = integers(type);
    this.bytes = bytes(type);
    this.isOfBytes = type.getPrimitiveTypeName().javaType == Binary.class;
  }

  /// A column's type holds nothing that a track could have.
  static final class UnfitTypeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnfitTypeException(Type type) {
      super(
          "its column \""
              + type.getName()
              + "\" is of the type "
              + type.getLogicalTypeAnnotation()
              + ", of which no text or number can be made; store it in another type");
    }
  }

  private static LongFunction<@Nullable Object> integers(PrimitiveType type) {
    return switch (type.getLogicalTypeAnnotation()) {
      case DateLogicalTypeAnnotation _ -> day -> LocalDate.ofEpochDay(day).toString();
      case TimestampLogicalTypeAnnotation stamp ->
          value -> timestamp(value, perSecond(stamp.getUnit()));
      case TimeLogicalTypeAnnotation time -> value -> time(value, perSecond(time.getUnit()));
      case DecimalLogicalTypeAnnotation decimal -> {
        var scale = scale(type, decimal);
        yield value -> BigDecimal.valueOf(value, scale);
      }
      case IntLogicalTypeAnnotation integer when !integer.isSigned() ->
          type.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.INT32
              ? value -> value & 0xFFFF_FFFFL
              : value -> value >= 0 ? value : new BigInteger(Long.toUnsignedString(value));
      case null, default -> value -> value;
    };
  }

  private static Function<Binary, @Nullable Object> bytes(PrimitiveType type) {
    if (type.getPrimitiveTypeName() == PrimitiveType.PrimitiveTypeName.INT96) {
      return ParquetValue::legacyTimestamp;
    }
    return switch (type.getLogicalTypeAnnotation()) {
      // Byte arrays without an annotation are text too: old writers leave it out.
      case null -> Binary::toStringUsingUTF8;
      case StringLogicalTypeAnnotation _,
          EnumLogicalTypeAnnotation _,
          JsonLogicalTypeAnnotation _ ->
          Binary::toStringUsingUTF8;
      case DecimalLogicalTypeAnnotation decimal -> {
        var scale = scale(type, decimal);
        yield value ->
            value.length() == 0 || value.length() > MOST_DECIMAL_BYTES
                ? null
                : new BigDecimal(new BigInteger(value.getBytesUnsafe()), scale);
      }
      case UnknownLogicalTypeAnnotation _ -> _ -> null;
      case UUIDLogicalTypeAnnotation _ ->
          value -> {
            var buffer = value.toByteBuffer().order(ByteOrder.BIG_ENDIAN);
            return new UUID(buffer.getLong(), buffer.getLong()).toString();
          };
      case Float16LogicalTypeAnnotation _ ->
          value ->
              number(
                  Float.float16ToFloat(
                      value.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN).getShort()));
      default -> {
        // Integers come as such; of the other types' bytes nothing can be made.
        if (type.getPrimitiveTypeName().javaType == Binary.class) {
          throw new UnfitTypeException(type);
        }
        yield _ -> null;
      }
    };
  }

  private static int scale(PrimitiveType type, DecimalLogicalTypeAnnotation decimal) {
    if (decimal.getScale() > MOST_SCALE) {
      throw new UnfitTypeException(type);
    }
    return decimal.getScale();
  }

  private static long perSecond(TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> 1_000;
      case MICROS -> 1_000_000;
      case NANOS -> 1_000_000_000;
    };
  }

  /// What a clock in UTC shows; also where the file says that it is local time of nowhere in
  /// particular.
  private static String timestamp(long value, long perSecond) {
    var nanos = (int) (Math.floorMod(value, perSecond) * (1_000_000_000 / perSecond));
    return LocalDateTime.ofEpochSecond(Math.floorDiv(value, perSecond), nanos, ZoneOffset.UTC)
        .toString();
  }

  private static @Nullable String time(long value, long perSecond) {
    try {
      return LocalTime.ofSecondOfDay(Math.floorDiv(value, perSecond)).format(TIME);
    } catch (DateTimeException _) {
      return null;
    }
  }

  /// A timestamp of Impala and old Spark: nanoseconds of the day, then the Julian day.
  private static String legacyTimestamp(Binary value) {
    var buffer = value.toByteBuffer().order(ByteOrder.LITTLE_ENDIAN);
    var nanos = buffer.getLong();
    return LocalDate.ofEpochDay(buffer.getInt() - JULIAN_1970)
        .atStartOfDay()
        .plusNanos(nanos)
        .toString();
  }

  private static @Nullable Object number(float value) {
    return Float.isFinite(value) ? new BigDecimal(Float.toString(value)) : null;
  }

  @Override
  public boolean hasDictionarySupport() {
    return isOfBytes;
  }

  @Override
  public void setDictionary(Dictionary values) {
    dictionary = new @Nullable Object[values.getMaxId() + 1];
    for (var id = 0; id < dictionary.length; id++) {
      dictionary[id] = bytes.apply(values.decodeToBinary(id));
    }
  }

  @Override
  public void addValueFromDictionary(int id) {
    to.accept(dictionary[id]);
  }

  @Override
  public void addBinary(Binary value) {
    to.accept(bytes.apply(value));
  }

  @Override
  public void addInt(int value) {
    to.accept(integers.apply(value));
  }

  @Override
  public void addLong(long value) {
    to.accept(integers.apply(value));
  }

  @Override
  public void addFloat(float value) {
    to.accept(number(value));
  }

  @Override
  public void addDouble(double value) {
    to.accept(value);
  }

  @Override
  public void addBoolean(boolean value) {
    to.accept(value);
  }
}
