package io.trackrecord.opensearch.cluster;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;

/// A request to a cluster.
public final class Call {

  private static final String JSON = "application/json";

  private final String method;
  private final String path;
  private final Map<String, String> parameters;
  private final byte[] body;
  private final String type;

  private Call(
      String method, String path, Map<String, String> parameters, byte[] body, String type) {
    this.method = method;
    this.path = path;
    this.parameters = Map.copyOf(parameters);
    this.body = body;
    this.type = type;
  }

  /// A request without a body.
  ///
  /// @param path such as `/index/_search`
  /// @param parameters of the query string
  public static Call of(String method, String path, Map<String, String> parameters) {
    return new Call(method, path, parameters, new byte[0], JSON);
  }

  /// A request with a body of JSON.
  public static Call json(String method, String path, Map<String, String> parameters, Object body) {
    return new Call(method, path, parameters, Json.write(body), JSON);
  }

  /// A request with a line of JSON for each of these.
  public static Call lines(String path, Map<String, String> parameters, List<?> lines) {
    var body = new ByteArrayOutputStream();
    for (var line : lines) {
      body.writeBytes(Json.write(line));
      body.write('\n');
    }
    return lines(path, parameters, body.toByteArray());
  }

  /// A request with lines of JSON.
  public static Call lines(String path, Map<String, String> parameters, byte[] lines) {
    return new Call("POST", path, parameters, lines, "application/x-ndjson");
  }

  Request request() {
    var request = Requests.builder().method(method).endpoint(path).query(parameters);
    return body.length == 0 ? request.build() : request.body(Body.from(body, type)).build();
  }
}
