package io.trackrecord.discord;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import okhttp3.Interceptor;
import okhttp3.Response;

/// Sends a request again that Discord answered with status 500. JDA itself does so only for the
/// other errors of a server, from 502 on, and for rate limits.
final class ServerErrors implements Interceptor {

  private static final int INTERNAL_SERVER_ERROR = 500;

  /// Short, since Discord waits only three seconds for the first answer to a question.
  private static final List<Duration> PAUSES =
      List.of(Duration.ofMillis(200), Duration.ofMillis(600));

  @Override
  public Response intercept(Chain chain) throws IOException {
    var response = chain.proceed(chain.request());
    for (var pause : PAUSES) {
      if (response.code() != INTERNAL_SERVER_ERROR) {
        break;
      }
      response.close();
      pause(pause);
      response = chain.proceed(chain.request());
    }
    return response;
  }

  private static void pause(Duration duration) throws InterruptedIOException {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
