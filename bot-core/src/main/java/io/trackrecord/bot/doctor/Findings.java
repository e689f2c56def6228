package io.trackrecord.bot.doctor;

import java.util.ArrayList;
import java.util.List;

/// What was found so far. Safe for use by many threads.
final class Findings {

  private final List<Finding> found = new ArrayList<>();

  void ok(String check, String what) {
    add(new Finding(check, Finding.Level.OK, what, ""));
  }

  void warning(String check, String what, String todo) {
    add(new Finding(check, Finding.Level.WARNING, what, todo));
  }

  void problem(String check, String what, String todo) {
    add(new Finding(check, Finding.Level.PROBLEM, what, todo));
  }

  private synchronized void add(Finding finding) {
    found.add(finding);
  }

  /// All of them, in the order in which they were found.
  synchronized List<Finding> all() {
    return List.copyOf(found);
  }
}
