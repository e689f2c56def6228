package io.trackrecord.data.track;

import java.util.List;

/// What a link leads to.
public sealed interface LinkTarget permits LinkTarget.Listed, OtherPage {

  /// Something that datasets list.
  ///
  /// @param ids every identifier that the link may stand for, at least one
  record Listed(List<PlatformId> ids) implements LinkTarget {
    public Listed {
      if (ids.isEmpty()) {
        throw new IllegalArgumentException("a listed link needs an id");
      }
      ids = List.copyOf(ids);
    }

    static Listed of(Platform platform, String value) {
      return new Listed(List.of(new PlatformId(platform, value)));
    }
  }
}
