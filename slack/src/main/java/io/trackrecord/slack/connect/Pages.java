package io.trackrecord.slack.connect;

import com.slack.api.bolt.response.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Pages for browsers, on the server that Slack calls.
public interface Pages {

  /// No pages.
  Pages NONE = (_, _, _) -> Optional.empty();

  /// Answers a GET request; empty where there is no such page.
  ///
  /// @param query the raw query, or null
  /// @param cookies the header `Cookie`, or null
  Optional<Response> answer(String path, @Nullable String query, @Nullable String cookies);
}
