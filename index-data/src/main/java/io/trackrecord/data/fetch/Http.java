package io.trackrecord.data.fetch;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/// Requests, with redirects followed by our own rules: never from https to http, and never with the
/// access token to another host.
final class Http implements AutoCloseable {

  private static final int MOST_REDIRECTS = 10;

  private final HttpClient client;
  private final RetryPolicy policy;
  private final Reach reach;
  private final Origin origin;

  /// @throws FetchException where the environment's proxies cannot be used
  Http(RetryPolicy policy, Map<String, String> environment, Origin origin) throws FetchException {
    var proxies = new Proxies(environment);
    this.policy = policy;
    this.origin = origin;
    this.reach = new Reach(policy, proxies);
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(policy.connect())
            .proxy(proxies)
            .build();
  }

  /// Asks for an address.
  ///
  /// @param method `GET` or `HEAD`
  /// @param token the access token for the address's host, or null
  /// @throws FetchException where a redirect is not followed, or a new try would not help
  /// @throws UnreachableException where the host cannot be reached
  HttpResponse<InputStream> ask(
      String method, URI address, Map<String, String> headers, @Nullable String token)
      throws IOException, InterruptedException, FetchException {
    var at = address;
    for (var redirects = 0; ; redirects++) {
      var request =
          HttpRequest.newBuilder(at)
              .method(method, HttpRequest.BodyPublishers.noBody())
              .timeout(policy.headers())
              .header("User-Agent", "Trackrecord (dataset downloads)")
              .header("Accept-Encoding", "identity");
      headers.forEach(request::header);
      if (token != null && isSameServer(address, at)) {
        request.header("Authorization", "Bearer " + token);
      }
      var response = send(at, request.build());
      if (!isRedirect(response.statusCode())) {
        return response;
      }
      response.body().close();
      if (redirects == MOST_REDIRECTS) {
        throw new FetchException(
            Addresses.shown(address)
                + " sends on from one address to the next without an end. "
                + origin.advice());
      }
      at = next(at, response);
    }
  }

  private HttpResponse<InputStream> send(URI at, HttpRequest request)
      throws IOException, InterruptedException, FetchException {
    reach.require(at);
    try {
      var response = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      reach.answered(at);
      return response;
    } catch (IOException e) {
      var unreachable = reach.failure(at, e);
      if (unreachable.isPresent()) {
        throw unreachable.get();
      }
      var lasting = lasting(at, e);
      if (lasting.isPresent()) {
        throw lasting.get();
      }
      throw e;
    } catch (IllegalArgumentException e) {
      // The client's way to say that a length is no number.
      throw notUnderstood(at, e);
    }
  }

  /// What to tell of a failure that a new try would meet again; empty where it may pass.
  Optional<FetchException> lasting(URI at, IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof GeneralSecurityException
          || (cause instanceof SSLHandshakeException && !isBrokenOff(cause))) {
        return Optional.of(
            new FetchException(
                at.getHost()
                    + " cannot be trusted: its certificate is refused ("
                    + cause.getMessage()
                    + "). Check this machine's date and certificates"
                    + (origin == Origin.DATASET ? ", or try a --mirror." : ".")));
      }
      if (cause instanceof ProtocolException
          || String.valueOf(cause.getMessage()).startsWith("Illegal character in chunk")) {
        return Optional.of(notUnderstood(at, cause));
      }
    }
    return Optional.empty();
  }

  private static boolean isBrokenOff(Throwable handshake) {
    return handshake.getCause() instanceof EOFException
        || handshake.getCause() instanceof SocketException;
  }

  private FetchException notUnderstood(URI at, Throwable e) {
    return new FetchException(
        Addresses.shown(at)
            + ": the server's answer cannot be understood ("
            + String.valueOf(e.getMessage()).replaceAll("[^\\x20-\\x7e]|(?<=.{200}).", "")
            + "). "
            + origin.advice());
  }

  /// The length that an answer announces; null where it announces none.
  @Nullable Long length(URI at, HttpResponse<?> response) throws FetchException {
    var value = response.headers().firstValue("Content-Length").map(String::strip).orElse(null);
    if (value == null) {
      return null;
    }
    if (!value.matches("\\d{1,18}")) {
      throw notUnderstood(at, new ProtocolException("a length of " + value));
    }
    return Long.valueOf(value);
  }

  private URI next(URI at, HttpResponse<InputStream> response) throws FetchException {
    var location = response.headers().firstValue("Location").orElse("");
    URI next;
    try {
      next = at.resolve(location);
    } catch (IllegalArgumentException _) {
      throw new FetchException(Addresses.shown(at) + " sends on to what is no address.");
    }
    if (location.isEmpty() || !Addresses.mayRedirect(at, next)) {
      throw new FetchException(
          Addresses.shown(at)
              + " sends on to "
              + Addresses.shown(next)
              + ", which is not followed: only https addresses are.");
    }
    if (!origin.followsElsewhere() && !isSameServer(at, next)) {
      throw new FetchException(
          Addresses.shown(at)
              + " sends on to another server, "
              + Addresses.shown(next)
              + ", which is not followed. If you trust that one, name its address instead.");
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
