package io.trackrecord.bot.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Optional;

/// Whether hosts can be reached.
final class Hosts {

  private static final int TIMEOUT_MILLIS = 5_000;

  private Hosts() {}

  /// Why a connection to the host of an address cannot be opened; empty where it can.
  static Optional<String> unreachable(URI address) {
    var port = port(address);
    var place = new InetSocketAddress(address.getHost(), port);
    if (place.isUnresolved()) {
      return Optional.of("its name cannot be looked up");
    }
    try (var socket = new Socket()) {
      socket.connect(place, TIMEOUT_MILLIS);
      return Optional.empty();
    } catch (SocketTimeoutException _) {
      return Optional.of("no answer on port " + port);
    } catch (IOException _) {
      return Optional.of("port " + port + " refuses connections");
    }
  }

  private static int port(URI address) {
    if (address.getPort() > 0) {
      return address.getPort();
    }
    return "http".equals(address.getScheme()) || "ws".equals(address.getScheme()) ? 80 : 443;
  }
}
