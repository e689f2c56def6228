package io.trackrecord.bot.answer.evidence;

import com.fasterxml.jackson.core.type.TypeReference;
import io.trackrecord.data.dataset.Descriptors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/// What anybody whose music is listed can do, besides asking a dataset's publisher. Facts with
/// their sources, from `next-steps.json`; the sentences are messages, `step.` and the step's id.
public final class NextSteps {

  private NextSteps() {}

  /// One step.
  ///
  /// @param id the name of its messages
  /// @param sources addresses where the facts stand; may be empty
  /// @param certain false where the facts were read second-hand, which users are told
  /// @param reviewed when a person last checked them
  public record Step(String id, List<String> sources, boolean certain, LocalDate reviewed) {}

  /// The steps for everybody, most useful first.
  public static List<Step> all() {
    return Read.STEPS;
  }

  /// Read when first asked for, and once.
  private static final class Read {
    private static final List<Step> STEPS = read();

    private static List<Step> read() {
      try (var in =
          Objects.requireNonNull(
              NextSteps.class.getResourceAsStream("/io/trackrecord/bot/next-steps.json"))) {
        return List.copyOf(Descriptors.json().readValue(in, new TypeReference<List<Step>>() {}));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
