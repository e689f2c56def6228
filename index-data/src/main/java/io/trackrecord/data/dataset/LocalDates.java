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

/// Dates as `2026-11-22` and instants as `2026-11-22T09:30:00Z` in JSON; too little to bring in
/// Jackson's module for times.
final class LocalDates extends SimpleModule {

  private static final long serialVersionUID = 1L;

  LocalDates() {
    addDeserializer(LocalDate.class, new Reader());
    addSerializer(LocalDate.class, new ToStringSerializer());
    addDeserializer(Instant.class, new InstantReader());
    addSerializer(Instant.class, new ToStringSerializer());
  }

  private static final class Reader extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;

    Reader() {
      super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      var text = parser.getText();
      try {
        return LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw context.weirdStringException(text, LocalDate.class, "write a date as 2026-11-22");
      }
    }
  }

  private static final class InstantReader extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    InstantReader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      var text = parser.getText();
      try {
        return Instant.parse(text);
      } catch (DateTimeException e) {
        throw context.weirdStringException(text, Instant.class, "write it as 2026-11-22T09:30:00Z");
      }
    }
  }
}
