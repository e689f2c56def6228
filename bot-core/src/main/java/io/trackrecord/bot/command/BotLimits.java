package io.trackrecord.bot.command;

/// How much a bot does at once.
///
/// @param searchThreads threads that answer, at least 1
/// @param completionThreads threads that answer keystrokes, at least 1
/// @param waitingRequests requests that may wait for one; beyond it the user is told at once
/// @param waitingCompletions completions that may wait; beyond it a user is offered nothing
/// @param waitingExports exports that may wait for the one at work
public record BotLimits(
    int searchThreads,
    int completionThreads,
    int waitingRequests,
    int waitingCompletions,
    int waitingExports) {

  public BotLimits {
    if (Math.min(searchThreads, completionThreads) < 1
        || waitingRequests < 1
        || waitingCompletions < 1
        || waitingExports < 1) {
      throw new IllegalArgumentException("every limit is at least 1");
    }
  }

  /// Threads for each core. As many as there are cores look for words at once; while no more than
  /// three times as many wait for that, what is quick finds a free thread.
  private static final int THREADS_FOR_A_CORE = 4;

  /// Four threads for each core and one more for keystrokes, of which one with a typing error may
  /// take ten times as long as the next; 256 waiting requests, 64 completions, 16 exports.
  public static BotLimits standard() {
    var cores = Runtime.getRuntime().availableProcessors();
    return new BotLimits(THREADS_FOR_A_CORE * cores, cores, 256, 64, 16);
  }
}
