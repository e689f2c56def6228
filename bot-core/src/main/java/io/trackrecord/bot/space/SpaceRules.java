package io.trackrecord.bot.space;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What those who manage a server or workspace have decided.
///
/// @param visibility who sees an answer where the user does not say; empty for the operator's
///   choice
/// @param channels the ids of the channels where answers may be public; empty for all
/// @param welcome whether the bot says hello
public record SpaceRules(Optional<Visibility> visibility, List<String> channels, boolean welcome) {

  /// Nothing was decided.
  public static final SpaceRules NONE = new SpaceRules(Optional.empty(), List.of(), true);

  static final String VISIBILITY = "visibility";
  static final String CHANNELS = "channels";
  static final String WELCOME = "welcome";

  /// Who sees an answer where the user does not say.
  public enum Visibility {
    PRIVATE,
    PUBLIC
  }

  public SpaceRules {
    channels = List.copyOf(channels);
  }

  /// Whether an answer in this channel may be seen by everyone there.
  ///
  /// @param channel the channel's id; empty in a direct message
  public boolean mayBePublic(Optional<String> channel) {
    return channels.isEmpty() || channel.filter(channels::contains).isPresent();
  }

  static SpaceRules of(Map<String, String> settings) {
    return new SpaceRules(
        Optional.ofNullable(settings.get(VISIBILITY))
            .map(each -> Visibility.valueOf(each.toUpperCase(Locale.ROOT))),
        Arrays.stream(settings.getOrDefault(CHANNELS, "").split(" "))
            .filter(each -> !each.isEmpty())
            .toList(),
        !"off".equals(settings.get(WELCOME)));
  }
}
