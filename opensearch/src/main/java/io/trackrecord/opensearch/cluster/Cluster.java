package io.trackrecord.opensearch.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.engine.Deadline;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.json.jackson.JacksonJsonpMapper;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import org.opensearch.client.transport.httpclient5.ResponseException;

/// A cluster, through OpenSearch's own client, which tries one address after the other. Safe for
/// use by many threads.
public final class Cluster implements AutoCloseable {

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int MAX_CONNECTIONS = 64;
  private static final Timeout CONNECT_TIMEOUT = Timeout.ofSeconds(2);

  /// The client does not try again where a node goes away while it answers.
  private static final long FIRST_PAUSE_MS = 100;

  /// How often a cluster is asked that answers that it cannot now: shards may be moving.
  private static final int MAX_TRIES = 3;

  private final ClusterSettings settings;
  private final OpenSearchTransport transport;
  private final OpenSearchGenericClient client;

  /// A cluster, which is not asked anything yet.
  public Cluster(ClusterSettings settings) {
    this.settings = settings;
    this.transport = transport(settings);
    this.client = new OpenSearchGenericClient(transport);
  }

  private static OpenSearchTransport transport(ClusterSettings settings) {
    var tls = ClientTlsStrategyBuilder.create();
    settings.caFile().map(TrustedCertificates::of).ifPresent(tls::setSslContext);
    var strategy = tls.buildAsync();
    return ApacheHttpClient5TransportBuilder.builder(settings.hosts().toArray(HttpHost[]::new))
        .setMapper(new JacksonJsonpMapper(Json.MAPPER))
        .setDefaultHeaders(
            settings
                .authorization()
                .map(value -> new Header[] {new BasicHeader("Authorization", value)})
                .orElse(new Header[0]))
        .setConnectionConfigCallback(config -> config.setConnectTimeout(CONNECT_TIMEOUT))
        // Each call has its own deadline.
        .setRequestConfigCallback(config -> config.setResponseTimeout(Timeout.ofDays(1)))
        .setHttpClientConfigCallback(
            client ->
                client.setConnectionManager(
                    PoolingAsyncClientConnectionManagerBuilder.create()
                        .setTlsStrategy(strategy)
                        .setMaxConnPerRoute(MAX_CONNECTIONS)
                        .setMaxConnTotal(MAX_CONNECTIONS * settings.hosts().size())
                        .build()))
        .build();
  }

  /// The addresses, for people.
  public String addresses() {
    return settings.addresses();
  }

  /// Sends a request, once more after 100 ms where the connection was lost, and twice more where
  /// the cluster had too much to do or a node of it went away.
  ///
  /// @throws CatalogTimeoutException where the deadline has passed before the whole answer was
  ///   there
  /// @throws UnreachableException where no address answers
  /// @throws ClusterException where the cluster answers with an error
  public JsonNode send(Call call, Deadline deadline) throws IOException {
    for (var attempt = 1; ; attempt++) {
      try {
        return sendOnce(call, deadline);
      } catch (UnreachableException e) {
        if (attempt > 1 || e.getCause() instanceof SSLException) {
          throw e;
        }
      } catch (ClusterException e) {
        if (attempt == MAX_TRIES || !e.isPassing()) {
          throw e;
        }
      }
      pause(FIRST_PAUSE_MS * attempt * attempt);
    }
  }

  private static void pause(long milliseconds) throws InterruptedIOException {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException _) {
      throw interrupted();
    }
  }

  /// Sends a request, and never again.
  public JsonNode sendOnce(Call call, Deadline deadline) throws IOException {
    deadline.check();
    var answer = client.executeAsync(call.request());
    try (var response = answer.get(deadline.nanoTime() - System.nanoTime(), TimeUnit.NANOSECONDS)) {
      return read(response);
    } catch (TimeoutException _) {
      answer.cancel(true);
      throw new CatalogTimeoutException("the cluster took too long");
    } catch (ExecutionException e) {
      // The client turns some statuses into an answer and others into this.
      var refused = cause(e, ResponseException.class);
      if (refused.isPresent()) {
        throw refused(refused.get().status(), "");
      }
      var cause = cause(e, SSLException.class).<Throwable>map(each -> each).orElse(e);
      throw new UnreachableException(unreachable(cause), cause);
    } catch (InterruptedException _) {
      answer.cancel(true);
      throw interrupted();
    }
  }

  private static <T extends Throwable> Optional<T> cause(Throwable e, Class<T> type) {
    for (@Nullable Throwable each = e; each != null; each = each.getCause()) {
      if (type.isInstance(each)) {
        return Optional.of(type.cast(each));
      }
    }
    return Optional.empty();
  }

  private static InterruptedIOException interrupted() {
    Thread.currentThread().interrupt();
    return new InterruptedIOException("the request to the cluster was interrupted");
  }

  private String unreachable(Throwable cause) {
    if (cause instanceof SSLException) {
      return "The certificate of the cluster at "
          + addresses()
          + " is not trusted. Name its CA's certificate in OPENSEARCH_CA_FILE, and use an address"
          + " that the certificate names.";
    }
    return "The cluster at "
        + addresses()
        + " cannot be reached. Check the address, and whether OpenSearch runs there.";
  }

  private JsonNode read(Response response) throws IOException {
    var status = response.getStatus();
    var body = response.getBody();
    var json = body.isPresent() ? json(body.get().bodyAsBytes()) : MissingNode.getInstance();
    if (status >= 400) {
      throw refused(status, reason(response, json));
    }
    return json;
  }

  private ClusterException refused(int status, String reason) {
    if (status == UNAUTHORIZED || status == FORBIDDEN) {
      return new ClusterException(
          "The cluster at "
              + addresses()
              + " refuses the login ("
              + status
              + "). Check OPENSEARCH_USER and OPENSEARCH_PASSWORD, or OPENSEARCH_TOKEN, and what"
              + " the user may do.",
          status);
    }
    return new ClusterException(
        "The cluster at " + addresses() + " answered with status " + status + reason, status);
  }

  private static JsonNode json(byte[] body) {
    try {
      return Json.MAPPER.readTree(body);
    } catch (IOException _) {
      // A proxy's page, perhaps: the status says enough.
      return MissingNode.getInstance();
    }
  }

  private static String reason(Response response, JsonNode json) {
    var error = json.path("error");
    var root = error.path("root_cause").path(0).path("reason").asText("");
    var reason = root.isEmpty() ? error.path("reason").asText("") : root;
    var path = URI.create(response.getUri()).getPath();
    return " to " + response.getMethod() + " " + path + (reason.isEmpty() ? "" : ": " + reason);
  }

  @Override
  public void close() {
    try {
      transport.close();
    } catch (IOException _) {
      // Nothing is left to be done with it.
    }
  }
}
