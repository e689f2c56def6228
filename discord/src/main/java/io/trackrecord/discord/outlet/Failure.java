package io.trackrecord.discord.outlet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.exceptions.ContextException;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;

/// What may be logged of an exception: its kind and place, and the numbers that Discord gave. Its
/// message may hold what a user typed, what Discord wrote, or an address with a token.
public final class Failure {

  private Failure() {}

  /// Whether such things happen without a mistake in the code: the network fails, Discord refuses,
  /// something takes too long.
  public static boolean isOrdinary(Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof ErrorResponseException
          || each instanceof IOException
          || each instanceof TimeoutException) {
        return true;
      }
    }
    return false;
  }

  /// What failed, in a few words, such as `status 400, error 50035` or `SocketTimeoutException`.
  public static String kind(Throwable thrown) {
    var kinds = new LinkedHashSet<String>();
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      // JDA's ContextException only says from where JDA was asked.
      if (!isEnvelope(each) && !(each instanceof ContextException)) {
        kinds.add(one(each));
      }
    }
    return String.join(", caused by ", kinds);
  }

  /// Whether an exception only hands on another one.
  private static boolean isEnvelope(Throwable thrown) {
    return thrown.getCause() != null
        && (thrown instanceof ExecutionException
            || thrown instanceof CompletionException
            || thrown instanceof UncheckedIOException
            || (thrown instanceof ErrorResponseException refused && !isAnswered(refused)));
  }

  private static String one(Throwable thrown) {
    return thrown instanceof ErrorResponseException refused && isAnswered(refused)
        ? "status " + refused.getResponse().code + ", error " + refused.getErrorCode()
        : thrown.getClass().getSimpleName();
  }

  /// Whether Discord gave an answer, and not the network up.
  private static boolean isAnswered(ErrorResponseException refused) {
    return refused.getResponse().code > 0;
  }

  /// The exception without any message, to be logged with the places that it came by.
  public static Throwable bare(Throwable thrown) {
    return new Bare(thrown);
  }

  /// Another exception's kind and places.
  private static final class Bare extends Exception {

    private static final long serialVersionUID = 1L;

    Bare(Throwable of) {
      super(one(of), of.getCause() == null ? null : new Bare(of.getCause()));
      setStackTrace(of.getStackTrace());
    }
  }
}
