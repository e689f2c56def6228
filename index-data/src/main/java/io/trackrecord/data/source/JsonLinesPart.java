package io.trackrecord.data.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.Layout;
import io.trackrecord.data.source.file.DamagedFileException;
import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.source.file.InputFile;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A file with one JSON object a line, read with Jackson's streaming parser. Values under keys that
/// must never be kept are skipped by the parser, and a rejected row keeps only its other values.
final class JsonLinesPart implements TrackPart {

  private static final int LONGEST_LINE = 16 << 20;
  private static final int DEEPEST = 64;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(LONGEST_LINE)
                  .build())
          .build();

  /// Lines that are looked at for an example of what a key holds.
  private static final int EXAMPLE_LINES = 100;

  private final InputFile file;
  private final Dataset dataset;
  private final String numbers;
  private final Set<String> wanted;
  private final Set<String> never;

  /// A file to read.
  ///
  /// @param numbers what goes before a line's number where rows have no ids
  JsonLinesPart(InputFile file, Dataset dataset, String numbers, Layout.JsonLines layout) {
    this.file = file;
    this.dataset = dataset;
    this.numbers = numbers;
    this.never = layout.never();
    this.wanted = LayoutFit.columnNames(layout.columns());
  }

  @Override
  public String name() {
    return file.name();
  }

  /// The keys of the first objects of the file, at most `most` of them; empty where it has none.
  static Set<String> keys(InputFile file, int most) throws IOException {
    var keys = new TreeSet<String>();
    try (var stream = file.open()) {
      var lines = new BoundedLines(stream, LONGEST_LINE);
      for (var i = 0; i < most; i++) {
        var line = lines.next();
        if (line == null) {
          break;
        }
        try (var parser = JSON.createParser(line, 0, lines.length())) {
          if (parser.nextToken() != JsonToken.START_OBJECT) {
            continue;
          }
          while (parser.nextToken() == JsonToken.FIELD_NAME) {
            keys.add(parser.currentName());
            parser.nextToken();
            parser.skipChildren();
          }
        } catch (JsonProcessingException | CharConversionException _) {
          // Said when the file is read, with the line's number.
        }
      }
    }
    return keys;
  }

  @Override
  public Map<String, String> examples() throws IOException {
    var examples = new TreeMap<String, String>();
    try (var stream = file.open()) {
      var lines = new BoundedLines(stream, LONGEST_LINE);
      for (var i = 0; i < EXAMPLE_LINES; i++) {
        var line = lines.next();
        if (line == null) {
          break;
        }
        try (var parser = JSON.createParser(line, 0, lines.length())) {
          examples(parser, examples);
        } catch (JsonProcessingException | CharConversionException _) {
          // What was read until there is shown.
        }
      }
    }
    return examples;
  }

  private void examples(JsonParser parser, Map<String, String> examples) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      return;
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var key = parser.currentName();
      parser.nextToken();
      var example = "";
      if (never.contains(key)) {
        parser.skipChildren();
      } else {
        example = Example.of(value(parser));
      }
      examples.merge(Example.of(key), example, (a, b) -> a.isEmpty() ? b : a);
    }
  }

  @Override
  public void read(RowSink sink) throws IOException, InputException {
    var mapper = new TrackMapper(dataset);
    try (var stream = file.open()) {
      var lines = new BoundedLines(stream, LONGEST_LINE);
      var number = 0L;
      for (var line = lines.next(); line != null; line = lines.next()) {
        number++;
        if (isBlank(line, lines.length())) {
          continue;
        }
        var values = new HashMap<String, @Nullable Object>();
        try {
          if (lines.isTooLong()) {
            throw new TrackMapper.RowException(
                Reject.Reason.TOO_LONG, "the line is longer than " + LONGEST_LINE + " bytes");
          }
          parse(line, lines.length(), values);
          sink.track(file.name(), number, mapper.track(values::get, numbers + number));
        } catch (TrackMapper.RowException e) {
          sink.reject(new Reject(file.name(), number, e.reason(), e.detail(), shown(values)));
        }
      }
    } catch (DamagedFileException e) {
      throw e.of(file.name());
    }
  }

  private void parse(byte[] line, int length, Map<String, @Nullable Object> values)
      throws IOException, TrackMapper.RowException {
    var start = length >= 3 && (line[0] & 0xFF) == 0xEF && (line[1] & 0xFF) == 0xBB ? 3 : 0;
    try (var parser = JSON.createParser(line, start, length - start)) {
      parse(parser, values);
    } catch (JsonProcessingException | CharConversionException e) {
      // Perhaps only bytes that are no UTF-8: they become U+FFFD, and the row is kept.
      var text = new String(line, start, length - start, StandardCharsets.UTF_8);
      if (text.indexOf('\uFFFD') < 0) {
        throw broken(e);
      }
      values.clear();
      try (var parser = JSON.createParser(text)) {
        parse(parser, values);
      } catch (JsonProcessingException again) {
        throw broken(again);
      }
    }
  }

  private void parse(JsonParser parser, Map<String, @Nullable Object> values)
      throws IOException, TrackMapper.RowException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw unreadable("the line is no JSON object");
    }
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var key = parser.currentName();
      parser.nextToken();
      if (wanted.contains(key) && !never.contains(key)) {
        values.put(key, value(parser));
      } else {
        parser.skipChildren();
      }
    }
    if (parser.currentToken() != JsonToken.END_OBJECT) {
      throw unreadable("the JSON object is never closed");
    }
    if (parser.nextToken() != null) {
      throw unreadable("something follows the JSON object on its line");
    }
  }

  private static TrackMapper.RowException broken(IOException e) {
    var at = e instanceof JsonProcessingException json ? json.getLocation() : null;
    return unreadable(
        "broken JSON" + (at == null ? "" : " at column " + Math.max(1, at.getColumnNr())));
  }

  private static TrackMapper.RowException unreadable(String detail) {
    return new TrackMapper.RowException(Reject.Reason.UNREADABLE, detail);
  }

  private static @Nullable Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          parser.getText().length() <= 40 ? parser.getNumberValue() : null;
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case START_ARRAY -> list(parser);
      case START_OBJECT -> object(parser);
      default -> null;
    };
  }

  private static List<@Nullable Object> list(JsonParser parser) throws IOException {
    var items = new ArrayList<@Nullable Object>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      var item = value(parser);
      if (items.size() <= TrackMapper.MAX_VALUES) {
        items.add(item);
      }
    }
    return items;
  }

  /// Of an object within a row only its name is of use, as in a list of featured artists.
  private static Map<String, Object> object(JsonParser parser) throws IOException {
    var fields = new HashMap<String, Object>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      var key = parser.currentName();
      parser.nextToken();
      var value = value(parser);
      if (value != null && key.equals("name")) {
        fields.put(key, value);
      }
    }
    return fields;
  }

  /// What a reject shows of the row: the values that were read before it failed, and never the line
  /// itself, which may hold lyrics.
  private static String shown(Map<String, @Nullable Object> values) {
    var shown = new StringBuilder();
    for (var key : new TreeSet<>(new HashSet<>(values.keySet()))) {
      shown.append(shown.isEmpty() ? "" : ", ").append(key).append(": ").append(values.get(key));
      if (shown.length() > Reject.LONGEST) {
        break;
      }
    }
    return shown.toString();
  }

  private static boolean isBlank(byte[] line, int length) {
    for (var i = 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
        return false;
      }
    }
    return true;
  }
}
