package io.trackrecord.bot.check.read;

import java.nio.charset.Charset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the user says about a file that it does not say itself.
///
/// @param charset the charset; empty to find it out
/// @param columns the names of columns as they stand in the header; others are known by their usual
///   names
public record ReadingOptions(Optional<Charset> charset, Map<Role, String> columns) {

  /// Finds everything out.
  public static final ReadingOptions NONE = new ReadingOptions(Optional.empty(), Map.of());

  public ReadingOptions {
    columns = Map.copyOf(columns);
  }

  /// Reads the values of `--charset` and `--columns`, each null where it is not given.
  public static ReadingOptions parse(@Nullable String charset, @Nullable String columns)
      throws UnfitCatalogueException {
    return new ReadingOptions(
        charset == null ? Optional.empty() : Optional.of(charset(charset)),
        columns == null ? Map.of() : columns(columns));
  }

  private static Charset charset(String name) throws UnfitCatalogueException {
    try {
      return Charset.forName(name.strip());
    } catch (IllegalArgumentException _) {
      throw new UnfitCatalogueException(
          "\""
              + name
              + "\" is not a charset that is known here. Usual ones are UTF-8, windows-1252,"
              + " windows-1250, windows-1251, macintosh, Shift_JIS, GB18030, Big5 and EUC-KR.");
    }
  }

  private static Map<Role, String> columns(String text) throws UnfitCatalogueException {
    var columns = new EnumMap<Role, String>(Role.class);
    // A column's own name may hold a comma.
    for (var part : text.split(",(?=\\s*(?i:artist|title|album|url)\\s*=)")) {
      var equals = part.indexOf('=');
      var role = equals < 0 ? Optional.<Role>empty() : Role.of(part.substring(0, equals));
      if (role.isEmpty() || part.substring(equals + 1).isBlank()) {
        throw new UnfitCatalogueException(
            "\""
                + part.strip()
                + "\" does not name a column. Write --columns \"artist=COLUMN,title=COLUMN\"; album="
                + " and url= may follow.");
      }
      if (columns.put(role.get(), part.substring(equals + 1).strip()) != null) {
        throw new UnfitCatalogueException("--columns names \"" + role.get().text() + "\" twice.");
      }
    }
    return columns;
  }
}
