package io.trackrecord.bot.health;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.CounterWithCallback;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Labels;
import io.trackrecord.bot.command.Load;
import io.trackrecord.bot.reply.Outcome;
import java.util.Locale;
import java.util.function.Supplier;

/// What is measured of questions, completions and exports.
final class AnswerMetrics {

  private final Histogram questions;
  private final Histogram completions;
  private final Counter exports;

  AnswerMetrics(Supplier<Load> load, Labels platform, PrometheusRegistry registry) {
    questions =
        Buckets.histogram(
            "trackrecord_question_duration_seconds",
            "Seconds from a question to its answer, waiting included, delivery not.",
            platform,
            registry,
            "command",
            "outcome");
    completions =
        Buckets.histogram(
            "trackrecord_completion_duration_seconds",
            "Seconds from a keystroke to what is offered, waiting included, delivery not.",
            platform,
            registry);
    exports =
        Counter.builder()
            .name("trackrecord_exports_total")
            .help("Exports by how they ended.")
            .constLabels(platform)
            .labelNames("outcome")
            .register(registry);
    GaugeWithCallback.builder()
        .name("trackrecord_waiting")
        .help("Pieces of work that wait for a thread.")
        .constLabels(platform)
        .labelNames("work")
        .callback(callback -> each(load.get(), (lane, work) -> callback.call(lane.waiting(), work)))
        .register(registry);
    GaugeWithCallback.builder()
        .name("trackrecord_working")
        .help("Pieces of work that are being done.")
        .constLabels(platform)
        .labelNames("work")
        .callback(callback -> each(load.get(), (lane, work) -> callback.call(lane.working(), work)))
        .register(registry);
    CounterWithCallback.builder()
        .name("trackrecord_refused_total")
        .help("Pieces of work that were refused because too many were waiting.")
        .constLabels(platform)
        .labelNames("work")
        .callback(
            callback ->
                each(load.get(), (lane, work) -> callback.call((double) lane.refused(), work)))
        .register(registry);
  }

  /// Counts an answer.
  ///
  /// @param command the name of a command that exists
  /// @param seconds how long it took
  void answered(String command, Outcome outcome, double seconds) {
    questions.labelValues(command, outcome.name().toLowerCase(Locale.ROOT)).observe(seconds);
  }

  /// Counts a completion.
  void completed(double seconds) {
    completions.observe(seconds);
  }

  /// Counts an export.
  void exported(String outcome) {
    exports.labelValues(outcome).inc();
  }

  private static void each(Load load, LaneCall call) {
    call.of(load.questions(), "question");
    call.of(load.completions(), "completion");
    call.of(load.exports(), "export");
  }

  /// What is told of one kind of work.
  private interface LaneCall {
    void of(Load.Lane lane, String work);
  }
}
