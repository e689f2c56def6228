package io.trackrecord.opensearch.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;

/// What requests are written and answers are read with.
public final class Json {

  /// Plain JSON, without any settings.
  public static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /// Writes maps, lists, strings, numbers and JSON nodes. Halves of surrogate pairs, which users
  /// may paste, become question marks.
  public static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
