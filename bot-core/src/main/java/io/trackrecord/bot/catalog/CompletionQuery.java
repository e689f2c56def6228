package io.trackrecord.bot.catalog;

import org.jspecify.annotations.Nullable;

/// What a user has typed so far.
///
/// @param kind what is being named
/// @param typed the text so far; blank asks for the most popular
/// @param artist the artist given beside it, which narrows titles and albums, or null
/// @param limit how many at most, 1 to 100
public record CompletionQuery(NameKind kind, String typed, @Nullable String artist, int limit) {

  public CompletionQuery {
    if (limit < 1 || limit > 100) {
      throw new IllegalArgumentException("limit " + limit + " is not between 1 and 100");
    }
  }
}
