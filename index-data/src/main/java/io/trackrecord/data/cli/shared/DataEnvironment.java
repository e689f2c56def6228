package io.trackrecord.data.cli.shared;

import io.trackrecord.data.dataset.AccessToken;
import io.trackrecord.data.fetch.FetchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/// The environment with the access tokens that lie in files, as `HF_TOKEN_FILE` names one.
public final class DataEnvironment {

  private static final String FILE = "_FILE";
  private static final int MAX_BYTES = 64 << 10;

  private DataEnvironment() {}

  /// Puts the tokens under their own names.
  ///
  /// @throws FetchException where a file does not hold one line, or both names are set
  public static Map<String, String> withTokens(Map<String, String> environment)
      throws FetchException {
    var all = new HashMap<>(environment);
    for (var token : AccessToken.values()) {
      var name = token.variable() + FILE;
      var path = environment.getOrDefault(name, "");
      if (path.isBlank()) {
        continue;
      }
      if (!environment.getOrDefault(token.variable(), "").isBlank()) {
        throw new FetchException(
            "Both " + token.variable() + " and " + name + " are set: unset one of them.");
      }
      all.put(token.variable(), line(name, path));
    }
    return Map.copyOf(all);
  }

  private static String line(String name, String path) throws FetchException {
    String text;
    try (var in = Files.newInputStream(Path.of(path))) {
      text = new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8).strip();
    } catch (IOException | InvalidPathException _) {
      throw new FetchException(
          name + " names " + path + ", which cannot be read: name a file that this user may read.");
    }
    if (text.isEmpty() || text.lines().count() > 1) {
      throw new FetchException(
          name
              + " names "
              + path
              + ", which does not hold one line: write the value into it, and nothing else.");
    }
    return text;
  }
}
