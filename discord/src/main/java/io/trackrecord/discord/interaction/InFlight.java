package io.trackrecord.discord.interaction;

import java.time.Duration;

/// The interactions being answered, so that a stop can wait for them. Safe for use by many threads.
public final class InFlight {

  private int running;
  private boolean closing;

  /// Notes that an interaction is being answered.
  ///
  /// @return whether the bot is still taking requests
  synchronized boolean enter() {
    running++;
    return !closing;
  }

  /// Notes that it was answered.
  synchronized void leave() {
    running--;
    notifyAll();
  }

  /// Takes no more requests, and waits for those under way.
  ///
  /// @return whether all of them were answered in time
  public synchronized boolean close(Duration most) throws InterruptedException {
    closing = true;
    var deadline = System.nanoTime() + most.toNanos();
    while (running > 0) {
      var left = (deadline - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
