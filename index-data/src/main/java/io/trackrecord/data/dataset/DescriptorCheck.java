package io.trackrecord.data.dataset;

import io.trackrecord.data.track.Platform;
import java.net.URI;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a descriptor must hold beyond its types.
final class DescriptorCheck {

  private static final int LONGEST_SHORT_NAME = 24;
  private static final String ID = "[a-z0-9][a-z0-9-]{0,39}";

  private final String file;

  private DescriptorCheck(String file) {
    this.file = file;
  }

  static void check(String file, Dataset dataset) throws DescriptorException {
    new DescriptorCheck(file).check(dataset);
  }

  private void check(Dataset dataset) throws DescriptorException {
    require("id", dataset.id());
    if (!dataset.id().matches(ID)) {
      fail("id", "\"" + dataset.id() + "\" is not 1 to 40 lower-case letters, digits and hyphens");
    }
    require("name", dataset.name());
    if (dataset.shortName() != null && dataset.shortName().length() > LONGEST_SHORT_NAME) {
      fail("shortName", "must have at most " + LONGEST_SHORT_NAME + " characters");
    }
    require("about", dataset.about());
    require("publisher", dataset.publisher());
    require("reviewed", dataset.reviewed());
    require("layout", dataset.layout());
    address("homePage", dataset.homePage());
    if (dataset.listedRows() != null && dataset.listedRows() < 0) {
      fail("listedRows", "must not be negative");
    }
    for (var i = 0; i < dataset.claims().size(); i++) {
      var claim = dataset.claims().get(i);
      require("claims[" + i + "].who", claim.who());
      require("claims[" + i + "].what", claim.what());
      require("claims[" + i + "].reviewed", claim.reviewed());
      pages("claims[" + i + "].sources", claim.sources());
    }
    pages("pages", dataset.pages());
    for (var i = 0; i < dataset.licences().size(); i++) {
      require("licences[" + i + "].name", dataset.licences().get(i).name());
    }
    for (var i = 0; i < dataset.facts().size(); i++) {
      require("facts[" + i + "].text", dataset.facts().get(i).text());
    }
    var removal = dataset.removal();
    if (removal != null) {
      require("removal.text", removal.text());
      address("removal.address", removal.address());
    }
    files(dataset.files());
    for (var link : dataset.links().entrySet()) {
      platform("links." + link.getKey(), link.getKey());
      template("links." + link.getKey(), link.getValue());
    }
    layout(dataset.layout());
    perTrackList(dataset);
    kind(dataset);
  }

  private void kind(Dataset dataset) throws DescriptorException {
    var hasSounds =
        dataset.layout().columns().links().stream()
            .flatMap(link -> Platform.ofKey(link.platform()).stream())
            .anyMatch(Platform::isOfSounds);
    if (hasSounds != (dataset.kind() == Dataset.Kind.SOUNDS)) {
      fail(
          "kind",
          hasSounds
              ? "must be \"sounds\": the rows have ids of sounds"
              : "is \"sounds\", and the rows have no ids of sounds");
    }
  }

  private void perTrackList(Dataset dataset) throws DescriptorException {
    var list = dataset.perTrackList();
    if (list == null) {
      return;
    }
    require("perTrackList.trainer", list.trainer());
    require("perTrackList.model", list.model());
    for (var i = 0; i < list.drawnFrom().size(); i++) {
      var field = "perTrackList.drawnFrom[" + i + "]";
      var id = list.drawnFrom().get(i);
      if (!id.matches(ID)) {
        fail(field, "\"" + id + "\" is not the id of a dataset");
      }
      if (id.equals(dataset.id())) {
        fail(field, "names the list itself");
      }
    }
    if (!list.drawnFrom().isEmpty() && dataset.layout().columns().row() == null) {
      fail("layout.columns.row", "is missing: a list is matched by the ids of its rows");
    }
  }

  private void files(List<Dataset.PublishedFile> files) throws DescriptorException {
    var names = new HashSet<String>();
    for (var i = 0; i < files.size(); i++) {
      var each = files.get(i);
      var field = "files[" + i + "]";
      require(field + ".name", each.name());
      require(field + ".address", each.address());
      if (each.name().contains("/") || each.name().contains("\\") || each.name().startsWith(".")) {
        fail(field + ".name", "must be a file's name without a folder");
      }
      if (each.name().chars().anyMatch(c -> c < ' ' || c == 127)) {
        fail(field + ".name", "must hold no control characters");
      }
      // Some disks take capitals and small letters for the same.
      if (!names.add(each.name().toLowerCase(Locale.ROOT))) {
        fail(field + ".name", "\"" + each.name() + "\" is the name of another file, too");
      }
      if (each.bytes() != null && each.bytes() < 0) {
        fail(field + ".bytes", "must not be negative");
      }
      token(field + ".token", each);
      address(field + ".address", each.address());
      if (each.sha1() != null && !each.sha1().matches("[0-9a-f]{40}")) {
        fail(field + ".sha1", "is not 40 lower-case hexadecimal digits");
      }
    }
  }

  private void token(String field, Dataset.PublishedFile file) throws DescriptorException {
    if (file.token() == null) {
      return;
    }
    var token = AccessToken.of(file.token());
    if (token.isEmpty()) {
      var known =
          Arrays.stream(AccessToken.values())
              .map(each -> each.variable() + " for " + each.host())
              .collect(Collectors.joining(", "));
      fail(field, "\"" + file.token() + "\" is no token that can be sent; known are " + known);
    }
    var host = host(file.address());
    if (host != null && token.filter(each -> each.isFor(host)).isEmpty()) {
      fail(field, "\"" + file.token() + "\" is not for " + host + ", and is not sent there");
    }
  }

  private void layout(Layout layout) throws DescriptorException {
    require("layout.columns", layout.columns());
    var columns = layout.columns();
    var isIdAlone = Boolean.TRUE.equals(columns.idAlone());
    if (columns.title() == null && columns.artists() == null && !isIdAlone) {
      fail(
          "layout.columns",
          "names neither a title nor artists; where rows have none, say \"idAlone\": true");
    }
    if (isIdAlone && (columns.row() == null || columns.links().isEmpty())) {
      fail("layout.columns.idAlone", "needs row and links, by which such rows are found");
    }
    for (var i = 0; i < columns.links().size(); i++) {
      var link = columns.links().get(i);
      var field = "layout.columns.links[" + i + "]";
      require(field + ".platform", link.platform());
      platform(field + ".platform", link.platform());
      if (link.from().isEmpty()) {
        fail(field + ".from", "names no column");
      }
    }
    var named = new LinkedHashMap<String, List<String>>();
    for (var column : properties(columns).entrySet()) {
      var field = "layout.columns." + column.getKey();
      if (column.getValue().from().isEmpty()) {
        fail(field + ".from", "names no column");
      }
      if ("".equals(column.getValue().split())) {
        fail(field + ".split", "is empty; leave it out where a cell holds one value");
      }
      named.put(field, column.getValue().from());
    }
    for (var i = 0; i < columns.links().size(); i++) {
      named.put("layout.columns.links[" + i + "]", columns.links().get(i).from());
    }
    switch (layout) {
      case Layout.Delimited delimited -> delimited(delimited, named);
      case Layout.JsonLines lines -> {
        for (var column : named.entrySet()) {
          for (var name : column.getValue()) {
            if (lines.never().contains(name)) {
              fail(
                  column.getKey() + ".from",
                  "\"" + name + "\" is in layout.never and must not be kept");
            }
          }
        }
      }
      case Layout.Parquet _, Layout.Fma _ -> {}
    }
  }

  private void delimited(Layout.Delimited layout, Map<String, List<String>> named)
      throws DescriptorException {
    // A tab is blank and a separator.
    if (layout.separator() == null || layout.separator().isEmpty()) {
      fail("layout.separator", "is missing");
    }
    if (layout.comment() != null && layout.comment().length() != 1) {
      fail("layout.comment", "must be one character");
    }
    if (layout.separator().matches("(?s).*[\\r\\n\"].*")) {
      fail("layout.separator", "must hold no line break and no double quote");
    }
    if (layout.header().isEmpty()) {
      return;
    }
    for (var column : named.entrySet()) {
      for (var name : column.getValue()) {
        if (!layout.header().contains(name)) {
          fail(column.getKey() + ".from", "\"" + name + "\" is not in layout.header");
        }
      }
    }
  }

  private static Map<String, Layout.Column> properties(Layout.Columns columns) {
    var all = new LinkedHashMap<String, Layout.@Nullable Column>();
    all.put("row", columns.row());
    all.put("title", columns.title());
    all.put("titleSlug", columns.titleSlug());
    all.put("artists", columns.artists());
    all.put("featured", columns.featured());
    all.put("artistIds", columns.artistIds());
    all.put("album", columns.album());
    all.put("year", columns.year());
    all.put("duration", columns.duration());
    all.put("genres", columns.genres());
    all.put("explicit", columns.explicit());
    all.put("popularity", columns.popularity());
    all.put("licence", columns.licence());
    var given = new LinkedHashMap<String, Layout.Column>();
    all.forEach(
        (name, column) -> {
          if (column != null) {
            given.put(name, column);
          }
        });
    return given;
  }

  private void platform(String field, String key) throws DescriptorException {
    if (Platform.ofKey(key).filter(Platform::isStored).isEmpty()) {
      var known =
          Arrays.stream(Platform.values())
              .filter(Platform::isStored)
              .map(Platform::key)
              .collect(Collectors.joining(", "));
      fail(field, "\"" + key + "\" is no platform; known are " + known);
    }
  }

  private void pages(String field, List<Dataset.WebPage> pages) throws DescriptorException {
    for (var i = 0; i < pages.size(); i++) {
      require(field + "[" + i + "].label", pages.get(i).label());
      require(field + "[" + i + "].address", pages.get(i).address());
      address(field + "[" + i + "].address", pages.get(i).address());
    }
  }

  private void address(String field, @Nullable String address) throws DescriptorException {
    if (address == null) {
      return;
    }
    if (host(address) == null) {
      fail(field, "\"" + address + "\" is not an https address");
    }
  }

  private void template(String field, String template) throws DescriptorException {
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
  private static @Nullable String host(String address) {
    try {
      var uri = URI.create(address);
      return "https".equals(uri.getScheme()) && uri.getUserInfo() == null ? uri.getHost() : null;
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private void require(String field, @Nullable Object value) throws DescriptorException {
    if (value == null || (value instanceof String text && text.isBlank())) {
      fail(field, "is missing");
    }
  }

  private void fail(String field, String reason) throws DescriptorException {
    throw new DescriptorException(file, field, reason);
  }
}
