package io.trackrecord.bot.command;

/// What a user is offered while typing.
///
/// @param label what is shown: the name and what tells it apart
/// @param value what choosing it puts in place; at most 100 UTF-16 units, and understood by every
///   command in place of the name
public record Completion(String label, String value) {}
