package io.trackrecord.discord.loopback;

/// What a test wants to go wrong once.
///
/// @param routePart what the path must hold
/// @param status the status to answer with; 0 to do what is asked for, and to answer late
/// @param retryAfter with status 429, after how many seconds the client may try again; with 0, how
///   many seconds the answer takes
/// @param isLost whether the request is obeyed all the same, and only its answer goes wrong
record Fault(String routePart, int status, double retryAfter, boolean isLost) {}
