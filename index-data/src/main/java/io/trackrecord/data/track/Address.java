package io.trackrecord.data.track;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A web address in its parts.
///
/// @param host the host in lower case, without a port
/// @param path the path, percent-encoded as it was; starts with a slash
/// @param query what stands behind the first question mark, or nothing
record Address(String host, String path, String query) {

  /// Characters of an address that count: no site's ids stand further behind.
  private static final int MAX_LENGTH = 2_000;

  /// How often an address is percent-encoded within another at most.
  private static final int MAX_DECODED = 3;

  /// Reads an address with or without a scheme; empty where it has no host.
  static Optional<Address> of(String text) {
    var rest = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) : text;
    rest = HtmlEntities.decodeAddresses(rest);
    for (var i = 0; i < MAX_DECODED && isEncoded(rest); i++) {
      rest = decode(rest);
    }
    rest = withoutScheme(rest);
    var fragment = rest.indexOf('#');
    rest = fragment < 0 ? rest : rest.substring(0, fragment);
    var question = rest.indexOf('?');
    var query = question < 0 ? "" : rest.substring(question + 1);
    rest = question < 0 ? rest : rest.substring(0, question);
    var slash = rest.indexOf('/');
    if (slash < 0) {
      var host = host(rest);
      return isHost(host) ? Optional.of(new Address(host, "/", "")) : Optional.empty();
    }
    var host = host(rest.substring(0, slash));
    return isHost(host)
        ? Optional.of(new Address(host, rest.substring(slash), query))
        : Optional.empty();
  }

  /// Whether the host is the domain or lies below it.
  boolean isOn(String domain) {
    return host.equals(domain)
        || (host.length() > domain.length()
            && host.endsWith(domain)
            && host.charAt(host.length() - domain.length() - 1) == '.');
  }

  /// The parts of the path that are not empty, percent-encoded as they were.
  List<String> parts() {
    return Arrays.stream(path.split("/")).filter(part -> !part.isBlank()).toList();
  }

  /// The first part of the path in lower case, or nothing.
  String firstPart() {
    var parts = parts();
    return parts.isEmpty() ? "" : parts.getFirst().toLowerCase(Locale.ROOT);
  }

  /// The decoded value of a parameter of the query. A question mark separates parameters as well:
  /// people glue a second query to an address.
  Optional<String> parameter(String name) {
    for (var encoded : query.split("[&?]")) {
      var parameter = decode(encoded);
      if (parameter.startsWith(name + "=")) {
        return Optional.of(parameter.substring(name.length() + 1));
      }
    }
    return Optional.empty();
  }

  /// The text with its percent-encoding decoded; as it is where that is broken.
  static String decode(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return text;
    }
  }

  /// Whether the address as a whole is encoded, and not only its values.
  private static boolean isEncoded(String address) {
    if (address.indexOf('%') < 0) {
      return false;
    }
    var rest = withoutScheme(address);
    var slash = rest.indexOf('/');
    var percent = rest.indexOf('%');
    return slash < 0
        || percent < slash
        || (rest.indexOf('?') < 0 && rest.toLowerCase(Locale.ROOT).contains("%3f"));
  }

  private static String withoutScheme(String address) {
    var start = 0;
    for (var scheme : List.of("https:", "http:")) {
      if (address.regionMatches(true, 0, scheme, 0, scheme.length())) {
        start = scheme.length();
        break;
      }
    }
    while (start < address.length() && address.charAt(start) == '/') {
      start++;
    }
    return address.substring(start);
  }

  private static String host(String authority) {
    var colon = authority.indexOf(':');
    var host = colon < 0 ? authority : authority.substring(0, colon);
    host = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    return host.toLowerCase(Locale.ROOT);
  }

  private static boolean isHost(String host) {
    return host.indexOf('.') > 0 && host.chars().allMatch(c -> c < 0x80 && LinkScan.isOfHost(c));
  }
}
