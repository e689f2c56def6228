package io.trackrecord.opensearch.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/// What requests are written and answers are read with.
public final class Json {

  /// Plain JSON, without any settings.
  public static final ObjectMapper MAPPER = new ObjectMapper();

  private Json() {}

  /// Writes maps, lists, strings, numbers and JSON nodes.
  public static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
