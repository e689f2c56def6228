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
import org.jspecify.annotations.Nullable;

/// The proxies that the environment names: `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, in capitals
/// or small letters, as curl reads them. This machine's own addresses are never asked through one.
final class Proxies extends ProxySelector {

  private final Map<String, String> environment;

  Proxies(Map<String, String> environment) {
    this.environment = environment;
  }

  @Override
  public List<Proxy> select(URI uri) {
    var host = uri.getHost();
    var proxy = host == null || Addresses.isLoopback(host) || isExcepted(host) ? null : named(uri);
    return List.of(proxy == null ? Proxy.NO_PROXY : new Proxy(Proxy.Type.HTTP, proxy));
  }

  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException e) {
    // The request itself fails, and is tried again.
  }

  private @Nullable InetSocketAddress named(URI uri) {
    var value = value(uri.getScheme().toLowerCase(Locale.ROOT) + "_proxy");
    if (value == null) {
      return null;
    }
    var proxy = URI.create(value.contains("://") ? value : "http://" + value);
    return InetSocketAddress.createUnresolved(
        proxy.getHost(), proxy.getPort() < 0 ? 80 : proxy.getPort());
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
