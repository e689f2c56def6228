package io.trackrecord.data.dataset;

import io.trackrecord.data.track.Platform;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Checks single fields of a descriptor, and refuses it with the name of the field.
///
/// @param file the name of the descriptor's file
record FieldCheck(String file) {

  /// Refuses what is no platform whose identifiers can be kept.
  void platform(String field, String key) throws DescriptorException {
    if (Platform.ofKey(key).filter(Platform::isStored).isEmpty()) {
      var known =
          Arrays.stream(Platform.values())
              .filter(Platform::isStored)
              .map(Platform::key)
              .collect(Collectors.joining(", "));
      fail(field, "\"" + key + "\" is no platform; known are " + known);
    }
  }

  /// Refuses what is no https address; null passes.
  void address(String field, @Nullable String address) throws DescriptorException {
    if (address == null) {
      return;
    }
    if (host(address) == null) {
      fail(field, "\"" + address + "\" is not an https address");
    }
  }

  /// Refuses what is no https address with `{id}` behind its host.
  void template(String field, String template) throws DescriptorException {
    if (!template.contains("{id}")) {
      fail(field, "has no {id} where the identifier goes");
    }
    var host = host(template.replace("{id}", "one"));
    if (host == null) {
      fail(field, "\"" + template + "\" is not an https address");
    } else if (!host.equals(host(template.replace("{id}", "two")))) {
      fail(field, "{id} must not stand in the name of the host");
    }
  }

  /// The host of an https address; null where it is none.
  static @Nullable String host(String address) {
    try {
      var uri = URI.create(address);
      return "https".equals(uri.getScheme()) && uri.getUserInfo() == null ? uri.getHost() : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  /// Refuses what is absent or blank.
  void require(String field, @Nullable Object value) throws DescriptorException {
    if (value == null || (value instanceof String text && text.isBlank())) {
      fail(field, "is missing");
    }
  }

  /// Refuses the descriptor.
  void fail(String field, String reason) throws DescriptorException {
    throw new DescriptorException(file, field, reason);
  }
}
