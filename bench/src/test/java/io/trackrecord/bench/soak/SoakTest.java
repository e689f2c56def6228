package io.trackrecord.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.cli.DataMain;
import io.trackrecord.data.index.version.IndexVersions;
import io.trackrecord.discord.loopback.Ask;
import io.trackrecord.discord.loopback.Json;
import io.trackrecord.discord.loopback.LoopbackDiscord;
import io.trackrecord.slack.loopback.LoopbackSlack;
import io.trackrecord.slack.loopback.User;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Both bots as processes, with many users and all kinds of trouble: every question is answered,
/// none twice, and what the processes hold does not grow.
class SoakTest {

  /// 60 seconds; profile `full` makes it 30 minutes.
  private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("soak.seconds", 60));

  /// How long a process is held still; 20 seconds fit only into a long run.
  private static final Duration STILL =
      Duration.ofSeconds(Long.getLong("soak.still", LENGTH.toSeconds() > 300 ? 20 : 3));

  private static final int ARTISTS = 40;

  @TempDir Path data;

  private final LoopbackDiscord discord = new LoopbackDiscord();
  private final LoopbackSlack slack;
  private final Traffic onDiscord = new Traffic();
  private final Traffic onSlack = new Traffic();

  SoakTest() throws Exception {
    slack = new LoopbackSlack();
  }

  @AfterEach
  void close() {
    discord.close();
    slack.close();
  }

  @Test
  void answersEveryQuestionOnceAndHoldsNoMoreThanAtFirst() throws Exception {
    var seed = Long.getLong("soak.seed", System.nanoTime());
    System.out.println("soak of " + LENGTH.toSeconds() + " s, -Dsoak.seed=" + seed);
    var versions = List.of(build("first"), build("second"));
    try (var discordBot = startDiscord();
        var slackBot = startSlack()) {
      // How fast it is, others measure: here no answer may be lost or doubled.
      discord.waitForFirstAnswers(Duration.ofSeconds(60));
      onDiscord.begin("Discord", seed, this::askOnDiscord);
      onSlack.begin("Slack", seed, this::askOnSlack);
      var trouble = new Random(seed);
      var end = Instant.now().plus(LENGTH);
      // What is loaded once is loaded by then.
      var warm = Instant.now().plus(LENGTH.dividedBy(3));
      make(trouble, versions, warm, discordBot, slackBot);
      var discordBefore = holdings(onDiscord, discordBot);
      var slackBefore = holdings(onSlack, slackBot);
      make(trouble, versions, end, discordBot, slackBot);
      onDiscord.end();
      onSlack.end();
      var discordAfter = discordBot.holdings();
      var slackAfter = slackBot.holdings();
      say("Discord", onDiscord, discordBefore, discordAfter);
      say("Slack", onSlack, slackBefore, slackAfter);

      assertThat(onDiscord.failures()).as("lost or wrong on Discord").isEmpty();
      assertThat(onSlack.failures()).as("lost or wrong on Slack").isEmpty();
      assertThat(discord.violations()).as("doubled or wrong on Discord").isEmpty();
      assertThat(slack.violations().all()).as("doubled or wrong on Slack").isEmpty();
      assertThat(onDiscord.conversations()).isGreaterThan(100);
      assertThat(onSlack.conversations()).isGreaterThan(100);
      assertFlat(discordBefore, discordAfter);
      assertFlat(slackBefore, slackAfter);
      assertThat(discordBot.end()).isZero();
      assertThat(slackBot.end()).isZero();
      assertQuietLog(discordBot.log());
      assertQuietLog(slackBot.log());
    }
  }

  /// Makes trouble every second, until a moment.
  private void make(
      Random random,
      List<String> versions,
      Instant until,
      BotProcess onDiscordSide,
      BotProcess onSlackSide)
      throws Exception {
    var mayFail = 0;
    for (var second = 0; Instant.now().isBefore(until); second++) {
      Thread.sleep(1_000);
      switch (random.nextInt(6)) {
        case 0 -> discord.faults().failNext("/callback", random.nextBoolean() ? 500 : 502);
        case 1 -> discord.faults().rateLimitNext("/callback", 0.2);
        case 2 -> discord.faults().slowNext("/callback", 1.5);
        case 3 -> {
          // The bot tries once more after a second, which must not meet the next failure.
          if (second >= mayFail) {
            slack.fail("response_url", 1, 500, "", "<html>later</html>");
            mayFail = second + 4;
          }
        }
        case 4 -> slack.slow("response_url", 1_500);
        default ->
            new IndexVersions(data).publish(versions.get(second % versions.size()), Instant.now());
      }
      if (second % 12 == 5) {
        discord.dropSockets();
        slack.dropSocket();
      }
      if (second % 30 == 11) {
        hold(onDiscord, onDiscordSide);
        hold(onSlack, onSlackSide);
      }
    }
  }

  /// Holds a bot still once all is answered. Where a late answer of the platform is still under
  /// way, the bot would rightly ask again for it.
  private static void hold(Traffic traffic, BotProcess bot) throws Exception {
    traffic.whileQuiet(
        () -> {
          Thread.sleep(2_000);
          bot.holdStill(STILL);
        });
  }

  private void askOnDiscord(int user, Random random) {
    var name = artist(random);
    var who = 900_000_000_000_000_000L + user;
    if (random.nextInt(4) == 0) {
      var typing = discord.send(Ask.typing("artist", "name", name.substring(0, 8)).by(who));
      assertThat(typing.choices()).as("choices of " + name).isNotEmpty();
      return;
    }
    var asked = discord.send(Ask.slash("artist").with("name", name).by(who));
    var answer = asked.message();
    assertThat(Json.text(answer)).contains(name + ": yes, listed");
    if (random.nextInt(3) == 0) {
      var turned = discord.send(Ask.press(answer, "Next").by(who));
      assertThat(Json.text(turned.message())).contains(name);
    }
  }

  private void askOnSlack(int user, Random random) {
    var name = artist(random);
    var who = new User("U0SOAK" + user, "soak" + user);
    var asked = slack.slash(who, name);
    var answer = asked.answer();
    assertThat(answer.body().toString()).contains(name, "yes, listed");
    assertThat(asked.answered()).as("answers to " + name).isEqualTo(1);
    if (random.nextInt(3) == 0) {
      var turned = slack.click(who, answer, "Next");
      assertThat(turned.answer().body().toString()).contains(name);
      assertThat(turned.answered()).as("answers to a click").isEqualTo(1);
    }
  }

  private static String artist(Random random) {
    return artist(random.nextInt(ARTISTS));
  }

  private static String artist(int number) {
    return "Soaking Choir No" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
  }

  /// Builds a version, and gives its id.
  private String build(String word) throws IOException {
    var rows = new StringBuilder("id,title,author,license,url\n");
    for (var i = 0; i < ARTISTS * 30; i++) {
      rows.append(i).append(",Song ").append(word).append(' ').append(i / ARTISTS);
      rows.append(',').append(artist(i % ARTISTS)).append(",CC0,\n");
    }
    var list = Files.writeString(data.resolve(word + ".csv"), rows);
    var folder = data.toString();
    assertThat(
            DataMain.commandLine()
                .execute("--data-dir", folder, "build", "--dataset", "stable-audio-open=" + list))
        .isZero();
    return new IndexVersions(data).currentId().orElseThrow();
  }

  private BotProcess startDiscord() throws IOException {
    return BotProcess.start(
        "io.trackrecord.discord.DiscordMain",
        "DISCORD_HEALTH_PORT",
        data,
        Path.of("target/soak/discord.log"),
        discord.settings("DISCORD_REQUESTS_PER_MINUTE", "10000"));
  }

  private BotProcess startSlack() throws IOException {
    return BotProcess.start(
        "io.trackrecord.slack.SlackMain",
        "SLACK_HEALTH_PORT",
        data,
        Path.of("target/soak/slack.log"),
        Map.of(
            "SLACK_BOT_TOKEN",
            LoopbackSlack.BOT_TOKEN,
            "SLACK_APP_TOKEN",
            LoopbackSlack.APP_TOKEN,
            "SLACK_API_BASE_URL",
            slack.apiBase(),
            "SLACK_REQUESTS_PER_MINUTE",
            "10000"));
  }

  private static BotProcess.Holdings holdings(Traffic traffic, BotProcess bot) throws Exception {
    var found = new BotProcess.Holdings[1];
    traffic.whileQuiet(() -> found[0] = bot.holdings());
    return found[0];
  }

  private static void say(
      String platform, Traffic traffic, BotProcess.Holdings before, BotProcess.Holdings after) {
    System.out.printf(
        "soak on %s: %,d conversations, 50 %% within %d ms, 99 %% within %d ms; %s, later %s%n",
        platform,
        traffic.conversations(),
        traffic.percentile(50),
        traffic.percentile(99),
        before,
        after);
  }

  private static void assertFlat(BotProcess.Holdings before, BotProcess.Holdings after) {
    assertThat(after.heap()).as("heap").isLessThan(before.heap() * 5 / 4 + (8L << 20));
    assertThat(after.threads()).as("threads").isLessThan(before.threads() + 12);
    assertThat(after.files()).as("open files").isLessThan(before.files() + 24);
  }

  /// Nothing is logged of what was asked, by whom, or of secrets, and no trace of ours.
  private static void assertQuietLog(String log) {
    assertThat(log)
        .doesNotContain(
            LoopbackDiscord.TOKEN,
            LoopbackDiscord.ANSWER_TOKEN,
            LoopbackSlack.BOT_TOKEN,
            LoopbackSlack.APP_TOKEN,
            "Soaking Choir",
            "U0SOAK",
            "at io.trackrecord.");
  }
}
