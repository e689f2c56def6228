package io.trackrecord.discord.loopback;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is to go wrong with the next requests.
public final class Faults {

  private final List<Fault> waiting = new ArrayList<>();

  /// Answers the next request to such a path with 429.
  public void rateLimitNext(String routePart, double retryAfter) {
    add(new Fault(routePart, 429, retryAfter, false));
  }

  /// Answers the next request to such a path with an error.
  public void failNext(String routePart, int status) {
    add(new Fault(routePart, status, 0, false));
  }

  /// Obeys the next request to such a path and answers it with an error all the same.
  public void loseNext(String routePart, int status) {
    add(new Fault(routePart, status, 0, true));
  }

  /// Obeys the next request to such a path, and answers it after so many seconds.
  public void slowNext(String routePart, double seconds) {
    add(new Fault(routePart, 0, seconds, true));
  }

  private void add(Fault fault) {
    synchronized (waiting) {
      waiting.add(fault);
    }
  }

  /// What goes wrong with a request to this path; null where nothing does.
  @Nullable Fault next(String route) {
    synchronized (waiting) {
      for (var fault : waiting) {
        if (route.contains(fault.routePart())) {
          waiting.remove(fault);
          return fault;
        }
      }
      return null;
    }
  }
}
