package io.trackrecord.data.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Which hosts can be reached. One that has never answered is given up after two tries, for all
/// files: without a network there is nothing to wait for. One that has answered is tried again.
final class Reach {

  private static final int TRIES = 2;

  private final RetryPolicy policy;
  private final Proxies proxies;
  private final Set<String> answered = ConcurrentHashMap.newKeySet();
  private final Map<String, Integer> failed = new ConcurrentHashMap<>();
  private final Map<String, String> givenUp = new ConcurrentHashMap<>();

  Reach(RetryPolicy policy, Proxies proxies) {
    this.policy = policy;
    this.proxies = proxies;
  }

  /// Fails at once where the host was given up, and in time where its name cannot be looked up.
  void require(URI address) throws IOException, InterruptedException {
    var who = who(address);
    var why = givenUp.get(who);
    if (why != null) {
      throw new UnreachableException(why, true);
    }
    if (!answered.contains(who)) {
      lookUp(address);
    }
  }

  /// The host has answered.
  void answered(URI address) {
    answered.add(who(address));
  }

  /// What to throw in place of a failure to connect; empty where it is another failure.
  Optional<UnreachableException> failure(URI address, IOException e) {
    return reason(e).map(reason -> failure(address, reason));
  }

  private UnreachableException failure(URI address, String reason) {
    var who = who(address);
    var why = who + " cannot be reached (" + reason + ")";
    if (!answered.contains(who) && failed.merge(who, 1, Integer::sum) >= TRIES) {
      givenUp.put(who, why);
    }
    return new UnreachableException(why, givenUp.containsKey(who));
  }

  /// The host that is connected to: the proxy, where there is one.
  private String who(URI address) {
    return proxies
        .named(address)
        .map(proxy -> "the proxy " + proxy.getHostString() + ":" + proxy.getPort())
        .orElseGet(address::getHost);
  }

  /// Looks the name up ahead of the client, which would wait for it as long as the system does.
  private void lookUp(URI address) throws UnreachableException, InterruptedException {
    var host =
        proxies.named(address).map(InetSocketAddress::getHostString).orElseGet(address::getHost);
    var lookUp = new FutureTask<>(() -> InetAddress.getByName(host));
    Thread.ofPlatform().daemon().name("look-up").start(lookUp);
    try {
      lookUp.get(policy.connect().toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException _) {
      throw failure(address, "its name is not known");
    } catch (TimeoutException _) {
      throw failure(address, "its name cannot be looked up");
    }
  }

  private static Optional<String> reason(IOException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
        return Optional.of("its name is not known");
      }
    }
    return switch (e) {
      case HttpConnectTimeoutException _ -> Optional.of("it does not answer");
      case NoRouteToHostException _ -> Optional.of("there is no way to it");
      case ConnectException _ -> Optional.of("it takes no connection");
      case SocketException socket
          when socket.getMessage() != null && socket.getMessage().contains("unreachable") ->
          Optional.of("there is no way to it");
      default -> Optional.empty();
    };
  }
}
