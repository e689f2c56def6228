package io.trackrecord.bench.swap;

import io.trackrecord.bench.measure.Latency;
import io.trackrecord.bench.measure.Machine;

/// What swaps did to latency.
///
/// @param machine what it was measured on
/// @param version the index version
/// @param threads how many threads asked
/// @param swaps how often a version took another's place
/// @param failed questions that failed
/// @param without the latency of questions while nothing was swapped
/// @param with the latency of questions while versions were swapped
public record SwapResult(
    Machine machine,
    String version,
    int threads,
    int swaps,
    long failed,
    Latency without,
    Latency with) {}
