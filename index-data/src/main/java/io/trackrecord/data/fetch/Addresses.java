package io.trackrecord.data.fetch;

import java.net.URI;

/// What may be asked of which address.
final class Addresses {

  private Addresses() {}

  /// Whether the host is this machine itself.
  static boolean isLoopback(String host) {
    return host.equalsIgnoreCase("localhost")
        || host.equals("[::1]")
        || host.equals("::1")
        || host.matches("127(\\.\\d{1,3}){3}");
  }

  /// Whether files may be fetched from here: by https, or by http from this machine itself.
  static boolean isAllowed(URI address) {
    return address.getHost() != null
        && ("https".equalsIgnoreCase(address.getScheme())
            || ("http".equalsIgnoreCase(address.getScheme()) && isLoopback(address.getHost())));
  }

  /// Whether a server may send on from one address to another: by https to anywhere, by http only
  /// within this machine.
  static boolean mayRedirect(URI from, URI to) {
    return to.getHost() != null
        && ("https".equalsIgnoreCase(to.getScheme())
            || ("http".equalsIgnoreCase(to.getScheme())
                && isLoopback(to.getHost())
                && from.getHost() != null
                && isLoopback(from.getHost())));
  }

  /// The address as it may be shown and kept: without what gives access, which may stand in front
  /// of the host or behind the path.
  static String shown(URI address) {
    var port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return address.getHost() == null
        ? String.valueOf(address.getRawPath())
        : address.getScheme()
            + "://"
            + address.getHost()
            + port
            + (address.getRawPath() == null ? "" : address.getRawPath());
  }
}
