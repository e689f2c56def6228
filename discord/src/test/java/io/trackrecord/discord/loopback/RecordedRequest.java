package io.trackrecord.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// What a client sent.
///
/// @param method the HTTP method
/// @param path the path behind `/api/v10`, with the query
/// @param body the JSON of the body; of a multipart body its `payload_json`
/// @param files uploaded files by name
/// @param status what was answered
public record RecordedRequest(
    String method, String path, JsonNode body, Map<String, byte[]> files, int status) {

  /// The path without its query.
  public String route() {
    var query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }
}
