package io.trackrecord.data.dataset;

import io.trackrecord.data.track.Platform;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a descriptor must hold beyond its types.
final class DescriptorCheck {

  private final String file;

  private DescriptorCheck(String file) {
    this.file = file;
  }

  static void check(String file, Dataset dataset) throws DescriptorException {
    new DescriptorCheck(file).check(dataset);
  }

  private void check(Dataset dataset) throws DescriptorException {
    require("id", dataset.id());
    if (!dataset.id().matches("[a-z0-9][a-z0-9-]{0,39}")) {
      fail("id", "\"" + dataset.id() + "\" is not 1 to 40 lower-case letters, digits and hyphens");
    }
    require("name", dataset.name());
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
      address("links." + link.getKey(), link.getValue().replace("{id}", "id"));
      if (!link.getValue().contains("{id}")) {
        fail("links." + link.getKey(), "has no {id} where the identifier goes");
      }
    }
    layout(dataset.layout());
  }

  private void files(List<Dataset.PublishedFile> files) throws DescriptorException {
    for (var i = 0; i < files.size(); i++) {
      var each = files.get(i);
      var field = "files[" + i + "]";
      require(field + ".name", each.name());
      require(field + ".address", each.address());
      if (each.name().contains("/") || each.name().contains("\\") || each.name().startsWith(".")) {
        fail(field + ".name", "must be a file's name without a folder");
      }
      address(field + ".address", each.address());
      if (each.sha1() != null && !each.sha1().matches("[0-9a-f]{40}")) {
        fail(field + ".sha1", "is not 40 lower-case hexadecimal digits");
      }
    }
  }

  private void layout(Layout layout) throws DescriptorException {
    require("layout.columns", layout.columns());
    var columns = layout.columns();
    if (columns.title() == null && columns.artists() == null) {
      fail("layout.columns", "names neither a title nor artists");
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
    for (var column : columns(columns)) {
      if (column.from().isEmpty()) {
        fail("layout.columns", "a property has an empty list \"from\"");
      }
    }
    switch (layout) {
      case Layout.Delimited delimited -> {
        require("layout.separator", delimited.separator());
        var names = columns(columns).stream().flatMap(c -> c.from().stream()).toList();
        for (var name : names) {
          if (!delimited.header().isEmpty() && !delimited.header().contains(name)) {
            fail("layout.columns", "\"" + name + "\" is not in layout.header");
          }
        }
      }
      case Layout.JsonLines lines -> {
        for (var column : columns(columns)) {
          for (var name : column.from()) {
            if (lines.never().contains(name)) {
              fail("layout.columns", "\"" + name + "\" is in layout.never and must not be kept");
            }
          }
        }
      }
      case Layout.Parquet _, Layout.Fma _ -> {}
    }
  }

  private static List<Layout.Column> columns(Layout.Columns columns) {
    var all = new ArrayList<Layout.@Nullable Column>();
    all.add(columns.row());
    all.add(columns.title());
    all.add(columns.titleSlug());
    all.add(columns.artists());
    all.add(columns.featured());
    all.add(columns.artistIds());
    all.add(columns.album());
    all.add(columns.year());
    all.add(columns.duration());
    all.add(columns.genres());
    all.add(columns.explicit());
    all.add(columns.popularity());
    all.add(columns.licence());
    return all.stream().filter(Objects::nonNull).toList();
  }

  private void platform(String field, String key) throws DescriptorException {
    if (Platform.ofKey(key).isEmpty()) {
      var known =
          Arrays.stream(Platform.values()).map(Platform::key).collect(Collectors.joining(", "));
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
    try {
      if ("https".equals(URI.create(address).getScheme())) {
        return;
      }
    } catch (IllegalArgumentException _) {
      // Said below.
    }
    fail(field, "\"" + address + "\" is not an https address");
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
