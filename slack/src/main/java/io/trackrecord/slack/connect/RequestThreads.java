package io.trackrecord.slack.connect;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;

/// Runs each HTTP request on its own virtual thread, and limits the number of requests, the memory
/// for their bodies and their duration.
///
/// When a limit is reached, the connection of an incomplete request is closed: of the oldest if
/// there are too many requests, of the largest if they need too much memory. Slack's requests are
/// small and complete within milliseconds, so this hits clients that hold requests open, and Slack
/// still gets through.
final class RequestThreads implements Executor, AutoCloseable {

  /// The maximum size of a body. It has room for the longest message that Slack allows (40,000
  /// characters), sent twice with every character escaped.
  static final int MAX_BODY_BYTES = 1 << 20;

  /// Far more than the users of one workspace send at the same time.
  private static final int MAX_REQUESTS = 512;

  /// The total size of all bodies. Reading a body takes up to three times its size, so this is at
  /// most a tenth of the heap that the launcher sets.
  private static final int MAX_BYTES = 16 << 20;

  /// Slack gives up after three seconds.
  private static final Duration MAX_READ_TIME = Duration.ofSeconds(5);

  private static final Duration MAX_ANSWER_TIME = Duration.ofSeconds(10);
  private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);
  private static final int BUFFER_BYTES = 8 << 10;

  private static final ScopedValue<Running> CURRENT = ScopedValue.newInstance();

  /// A request and its thread. Guarded by the lock of [RequestThreads].
  private static final class Running {
    private final Thread thread;
    private long since = System.nanoTime();
    private int bytes;
    private boolean isClosed;

    Running(RequestThreads threads, Runnable exchange) {
      thread = Thread.ofVirtual().name("http").unstarted(() -> threads.run(this, exchange));
    }
  }

  // Both in order of arrival. A request is in one of them until it ends.
  private final Set<Running> incomplete = new LinkedHashSet<>();
  private final Set<Running> answering = new LinkedHashSet<>();
  private int bytes;

  // Not the JDK's sun.net.httpserver.maxReqTime: it is documented in milliseconds but read as
  // seconds, so no value is safe from a fix of either.
  private final Thread timeouts =
      Thread.ofVirtual().name("http-timeouts").start(this::enforceTimeouts);

  /// Runs a request whose first byte has arrived.
  ///
  /// @throws RejectedExecutionException if too many requests are being answered; the server then
  ///   closes the connection
  @Override
  public synchronized void execute(Runnable exchange) {
    if (incomplete.size() + answering.size() >= MAX_REQUESTS) {
      if (incomplete.isEmpty()) {
        throw new RejectedExecutionException("too many requests");
      }
      close(incomplete.iterator().next());
    }
    var running = new Running(this, exchange);
    incomplete.add(running);
    running.thread.start();
  }

  private void run(Running running, Runnable exchange) {
    try {
      ScopedValue.where(CURRENT, running).run(exchange);
    } finally {
      end(running);
    }
  }

  /// Reads the body of the current thread's request; empty if it exceeds [#MAX_BODY_BYTES].
  ///
  /// @throws IOException if the connection is closed, by the client or by this class
  Optional<byte[]> readBody(InputStream from) throws IOException {
    var running = CURRENT.get();
    var body = new ByteArrayOutputStream();
    var buffer = new byte[BUFFER_BYTES];
    for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
      if (body.size() + read > MAX_BODY_BYTES) {
        return Optional.empty();
      }
      reserve(running, read);
      body.write(buffer, 0, read);
    }
    markComplete(running);
    return Optional.of(body.toByteArray());
  }

  private synchronized void reserve(Running running, int more) throws IOException {
    running.bytes += more;
    bytes += more;
    while (bytes > MAX_BYTES && !running.isClosed) {
      close(Collections.max(incomplete, Comparator.comparingInt(each -> each.bytes)));
    }
    checkIsOpen(running);
  }

  private synchronized void markComplete(Running running) throws IOException {
    checkIsOpen(running);
    incomplete.remove(running);
    running.since = System.nanoTime();
    answering.add(running);
  }

  private static void checkIsOpen(Running running) throws IOException {
    if (running.isClosed) {
      throw new IOException("closed, because it took too long or too much");
    }
  }

  private synchronized void end(Running running) {
    incomplete.remove(running);
    answering.remove(running);
    bytes -= running.bytes;
    running.bytes = 0;
  }

  /// Interrupts the thread, which closes the connection it reads from or writes to.
  private synchronized void close(Running running) {
    running.isClosed = true;
    running.thread.interrupt();
    end(running);
  }

  private void enforceTimeouts() {
    try {
      while (true) {
        Thread.sleep(CHECK_INTERVAL);
        closeOlderThan(MAX_READ_TIME, incomplete);
        closeOlderThan(MAX_ANSWER_TIME, answering);
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  private synchronized void closeOlderThan(Duration age, Set<Running> requests) {
    var now = System.nanoTime();
    requests.stream()
        .filter(running -> now - running.since > age.toNanos())
        .toList()
        .forEach(this::close);
  }

  /// Closes all connections that have a request.
  @Override
  public synchronized void close() {
    timeouts.interrupt();
    Stream.concat(incomplete.stream(), answering.stream()).toList().forEach(this::close);
  }
}
