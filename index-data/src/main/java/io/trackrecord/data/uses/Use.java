package io.trackrecord.data.uses;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One documented use: a model, and what it is documented to have used.
///
/// @param model the model, such as `Stable Audio Open`
/// @param organisation who made it; null where no source that was read says so
/// @param date when, as `2024`, `2024-06`, `2024-06-05` or two of them with `..` between; or null
/// @param dataset the id of the dataset, of the index or named by [UsesRegistry#outside()]; null
///   where the source names none
/// @param kind what it was used for
/// @param words what the source says, in our own words, at most 160 characters: a sentence's rest
///   after who did it, such as "trained Stable Audio Open on it"
/// @param address the page that says so, https; a file on GitHub in one version of it
/// @param sourceKind what kind of page that is, one of [SourceKind]'s names
/// @param certain whether the source is the maker's own and was read again on the day of review;
///   false where it is reported
/// @param reviewed when a person last checked the row
/// @param euSummary the address of the summary of training content that the EU asks of providers of
///   general-purpose models, or null
public record Use(
    String model,
    @Nullable String organisation,
    @Nullable String date,
    @Nullable String dataset,
    Kind kind,
    String words,
    String address,
    String sourceKind,
    boolean certain,
    LocalDate reviewed,
    @Nullable String euSummary) {

  /// What a dataset was used for, in the order in which uses are listed.
  public enum Kind {
    /// The model was trained on it.
    TRAINING("training"),
    /// A part of the model was trained on it.
    PART_OF_MODEL("part of a model"),
    /// It served to leave music out of the training data.
    FILTER("filter"),
    /// The model was tested on it.
    EVALUATION("evaluation"),
    /// The model was trained on it under a licence of its owner.
    LICENSED("licensed"),
    /// Others report a use that the maker has not described itself.
    REPORTED("reported");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /// The word for it in a registry's file.
    public String word() {
      return word;
    }

    /// The kind that a word stands for.
    static Optional<Kind> of(String word) {
      return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
  }

  /// Who used it, to begin a sentence with: the organisation, or the makers of the model.
  public String who() {
    return organisation == null ? "The makers of " + model : organisation;
  }

  /// Whether the maker itself says so, in a source that was read.
  public boolean isDocumented() {
    return certain && kind != Kind.REPORTED;
  }

  /// The last day or month or year of the date; the empty string without one.
  String lastDate() {
    return date == null ? "" : date.substring(date.lastIndexOf('.') + 1);
  }
}
