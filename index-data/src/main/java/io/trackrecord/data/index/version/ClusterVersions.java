package io.trackrecord.data.index.version;

import io.trackrecord.data.index.BuildProgress;
import io.trackrecord.data.index.OpenIndex;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Keeps index versions in a cluster. The module of the cluster implements it, and is found by
/// [java.util.ServiceLoader], so that nothing depends on that module.
public interface ClusterVersions {

  /// Copies a version into the cluster, then makes it the one that answers. Where an earlier copy
  /// of the same version stopped half-way, it goes on from there.
  ///
  /// @throws IOException where the cluster cannot be reached or refuses the copy, in a sentence for
  ///   the operator
  Pushed push(OpenIndex index, Target target, Copy copy, BuildProgress progress) throws IOException;

  /// Makes a version answer that the cluster already holds.
  ///
  /// @param version the version, or null for the newest that is older than the one that answers
  /// @return the version that answers now
  /// @throws IOException where the cluster does not hold it, or cannot be reached
  String rollback(Target target, @Nullable String version) throws IOException;

  /// Which cluster.
  ///
  /// @param address its addresses, with commas between
  /// @param environment the environment, where passwords and certificates are named
  record Target(String address, Map<String, String> environment) {}

  /// How a version is copied.
  ///
  /// @param keep how many versions are left in the cluster, the new one among them
  /// @param shards in how many parts the tracks are split
  /// @param replicas how many further copies of each part the cluster keeps
  record Copy(int keep, int shards, int replicas) {}

  /// What a copy did.
  ///
  /// @param tracks how many tracks the cluster holds of the version
  /// @param names how many names
  /// @param removed the versions that were removed, oldest first
  record Pushed(long tracks, long names, List<String> removed) {}
}
