package io.trackrecord.data.completion;

import org.jspecify.annotations.Nullable;

/// An album among those of all artists.
///
/// @param name its title
/// @param place where its artist's section has it; null where several artists have one of this
///   title
public record Album(Completable name, @Nullable NamePlace place) {}
