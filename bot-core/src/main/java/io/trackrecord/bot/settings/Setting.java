package io.trackrecord.bot.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Every name that an operator may set, with its default: the one list, from which the start of a
/// program, `trackrecord doctor` and the table in `OPERATING.md` are held.
public enum Setting {
  TRACKRECORD_DATA_DIR(Form.TEXT, "./data"),
  TRACKRECORD_SETTINGS(Form.TEXT, "./trackrecord.env"),
  TRACKRECORD_LOG_LEVEL(Form.LEVEL, "INFO"),
  TRACKRECORD_HEALTH_HOST(Form.TEXT, "127.0.0.1"),
  TRACKRECORD_CATALOG(Form.TEXT, "local"),
  TRACKRECORD_STORE(Form.STORE, ""),
  TRACKRECORD_KEY_FILE(Form.TEXT, ""),
  TRACKRECORD_CONTACT(Form.TEXT, ""),
  /// Read by `trackrecord data install`, from the environment alone.
  TRACKRECORD_PACK_KEY(Form.PACK_KEY, ""),
  /// Read by the launcher.
  TRACKRECORD_JAVA_HOME(Form.TEXT, ""),
  /// Read by the launcher.
  TRACKRECORD_JAVA_OPTIONS(Form.TEXT, ""),
  /// Read by tests alone.
  TRACKRECORD_TEST_DATA(Form.TEXT, ""),

  DISCORD_TOKEN(Form.SECRET, ""),
  DISCORD_DEFAULT_VISIBILITY(Form.VISIBILITY, "auto"),
  DISCORD_REQUESTS_PER_MINUTE(Form.PER_MINUTE, "20"),
  DISCORD_GUILD_ID(Form.GUILD, ""),
  DISCORD_SHARDS(Form.SHARDS, "auto"),
  DISCORD_SHARD_IDS(Form.SHARD_IDS, ""),
  DISCORD_HEALTH_PORT(Form.PORT_OR_OFF, "9461"),
  DISCORD_API_BASE_URL(Form.HTTP, "https://discord.com/api/v10/"),
  DISCORD_GATEWAY_URL(Form.WEB_SOCKET, "wss://gateway.discord.gg"),

  SLACK_BOT_TOKEN(Form.BOT_TOKEN, ""),
  SLACK_APP_TOKEN(Form.APP_TOKEN, ""),
  SLACK_SIGNING_SECRET(Form.SECRET, ""),
  SLACK_CLIENT_ID(Form.TEXT, ""),
  SLACK_CLIENT_SECRET(Form.SECRET, ""),
  SLACK_HTTP_HOST(Form.TEXT, "127.0.0.1"),
  PORT(Form.PORT, "3000"),
  SLACK_REQUESTS_PER_MINUTE(Form.PER_MINUTE, "20"),
  SLACK_HEALTH_PORT(Form.PORT_OR_OFF, "9462"),
  SLACK_API_BASE_URL(Form.HTTP, "https://slack.com/api/"),

  OPENSEARCH_USER(Form.TEXT, ""),
  OPENSEARCH_PASSWORD(Form.SECRET, ""),
  OPENSEARCH_TOKEN(Form.SECRET, ""),
  OPENSEARCH_CA_FILE(Form.TEXT, ""),

  /// Read by `trackrecord data`, from the environment alone.
  HF_TOKEN(Form.SECRET, "");

  /// What the name of a setting may end with to name a file that holds the value.
  public static final String FILE = "_FILE";

  private static final List<String> PREFIXES = List.of("TRACKRECORD_", "DISCORD_", "SLACK_");

  /// What Kubernetes sets for every service beside the program, whatever the service is called.
  private static final Pattern SERVICE_LINK =
      Pattern.compile(".*_SERVICE_(HOST|PORT(_.*)?)|.*_PORT(_\\d+_(TCP|UDP)(_.*)?)?");

  private final Form form;
  private final String standard;

  Setting(Form form, String standard) {
    this.form = form;
    this.standard = standard;
  }

  /// What values it takes.
  public Form form() {
    return form;
  }

  /// The value where none is set, as it is documented; the empty string where there is none.
  public String standard() {
    return standard;
  }

  /// Whether its value must never be shown.
  public boolean isSecret() {
    return form.isSecret();
  }

  /// The setting of this name; empty where there is none.
  public static Optional<Setting> named(String name) {
    return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
  }

  /// The secret whose value lies in the file that this name names, as in `DISCORD_TOKEN_FILE`;
  /// empty where the name is something else.
  public static Optional<Setting> inFile(String name) {
    return name.endsWith(FILE)
        ? named(name.substring(0, name.length() - FILE.length())).filter(Setting::isSecret)
        : Optional.empty();
  }

  /// Whether a variable of the environment can only be meant for this program.
  static boolean isOurs(String name, String value) {
    return PREFIXES.stream().anyMatch(name::startsWith)
        && !(SERVICE_LINK.matcher(name).matches()
            && (name.contains("_SERVICE_") || value.contains("://") || name.matches(".*_\\d+_.*")));
  }
}
