package io.trackrecord.bot.doctor;

import io.trackrecord.bot.settings.Setting;
import io.trackrecord.bot.settings.SettingsFile;
import io.trackrecord.bot.settings.WrongSettingException;
import io.trackrecord.data.io.TerminalText;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `trackrecord health`: asks a running bot on this machine whether it can answer, for a container
/// that has no other program to ask with.
@Command(
    name = "trackrecord health",
    description =
        "Ask the bot that runs here whether it can answer. Exit code 0 where it can, 1 where it"
            + " cannot or does not run.",
    mixinStandardHelpOptions = true)
public final class HealthMain implements Callable<Integer> {

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final int MAX_SHOWN = 1000;

  /// Which bot is asked.
  enum Platform {
    discord(Setting.DISCORD_HEALTH_PORT),
    slack(Setting.SLACK_HEALTH_PORT);

    private final Setting port;

    Platform(Setting port) {
      this.port = port;
    }
  }

  @Parameters(paramLabel = "BOT", description = "${COMPLETION-CANDIDATES}")
  Platform bot = Platform.discord;

  @Mixin SettingsFile settingsFile = new SettingsFile();
  @Spec CommandSpec spec = CommandSpec.create();

  private final Map<String, String> environment;

  /// Asks as this program's own environment says.
  public HealthMain() {
    this(System.getenv());
  }

  HealthMain(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  @Override
  public Integer call() throws InterruptedException {
    // What is wrong with other settings is for the bot itself to say.
    var settings = settingsFile.reading(environment).settings();
    var err = spec.commandLine().getErr();
    String port;
    String host;
    try {
      port = settings.value(bot.port).orElseThrow();
      host = settings.value(Setting.TRACKRECORD_HEALTH_HOST).orElseThrow();
    } catch (WrongSettingException e) {
      err.println(e.getMessage());
      return 1;
    }
    if (port.equals("off")) {
      err.println(bot.port + " is off: nobody can ask the bot how it is.");
      return 1;
    }
    // All interfaces are no address to ask.
    var at = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
    var address = "http://" + (at.contains(":") ? "[" + at + "]" : at) + ":" + port + "/readyz";
    return ask(address);
  }

  private int ask(String address) throws InterruptedException {
    try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      var response =
          client.send(
              HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofInputStream());
      String said;
      try (var body = response.body()) {
        said = new String(body.readNBytes(MAX_SHOWN), StandardCharsets.UTF_8).strip();
      }
      if (response.statusCode() == 200) {
        spec.commandLine().getOut().println(TerminalText.of(said));
        return 0;
      }
      spec.commandLine().getErr().println(TerminalText.of("The " + bot + " bot: " + said));
    } catch (IOException | IllegalArgumentException _) {
      spec.commandLine()
          .getErr()
          .println(TerminalText.of("The " + bot + " bot does not answer at " + address + "."));
    }
    return 1;
  }

  /// Runs the command line.
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new HealthMain()).execute(arguments));
  }
}
