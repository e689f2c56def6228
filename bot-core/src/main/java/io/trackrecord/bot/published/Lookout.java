package io.trackrecord.bot.published;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A thread that looks every second whether another index version is published, until it is closed.
/// It survives whatever a look throws, an Error too: without it no later version would ever be
/// served.
public final class Lookout implements AutoCloseable {

  /// How long it rests between two looks.
  public static final Duration EVERY = Duration.ofSeconds(1);

  private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

  /// How long closing waits for a look that has begun.
  private static final Duration LAST_LOOK = Duration.ofSeconds(10);

  private final Thread thread;

  private Lookout(Thread thread) {
    this.thread = thread;
  }

  /// Begins to look; the first look comes after the first rest.
  ///
  /// @param name the thread's, for whoever reads a thread dump
  public static Lookout start(String name, Runnable look) {
    return new Lookout(Thread.ofPlatform().daemon().name(name).start(() -> goOn(look)));
  }

  private static void goOn(Runnable look) {
    while (true) {
      try {
        Thread.sleep(EVERY);
        look.run();
      } catch (InterruptedException _) {
        return;
      } catch (Throwable e) {
        LOG.error("looking for a published index version failed, and is tried again", e);
      }
    }
  }

  /// Ends it, and waits some seconds for a look that has begun.
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(LAST_LOOK);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
