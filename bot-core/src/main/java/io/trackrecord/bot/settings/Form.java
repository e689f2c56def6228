package io.trackrecord.bot.settings;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/// What values a setting takes.
public enum Form {
  TEXT("any text", _ -> true),
  SECRET("a token", _ -> true),
  /// A token that starts with what is expected.
  BOT_TOKEN("xoxb-", value -> value.startsWith("xoxb-")),
  /// A token that starts with what is expected.
  APP_TOKEN("xapp-", value -> value.startsWith("xapp-")),
  /// Ed25519 in X.509's form and Base64; several with commas or blanks between.
  PACK_KEY(
      "a public key, as trackrecord data keygen prints it",
      value -> value.matches("(MCowBQYDK2VwAyEA[A-Za-z0-9+/]{43}=([,\\s]+|$))+")),
  /// The address of a database, which may hold a password.
  STORE(
      "sqlite: or jdbc:postgresql:",
      value -> value.matches("sqlite:.+") || value.startsWith("jdbc:postgresql:")),
  LEVEL(
      "ERROR, WARN, INFO, DEBUG or TRACE",
      Set.of("ERROR", "WARN", "INFO", "DEBUG", "TRACE")::contains),
  VISIBILITY(
      "auto, private or public",
      value -> Set.of("auto", "private", "public").contains(value.toLowerCase(Locale.ROOT))),
  PER_MINUTE("1 to 10000", value -> isWithin(value, 1, 10_000)),
  SHARDS("auto or 1 to 10000", value -> value.equals("auto") || isWithin(value, 1, 10_000)),
  /// Which of the connections a program has.
  SHARD_IDS(
      "numbers from 0 such as 0,1 or 0-3",
      value -> value.matches("\\d{1,4}(-\\d{1,4})?(,\\d{1,4}(-\\d{1,4})?)*")),
  GUILD("the number of a server", Form::isId),
  /// 0 is any free port.
  PORT("a port from 0 to 65535", value -> isWithin(value, 0, 65_535)),
  PORT_OR_OFF("off or a port from 0 to 65535", value -> isOff(value) || isWithin(value, 0, 65_535)),
  HTTP("an http(s) address", value -> isAddress(value, "http")),
  WEB_SOCKET("a ws:// or wss:// address", value -> isAddress(value, "ws"));

  private final String expected;

  @SuppressWarnings("ImmutableEnumChecker") // All of them are functions without a state.
  private final Predicate<String> accepts;

  Form(String expected, Predicate<String> accepts) {
    this.expected = expected;
    this.accepts = accepts;
  }

  /// What is expected, for a message.
  public String expected() {
    return expected;
  }

  /// Whether a value can be read.
  ///
  /// @param value neither blank nor surrounded by blanks
  public boolean accepts(String value) {
    return accepts.test(value);
  }

  /// What kind of thing a secret is, for a message.
  String noun() {
    return this == STORE ? "address" : "token";
  }

  /// Whether a value must never be shown.
  boolean isSecret() {
    return this == SECRET || this == BOT_TOKEN || this == APP_TOKEN || this == STORE;
  }

  private static boolean isId(String value) {
    try {
      return Long.parseUnsignedLong(value) != 0;
    } catch (NumberFormatException _) {
      return false;
    }
  }

  private static boolean isOff(String value) {
    return value.equals("off");
  }

  private static boolean isWithin(String value, int least, int most) {
    if (!value.matches("\\d{1,6}")) {
      return false;
    }
    var number = Integer.parseInt(value);
    return number >= least && number <= most;
  }

  private static boolean isAddress(String value, String scheme) {
    try {
      var address = URI.create(value);
      return address.getHost() != null
          && (scheme.equals(address.getScheme()) || (scheme + "s").equals(address.getScheme()));
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
