package io.trackrecord.opensearch.cluster;

import io.trackrecord.bot.settings.Setting;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.bot.settings.WrongSettingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.hc.core5.http.HttpHost;

/// Where a cluster is and how to log in.
///
/// @param hosts its addresses, each tried
/// @param authorization the value of the header `Authorization`; a secret
/// @param caFile the certificates to trust in place of the system's
public record ClusterSettings(
    List<HttpHost> hosts, Optional<String> authorization, Optional<Path> caFile) {

  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  public ClusterSettings {
    hosts = List.copyOf(hosts);
  }

  /// Reads the settings.
  ///
  /// @param addresses with commas between, such as `https://one:9200,https://two:9200`
  /// @throws WrongSettingException where one is wrong
  public static ClusterSettings of(String addresses, Settings settings) {
    var hosts = new ArrayList<HttpHost>();
    for (var address : addresses.split(",")) {
      if (!address.isBlank()) {
        hosts.add(host(address.strip()));
      }
    }
    if (hosts.isEmpty()) {
      throw new WrongSettingException(
          "The cluster's address is missing, expected such as opensearch:https://host:9200");
    }
    var authorization = authorization(settings);
    if (authorization.isPresent()) {
      hosts.forEach(ClusterSettings::refuseToLeak);
    }
    return new ClusterSettings(
        hosts, authorization, settings.value(Setting.OPENSEARCH_CA_FILE).map(Path::of));
  }

  /// The addresses, for people.
  public String addresses() {
    return String.join(",", hosts.stream().map(HttpHost::toURI).toList());
  }

  private static HttpHost host(String address) {
    URI uri;
    try {
      uri = URI.create(address);
    } catch (IllegalArgumentException _) {
      // The parser's own message would repeat a password.
      throw new WrongSettingException(
          "A cluster's address cannot be read, expected such as https://host:9200");
    }
    if (uri.getUserInfo() != null) {
      throw new WrongSettingException(
          "A cluster's address names a user: set OPENSEARCH_USER and OPENSEARCH_PASSWORD instead");
    }
    var isTls = "https".equals(uri.getScheme());
    var hasPath = uri.getPath() != null && !uri.getPath().isEmpty() && !uri.getPath().equals("/");
    if (uri.getHost() == null || hasPath || (!isTls && !"http".equals(uri.getScheme()))) {
      throw new WrongSettingException(
          "A cluster's address is \"" + address + "\", expected such as https://host:9200");
    }
    var port = uri.getPort() >= 0 ? uri.getPort() : isTls ? HTTPS_PORT : HTTP_PORT;
    return new HttpHost(uri.getScheme(), uri.getHost(), port);
  }

  private static Optional<String> authorization(Settings settings) {
    var token = settings.secret(Setting.OPENSEARCH_TOKEN);
    var user = settings.value(Setting.OPENSEARCH_USER);
    var password = settings.secret(Setting.OPENSEARCH_PASSWORD);
    if (token.isPresent() && user.isPresent()) {
      throw new WrongSettingException("Set OPENSEARCH_TOKEN or OPENSEARCH_USER, not both");
    }
    if (user.isPresent() != password.isPresent()) {
      throw new WrongSettingException(
          "Set both OPENSEARCH_USER and OPENSEARCH_PASSWORD (or OPENSEARCH_PASSWORD_FILE)");
    }
    if (user.isPresent()) {
      var both = (user.get() + ':' + password.get()).getBytes(StandardCharsets.UTF_8);
      return Optional.of("Basic " + Base64.getEncoder().encodeToString(both));
    }
    return token.map(value -> "Bearer " + value);
  }

  private static void refuseToLeak(HttpHost host) {
    var isLocal = List.of("localhost", "127.0.0.1", "[::1]").contains(host.getHostName());
    if (!host.getSchemeName().equals("https") && !isLocal) {
      throw new WrongSettingException(
          "The password would be sent to " + host.toURI() + " unencrypted: use https, or unset it");
    }
  }
}
