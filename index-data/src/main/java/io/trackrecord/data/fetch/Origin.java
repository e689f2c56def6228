package io.trackrecord.data.fetch;

/// Whose files are fetched: how far their server is followed, and what to do where it fails.
enum Origin {
  /// A publisher's files, which often lie on another host than their page.
  DATASET("Try a --mirror."),
  /// A packed index, which one operator shows to others.
  INDEX("Nothing was published; tell whoever runs that server.");

  private final String advice;

  Origin(String advice) {
    this.advice = advice;
  }

  /// A sentence for what only the server can mend.
  String advice() {
    return advice;
  }

  /// Whether a server may send on to another one.
  boolean followsElsewhere() {
    return this == DATASET;
  }
}
