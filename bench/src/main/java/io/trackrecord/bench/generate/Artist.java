package io.trackrecord.bench.generate;

/// An invented artist. The number is the identity: two artists may have the same name.
public record Artist(long number, String name) {}
