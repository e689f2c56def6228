package io.trackrecord.data.dataset;

import io.trackrecord.data.dataset.Dataset.Claim;
import io.trackrecord.data.dataset.Dataset.WebPage;
import io.trackrecord.data.uses.Use;
import io.trackrecord.data.uses.UsesRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The claims that a descriptor draws from the registry of documented use.
public final class RegistryClaims {

  private RegistryClaims() {}

  /// The dataset with what the registry says of it, before the claims of its own descriptor.
  public static Dataset drawn(Dataset dataset, UsesRegistry registry) {
    var claims = new ArrayList<>(of(registry, dataset.id()));
    dataset.claims().stream().filter(own -> !claims.contains(own)).forEach(claims::add);
    return dataset.withClaims(claims);
  }

  /// The dataset with the claims of its own descriptor alone, without those that [#drawn(Dataset,
  /// UsesRegistry)] added. An index keeps no others, because the registry may change after the
  /// build.
  public static Dataset own(Dataset dataset, UsesRegistry registry) {
    var drawn = of(registry, dataset.id());
    return dataset.withClaims(
        dataset.claims().stream().filter(claim -> !drawn.contains(claim)).toList());
  }

  /// The claims of a dataset. Rows that say the same in the same words are one claim with several
  /// sources.
  private static List<Claim> of(UsesRegistry registry, String id) {
    var same = new LinkedHashMap<List<Object>, List<Use>>();
    for (var use : registry.of(id)) {
      same.computeIfAbsent(List.of(use.who(), use.words(), use.certain()), _ -> new ArrayList<>())
          .add(use);
    }
    return same.values().stream().map(RegistryClaims::claim).toList();
  }

  private static Claim claim(List<Use> uses) {
    var first = uses.getFirst();
    var reviewed = uses.stream().map(Use::reviewed).sorted().toList().getFirst();
    return new Claim(
        first.who(),
        first.words(),
        uses.stream().map(use -> new WebPage(use.sourceKind(), use.address())).toList(),
        first.certain(),
        reviewed);
  }
}
