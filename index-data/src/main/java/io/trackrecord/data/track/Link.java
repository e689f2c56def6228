package io.trackrecord.data.track;

import java.util.List;

/// A link that stands in a text.
///
/// @param text the link as written, without what surrounds it
/// @param target what it leads to
public record Link(String text, LinkTarget target) {

  /// The identifiers to look up; empty where the link leads to a page that no dataset lists.
  public List<PlatformId> ids() {
    return target instanceof LinkTarget.Listed listed ? listed.ids() : List.of();
  }

  /// Whether there is something to look up.
  public boolean isListed() {
    return target instanceof LinkTarget.Listed;
  }
}
