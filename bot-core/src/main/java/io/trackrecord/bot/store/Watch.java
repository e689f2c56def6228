package io.trackrecord.bot.store;

import java.time.Instant;

/// Something whose answer a person watches. The store does not look into its texts.
///
/// @param subject what is watched; one person watches a subject once
/// @param name how it is shown
/// @param told the answer that the person was last told
/// @param version the index version with which the answer was last compared
/// @param since when the watch began
public record Watch(String subject, String name, String told, String version, Instant since) {}
