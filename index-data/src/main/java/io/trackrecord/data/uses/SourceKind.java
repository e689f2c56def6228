package io.trackrecord.data.uses;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// The kinds of page that a registry's rows point at. Only a primary source, one of the maker's
/// own, can make a row certain.
public enum SourceKind {
  MODEL_CARD("model card", true),
  PAPER("paper", true),
  README("README", true),
  DOCUMENTATION("documentation", true),
  LICENCE_FILE("licence file", true),
  TRAINING_CONFIGURATION("training configuration", true),
  DATASET_CARD("dataset card", true),
  ATTRIBUTION_PAGE("attribution page", true),
  PUBLISHER_STATEMENT("publisher statement", true),
  COURT_FILING("court filing", true),
  EU_SUMMARY("EU summary", true),
  PRESS_REPORT("press report", false),
  SEEN_THROUGH_OTHERS("seen through third parties", false);

  private final String word;
  private final boolean primary;

  SourceKind(String word, boolean primary) {
    this.word = word;
    this.primary = primary;
  }

  /// The words for it in a registry's file.
  public String word() {
    return word;
  }

  /// Whether the page is the maker's own.
  public boolean isPrimary() {
    return primary;
  }

  static Optional<SourceKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }

  static String words() {
    return Arrays.stream(values()).map(SourceKind::word).collect(Collectors.joining(", "));
  }
}
