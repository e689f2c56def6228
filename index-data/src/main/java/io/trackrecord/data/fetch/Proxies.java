package io.trackrecord.data.fetch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The proxies that the environment names: `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, in capitals
/// or small letters, as curl reads them. This machine's own addresses are never asked through one.
final class Proxies extends ProxySelector {

  private final Map<String, String> environment;

  /// @throws FetchException where what is named as a proxy is no address
  Proxies(Map<String, String> environment) throws FetchException {
    this.environment = environment;
    for (var name : List.of("https_proxy", "http_proxy")) {
      var value = value(name);
      if (value != null && !isAddress(value)) {
        throw new FetchException(
            name.toUpperCase(Locale.ROOT) + " is no address of a proxy; write http://HOST:PORT.");
      }
    }
  }

  private static boolean isAddress(String value) {
    try {
      var address = address(value);
      return address.getHost() != null && address.getPort() <= 65_535;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  @Override
  public List<Proxy> select(URI uri) {
    return List.of(
        named(uri).map(proxy -> new Proxy(Proxy.Type.HTTP, proxy)).orElse(Proxy.NO_PROXY));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException e) {
    // The request itself fails, and is tried again.
  }

  /// The proxy through which an address is asked; empty where it is asked itself.
  Optional<InetSocketAddress> named(URI uri) {
    var host = uri.getHost();
    if (host == null || Addresses.isLoopback(host) || isExcepted(host)) {
      return Optional.empty();
    }
    return Optional.ofNullable(value(uri.getScheme().toLowerCase(Locale.ROOT) + "_proxy"))
        .map(Proxies::address)
        .map(
            proxy ->
                InetSocketAddress.createUnresolved(
                    proxy.getHost(), proxy.getPort() < 0 ? 80 : proxy.getPort()));
  }

  private static URI address(String value) {
    return URI.create(value.contains("://") ? value : "http://" + value);
  }

  private boolean isExcepted(String host) {
    var excepted = value("no_proxy");
    if (excepted == null) {
      return false;
    }
    var names = new ArrayList<String>(List.of(excepted.split(",")));
    names.replaceAll(String::strip);
    return names.contains("*")
        || names.stream()
            .filter(name -> !name.isEmpty())
            .map(name -> name.startsWith(".") ? name.substring(1) : name)
            .anyMatch(
                name ->
                    host.equalsIgnoreCase(name)
                        || host.toLowerCase(Locale.ROOT)
                            .endsWith("." + name.toLowerCase(Locale.ROOT)));
  }

  private @Nullable String value(String name) {
    var small = environment.get(name);
    var value = small == null ? environment.get(name.toUpperCase(Locale.ROOT)) : small;
    return value == null || value.isBlank() ? null : value.strip();
  }
}
