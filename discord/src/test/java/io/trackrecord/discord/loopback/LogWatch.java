package io.trackrecord.discord.loopback;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/// Everything that is logged at WARN and above while it is open, with its exceptions.
public final class LogWatch implements AutoCloseable {

  private static final String CLOSED_MEANWHILE =
      "Was unable to schedule next packet due to rejected execution by threadpool";

  private final List<String> lines = new CopyOnWriteArrayList<>();

  /// JDA's thread that writes to the socket may end a moment after its pool, and says so.
  private static final String STOPPING =
      "Was unable to schedule next packet due to rejected execution by threadpool";

  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final AppenderBase<ILoggingEvent> appender =
      new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
          if (event.getLevel().isGreaterOrEqual(Level.WARN)
              && !event.getFormattedMessage().startsWith(STOPPING)) {
            var line = new StringBuilder(event.getFormattedMessage());
            for (var thrown = event.getThrowableProxy();
                thrown != null;
                thrown = thrown.getCause()) {
              line.append(' ').append(thrown.getClassName());
              line.append(": ").append(thrown.getMessage());
            }
            lines.add(line.toString());
          }
        }
      };

  /// Opens it.
  public LogWatch() {
    appender.setContext(root.getLoggerContext());
    appender.start();
    root.addAppender(appender);
  }

  /// What was logged, but for what JDA says where it is closed while it sends something.
  public List<String> lines() {
    return lines.stream().filter(line -> !line.startsWith(CLOSED_MEANWHILE)).toList();
  }

  /// Forgets what was logged, where a test wanted it.
  public void forgive() {
    lines.clear();
  }

  @Override
  public void close() {
    root.detachAppender(appender);
    appender.stop();
  }
}
