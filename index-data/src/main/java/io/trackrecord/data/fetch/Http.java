package io.trackrecord.data.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Requests, with redirects followed by our own rules: never from https to http, and never with the
/// access token to another host.
final class Http implements AutoCloseable {

  private static final int MOST_REDIRECTS = 10;

  private final HttpClient client;
  private final Patience patience;

  Http(Patience patience, Map<String, String> environment) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience.headers())
            .proxy(new Proxies(environment))
            .build();
  }

  /// Asks for an address.
  ///
  /// @param method `GET` or `HEAD`
  /// @param token the access token for the address's host, or null
  /// @throws FetchException where a redirect is not followed
  HttpResponse<InputStream> ask(
      String method, URI address, Map<String, String> headers, @Nullable String token)
      throws IOException, InterruptedException, FetchException {
    var at = address;
    for (var redirects = 0; ; redirects++) {
      var request =
          HttpRequest.newBuilder(at)
              .method(method, HttpRequest.BodyPublishers.noBody())
              .timeout(patience.headers())
              .header("User-Agent", "Trackrecord (dataset downloads)")
              .header("Accept-Encoding", "identity");
      headers.forEach(request::header);
      if (token != null && isSameServer(address, at)) {
        request.header("Authorization", "Bearer " + token);
      }
      var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      if (!isRedirect(response.statusCode())) {
        return response;
      }
      response.body().close();
      if (redirects == MOST_REDIRECTS) {
        throw new FetchException(
            address + " sends on from one address to the next without an end. Try a --mirror.");
      }
      at = next(at, response);
    }
  }

  private static URI next(URI at, HttpResponse<InputStream> response) throws FetchException {
    var location = response.headers().firstValue("Location").orElse("");
    URI next;
    try {
      next = at.resolve(location);
    } catch (IllegalArgumentException _) {
      throw new FetchException(at + " sends on to what is no address.");
    }
    if (location.isEmpty() || !Addresses.mayRedirect(at, next)) {
      throw new FetchException(
          at + " sends on to " + next + ", which is not followed: only https addresses are.");
    }
    return next;
  }

  private static boolean isSameServer(URI one, URI other) {
    return one.getHost().equalsIgnoreCase(other.getHost())
        && one.getPort() == other.getPort()
        && one.getScheme().equalsIgnoreCase(other.getScheme());
  }

  private static boolean isRedirect(int status) {
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
  }

  /// How long the server asks to wait: a number of seconds, or a date; null where it does not say.
  static @Nullable Duration retryAfter(HttpResponse<?> response, Instant now) {
    var value = response.headers().firstValue("Retry-After").map(String::strip).orElse("");
    if (value.matches("\\d{1,9}")) {
      return Duration.ofSeconds(Long.parseLong(value));
    }
    try {
      var date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return date.isAfter(now) ? Duration.between(now, date) : Duration.ZERO;
    } catch (DateTimeException _) {
      return null;
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
