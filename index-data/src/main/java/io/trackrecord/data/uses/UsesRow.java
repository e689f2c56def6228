package io.trackrecord.data.uses;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads one row of a registry's file and checks it.
final class UsesRow {

  private static final int MAX_WORDS = 160;
  private static final String DAY = "\\d{4}(-\\d{2}(-\\d{2})?)?";
  private static final Pattern DATE = Pattern.compile(DAY + "(\\.\\." + DAY + ")?");
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final Pattern FILE_ON_GITHUB = Pattern.compile("/[^/]+/[^/]+/(blob|raw|tree)/.*");
  private static final Pattern ONE_VERSION =
      Pattern.compile("/[^/]+/[^/]+/(blob|raw|tree)/[0-9a-f]{40}/.+");

  private static final Set<String> FIELDS =
      Set.of(
          "model",
          "organisation",
          "date",
          "dataset",
          "kind",
          "words",
          "address",
          "sourceKind",
          "certain",
          "reviewed",
          "euSummary");

  private final String place;
  private final JsonNode row;
  private final Map<String, String> outside;

  private UsesRow(String place, JsonNode row, Map<String, String> outside) {
    this.place = place;
    this.row = row;
    this.outside = outside;
  }

  /// Reads a row.
  ///
  /// @param file what to call the file in a message
  /// @param number the row's number, from 1
  /// @param outside the names of datasets that are not in the index, by id
  static Use read(String file, int number, JsonNode row, Map<String, String> outside)
      throws UsesException {
    var model = row.path("model").asText("");
    var place = file + ", row " + number + (model.isBlank() ? "" : " (" + model + ")");
    return new UsesRow(place, row, outside).read();
  }

  private Use read() throws UsesException {
    if (!row.isObject()) {
      fail("is not an object; write {\"model\": …}");
    }
    for (var names = row.fieldNames(); names.hasNext(); ) {
      var name = names.next();
      if (!FIELDS.contains(name)) {
        fail("has the unknown field \"" + name + "\"; leave it out");
      }
    }
    var certain = row.get("certain");
    if (certain == null || !certain.isBoolean()) {
      fail("certain is not true or false; write false where nobody has read the source again");
    }
    var use =
        new Use(
            text("model"),
            optional("organisation"),
            optional("date"),
            optional("dataset"),
            kind(),
            text("words"),
            text("address"),
            text("sourceKind"),
            row.path("certain").asBoolean(),
            reviewed(),
            optional("euSummary"));
    check(use);
    return use;
  }

  private void check(Use use) throws UsesException {
    if (use.date() != null && !DATE.matcher(use.date()).matches()) {
      fail("date \"" + use.date() + "\" is not a date; write 2024, 2024-06 or 2023-04..2023-05");
    }
    if (use.dataset() != null) {
      dataset(use.dataset());
    }
    if (use.words().length() > MAX_WORDS) {
      fail("words has " + use.words().length() + " characters; write at most " + MAX_WORDS);
    }
    address("address", use.address());
    address("euSummary", use.euSummary());
    var source = SourceKind.of(use.sourceKind());
    if (source.isEmpty()) {
      fail(
          "sourceKind \""
              + use.sourceKind()
              + "\" is not known; write one of: "
              + SourceKind.words());
    }
    if (use.certain() && source.filter(SourceKind::isPrimary).isEmpty()) {
      fail(
          "is certain by a "
              + use.sourceKind()
              + "; name a source of the maker's own, or write \"certain\": false");
    }
    if (use.certain() && use.kind() == Use.Kind.REPORTED) {
      fail("is certain and only reported; write the kind of use, or \"certain\": false");
    }
  }

  private void dataset(String id) throws UsesException {
    if (!ID.matcher(id).matches() || !(isIndexed(id) || outside.containsKey(id))) {
      fail(
          "dataset \""
              + id
              + "\" is not known; write the id of a dataset, or name it under \"outside\"");
    }
  }

  /// Whether Trackrecord describes the dataset, so that an index can hold it.
  static boolean isIndexed(String id) {
    return ID.matcher(id).matches()
        && UsesRow.class.getResource("/io/trackrecord/data/dataset/" + id + ".json") != null;
  }

  static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  private Use.Kind kind() throws UsesException {
    var word = text("kind");
    var kind = Use.Kind.of(word);
    if (kind.isEmpty()) {
      fail(
          "kind \""
              + word
              + "\" is not known; write one of: "
              + Arrays.stream(Use.Kind.values())
                  .map(Use.Kind::word)
                  .collect(Collectors.joining(", ")));
    }
    return kind.orElseThrow();
  }

  private LocalDate reviewed() throws UsesException {
    var text = text("reviewed");
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException _) {
      throw new UsesException(
          place + ": reviewed \"" + text + "\" is not a date; write it as 2026-11-27");
    }
  }

  private void address(String field, @Nullable String address) throws UsesException {
    if (address == null) {
      return;
    }
    var wrong = field + " \"" + address + "\"";
    URI uri;
    try {
      uri = URI.create(address);
    } catch (IllegalArgumentException _) {
      throw new UsesException(place + ": " + wrong + " is not well formed; copy it from the page");
    }
    if (!"https".equals(uri.getScheme()) || uri.getHost() == null || uri.getUserInfo() != null) {
      fail(wrong + " is not an https address; write the whole address of the page");
    }
    var path = uri.getRawPath();
    if (uri.getHost().equals("github.com")
        && FILE_ON_GITHUB.matcher(path).matches()
        && !ONE_VERSION.matcher(path).matches()) {
      fail(wrong + " may change; press \"y\" on GitHub's page for the address of this version");
    }
  }

  private String text(String field) throws UsesException {
    var text = optional(field);
    if (text == null) {
      throw new UsesException(place + ": " + field + " is missing; add it");
    }
    return text;
  }

  private @Nullable String optional(String field) throws UsesException {
    var value = row.get(field);
    if (value == null) {
      return null;
    }
    if (!value.isTextual() || value.asText().isBlank()) {
      fail(field + " holds no text; write it in quotes, or leave it out");
    }
    if (value.asText().chars().anyMatch(Character::isISOControl)) {
      fail(field + " holds a line break or a tab; write it in one line");
    }
    return value.asText();
  }

  private void fail(String reason) throws UsesException {
    throw new UsesException(place + ": " + reason + ".");
  }
}
