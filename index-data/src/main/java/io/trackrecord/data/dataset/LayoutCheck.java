package io.trackrecord.data.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the layout in a descriptor must hold beyond its types.
record LayoutCheck(FieldCheck fields) {

  void check(Layout layout) throws DescriptorException {
    fields.require("layout.columns", layout.columns());
    var columns = layout.columns();
    var isIdAlone = Boolean.TRUE.equals(columns.idAlone());
    if (columns.title() == null && columns.artists() == null && !isIdAlone) {
      fields.fail(
          "layout.columns",
          "names neither a title nor artists; where rows have none, say \"idAlone\": true");
    }
    if (isIdAlone && (columns.row() == null || columns.links().isEmpty())) {
      fields.fail("layout.columns.idAlone", "needs row and links, by which such rows are found");
    }
    for (var i = 0; i < columns.links().size(); i++) {
      var link = columns.links().get(i);
      var field = "layout.columns.links[" + i + "]";
      fields.require(field + ".platform", link.platform());
      fields.platform(field + ".platform", link.platform());
      if (link.from().isEmpty()) {
        fields.fail(field + ".from", "names no column");
      }
    }
    var named = new LinkedHashMap<String, List<String>>();
    for (var column : properties(columns).entrySet()) {
      var field = "layout.columns." + column.getKey();
      if (column.getValue().from().isEmpty()) {
        fields.fail(field + ".from", "names no column");
      }
      if ("".equals(column.getValue().split())) {
        fields.fail(field + ".split", "is empty; leave it out where a cell holds one value");
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
              fields.fail(
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
      fields.fail("layout.separator", "is missing");
    }
    if (layout.comment() != null && layout.comment().length() != 1) {
      fields.fail("layout.comment", "must be one character");
    }
    if (layout.separator().matches("(?s).*[\\r\\n\"].*")) {
      fields.fail("layout.separator", "must hold no line break and no double quote");
    }
    if (layout.header().isEmpty()) {
      return;
    }
    for (var column : named.entrySet()) {
      for (var name : column.getValue()) {
        if (!layout.header().contains(name)) {
          fields.fail(column.getKey() + ".from", "\"" + name + "\" is not in layout.header");
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
}
