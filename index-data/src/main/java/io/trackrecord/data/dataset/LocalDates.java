package io.trackrecord.data.dataset;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;

/// Dates as `2026-11-22` and instants as `2026-11-22T09:30:00Z` in JSON; too little to bring in
/// Jackson's module for times.
final class LocalDates extends SimpleModule {

  private static final long serialVersionUID = 1L;

  LocalDates() {
    add(LocalDate.class, LocalDate::parse, "write a date as 2026-11-22");
    add(Instant.class, Instant::parse, "write it as 2026-11-22T09:30:00Z");
  }

  private <T> void add(Class<T> type, Function<String, T> parse, String expected) {
    addDeserializer(type, new Reader<>(type, parse, expected));
    addSerializer(type, new ToStringSerializer());
  }

  private static final class Reader<T> extends StdScalarDeserializer<T> {
    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parse;
    private final String expected;

    Reader(Class<T> type, Function<String, T> parse, String expected) {
      super(type);
      this.parse = parse;
      this.expected = expected;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
      var text = parser.getText();
      try {
        return parse.apply(text);
      } catch (DateTimeException e) {
        throw context.weirdStringException(text, handledType(), expected);
      }
    }
  }
}
