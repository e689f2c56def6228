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

  /// Threads that answer for each core: a quick question seldom waits behind a slow one.
  private static final int THREADS_PER_CORE = 2;

  /// Two threads a core for questions and one a core for keystrokes, one for exports; 256 waiting
  /// requests, 64 completions, 16 exports.
  public static BotLimits standard() {
    var cores = Runtime.getRuntime().availableProcessors();
    return new BotLimits(THREADS_PER_CORE * cores, cores, 256, 64, 16);
  }
}
