package io.trackrecord.slack.loopback;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// What an app did that Slack does not allow. A test ends with an empty list, or it failed.
public final class Violations {

  private final List<String> sentences = new CopyOnWriteArrayList<>();

  /// Notes a breach.
  public void add(String where, String what) {
    sentences.add(where + ": " + what);
  }

  /// Notes a breach unless the condition holds; gives the condition back.
  public boolean check(boolean condition, String where, String what) {
    if (!condition) {
      add(where, what);
    }
    return condition;
  }

  /// Notes a breach where a text is longer than allowed, or missing.
  public void length(String where, String text, int most) {
    check(!text.isEmpty(), where, "empty text");
    check(text.length() <= most, where, text.length() + " characters, " + most + " allowed");
  }

  /// All breaches so far.
  public List<String> all() {
    return List.copyOf(sentences);
  }

  /// All breaches so far, which are forgotten: for tests that break a rule on purpose.
  public List<String> drain() {
    var all = all();
    sentences.removeAll(all);
    return all;
  }
}
