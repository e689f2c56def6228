package io.trackrecord.bot.doctor;

import io.trackrecord.data.dataset.AccessToken;
import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.index.Manifest;
import io.trackrecord.data.index.OpenIndex;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.data.index.version.VersionCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The published index: its format, its age, and which lists it lacks.
final class IndexCheck {

  private static final Duration OLD = Duration.ofDays(180);

  private final Map<String, String> environment;
  private final Instant now;
  private final Findings findings;

  IndexCheck(Map<String, String> environment, Instant now, Findings findings) {
    this.environment = environment;
    this.now = now;
    this.findings = findings;
  }

  /// Looks at the data folder.
  ///
  /// @param isNamed whether the operator named it
  /// @return how large the index is; empty where there is none
  Optional<Long> run(Path dataDir, boolean isNamed) {
    try {
      var published = new IndexVersions(dataDir).current();
      if (published.isPresent()) {
        look(published.get());
        return Optional.of(size(published.get()));
      }
      none(dataDir, isNamed);
    } catch (IOException | RuntimeException e) {
      findings.problem(
          "index",
          "the index in " + dataDir + " cannot be used: " + e.getMessage(),
          "build it again with: trackrecord data update");
    }
    return Optional.empty();
  }

  private void none(Path dataDir, boolean isNamed) {
    if (isNamed) {
      findings.problem(
          "index",
          dataDir + " holds no index",
          "build one with: trackrecord data update --data-dir " + dataDir);
    } else if (!Files.isWritable(MachineCheck.existing(dataDir.toAbsolutePath()))) {
      findings.problem(
          "index",
          dataDir + " holds no index, and cannot be written to build the sample's",
          "name a folder of this user with --data-dir");
    } else {
      findings.warning(
          "index",
          dataDir + " holds no index: a bot answers from the sample, which is invented",
          "download and build the real one with: trackrecord data update");
    }
  }

  private void look(Path version) throws IOException {
    Manifest manifest;
    try (var index = OpenIndex.open(version)) {
      VersionCheck.quick(index);
      manifest = index.manifest();
    }
    var tracks = manifest.datasets().stream().mapToLong(each -> each.report().indexed()).sum();
    var age = Duration.between(manifest.built(), now);
    var what =
        String.format(
            Locale.ROOT,
            "version %s, format %d, %,d tracks in %d lists, %d days old",
            manifest.version(),
            manifest.format(),
            tracks,
            manifest.datasets().size(),
            Math.max(0, age.toDays()));
    if (age.compareTo(OLD) > 0) {
      findings.warning(
          "index", what, "look for newer lists and claims with: trackrecord data update");
    } else {
      findings.ok("index", what);
    }
    var held =
        manifest.datasets().stream()
            .map(each -> each.descriptor().id())
            .collect(Collectors.toSet());
    Descriptors.builtIn().all().stream()
        .filter(each -> !held.contains(each.id()) && !each.files().isEmpty())
        .forEach(this::missing);
  }

  private void missing(Dataset dataset) {
    var token =
        dataset.files().stream().flatMap(file -> AccessToken.of(file.token()).stream()).findFirst();
    var isAbsent =
        token.filter(each -> environment.getOrDefault(each.variable(), "").isBlank()).isPresent();
    findings.warning(
        "lists",
        dataset.name() + " is not in the index",
        isAbsent
            ? "accept its conditions on "
                + dataset.homePage()
                + ", set "
                + token.orElseThrow().variable()
                + " to a token of that account, and run: trackrecord data update"
            : "add it with: trackrecord data update");
  }

  private static long size(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
