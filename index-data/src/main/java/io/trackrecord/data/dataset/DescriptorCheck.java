package io.trackrecord.data.dataset;

import io.trackrecord.data.track.Platform;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What a descriptor must hold beyond its types.
final class DescriptorCheck {

  private static final int LONGEST_SHORT_NAME = 24;
  private static final String ID = "[a-z0-9][a-z0-9-]{0,39}";

  private final FieldCheck fields;

  private DescriptorCheck(String file) {
    this.fields = new FieldCheck(file);
  }

  static void check(String file, Dataset dataset) throws DescriptorException {
    new DescriptorCheck(file).check(dataset);
  }

  private void check(Dataset dataset) throws DescriptorException {
    fields.require("id", dataset.id());
    if (!dataset.id().matches(ID)) {
      fields.fail(
          "id", "\"" + dataset.id() + "\" is not 1 to 40 lower-case letters, digits and hyphens");
    }
    fields.require("name", dataset.name());
    if (dataset.shortName() != null && dataset.shortName().length() > LONGEST_SHORT_NAME) {
      fields.fail("shortName", "must have at most " + LONGEST_SHORT_NAME + " characters");
    }
    fields.require("about", dataset.about());
    fields.require("publisher", dataset.publisher());
    fields.require("reviewed", dataset.reviewed());
    fields.require("layout", dataset.layout());
    fields.address("homePage", dataset.homePage());
    if (dataset.listedRows() != null && dataset.listedRows() < 0) {
      fields.fail("listedRows", "must not be negative");
    }
    for (var i = 0; i < dataset.claims().size(); i++) {
      var claim = dataset.claims().get(i);
      fields.require("claims[" + i + "].who", claim.who());
      fields.require("claims[" + i + "].what", claim.what());
      fields.require("claims[" + i + "].reviewed", claim.reviewed());
      pages("claims[" + i + "].sources", claim.sources());
    }
    pages("pages", dataset.pages());
    for (var i = 0; i < dataset.licences().size(); i++) {
      fields.require("licences[" + i + "].name", dataset.licences().get(i).name());
    }
    for (var i = 0; i < dataset.facts().size(); i++) {
      fields.require("facts[" + i + "].text", dataset.facts().get(i).text());
    }
    var removal = dataset.removal();
    if (removal != null) {
      fields.require("removal.text", removal.text());
      fields.address("removal.address", removal.address());
    }
    files(dataset.files());
    for (var link : dataset.links().entrySet()) {
      fields.platform("links." + link.getKey(), link.getKey());
      fields.template("links." + link.getKey(), link.getValue());
    }
    new LayoutCheck(fields).check(dataset.layout());
    perTrackList(dataset);
    kind(dataset);
  }

  private void kind(Dataset dataset) throws DescriptorException {
    var hasSounds =
        dataset.layout().columns().links().stream()
            .flatMap(link -> Platform.ofKey(link.platform()).stream())
            .anyMatch(Platform::isOfSounds);
    if (hasSounds != (dataset.kind() == Dataset.Kind.SOUNDS)) {
      fields.fail(
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
    fields.require("perTrackList.trainer", list.trainer());
    fields.require("perTrackList.model", list.model());
    for (var i = 0; i < list.drawnFrom().size(); i++) {
      var field = "perTrackList.drawnFrom[" + i + "]";
      var id = list.drawnFrom().get(i);
      if (!id.matches(ID)) {
        fields.fail(field, "\"" + id + "\" is not the id of a dataset");
      }
      if (id.equals(dataset.id())) {
        fields.fail(field, "names the list itself");
      }
    }
    if (!list.drawnFrom().isEmpty() && dataset.layout().columns().row() == null) {
      fields.fail("layout.columns.row", "is missing: a list is matched by the ids of its rows");
    }
  }

  private void files(List<Dataset.PublishedFile> files) throws DescriptorException {
    var names = new HashSet<String>();
    for (var i = 0; i < files.size(); i++) {
      var each = files.get(i);
      var field = "files[" + i + "]";
      fields.require(field + ".name", each.name());
      fields.require(field + ".address", each.address());
      if (each.name().contains("/") || each.name().contains("\\") || each.name().startsWith(".")) {
        fields.fail(field + ".name", "must be a file's name without a folder");
      }
      if (each.name().chars().anyMatch(c -> c < ' ' || c == 127)) {
        fields.fail(field + ".name", "must hold no control characters");
      }
      // Some disks take capitals and small letters for the same.
      if (!names.add(each.name().toLowerCase(Locale.ROOT))) {
        fields.fail(field + ".name", "\"" + each.name() + "\" is the name of another file, too");
      }
      if (each.bytes() != null && each.bytes() < 0) {
        fields.fail(field + ".bytes", "must not be negative");
      }
      token(field + ".token", each);
      fields.address(field + ".address", each.address());
      if (each.sha1() != null && !each.sha1().matches("[0-9a-f]{40}")) {
        fields.fail(field + ".sha1", "is not 40 lower-case hexadecimal digits");
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
      fields.fail(
          field, "\"" + file.token() + "\" is no token that can be sent; known are " + known);
    }
    var host = FieldCheck.host(file.address());
    if (host != null && token.filter(each -> each.isFor(host)).isEmpty()) {
      fields.fail(field, "\"" + file.token() + "\" is not for " + host + ", and is not sent there");
    }
  }

  private void pages(String field, List<Dataset.WebPage> pages) throws DescriptorException {
    for (var i = 0; i < pages.size(); i++) {
      fields.require(field + "[" + i + "].label", pages.get(i).label());
      fields.require(field + "[" + i + "].address", pages.get(i).address());
      fields.address(field + "[" + i + "].address", pages.get(i).address());
    }
  }
}
