package io.trackrecord.discord;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalogue.Catalogues;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.space.FairUse;
import io.trackrecord.bot.space.Limits;
import io.trackrecord.bot.space.RulesOfSpaces;
import io.trackrecord.bot.store.sql.Stores;
import io.trackrecord.bot.watch.Delivery;
import io.trackrecord.bot.watch.Pace;
import io.trackrecord.discord.interaction.InFlight;
import io.trackrecord.discord.interaction.Listeners;
import io.trackrecord.discord.outlet.Failure;
import io.trackrecord.discord.outlet.PrivateMessages;
import io.trackrecord.discord.registration.CommandDefinitions;
import io.trackrecord.discord.registration.Registration;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.sharding.DefaultShardManagerBuilder;
import net.dv8tion.jda.api.sharding.ShardManager;
import net.dv8tion.jda.api.utils.Compression;
import okhttp3.OkHttpClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The bot, connected to Discord. It keeps nothing about people but, for a minute, how often each
/// has asked.
public final class DiscordBot implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(DiscordBot.class);

  /// JDA tries a connection for ever.
  private static final Duration FIRST_CONNECTION = Duration.ofSeconds(60);

  /// Discord lets shards in one by one, every five seconds.
  private static final Duration EACH_CONNECTION = Duration.ofSeconds(15);

  private static final Duration ANSWERS_UNDER_WAY = Duration.ofSeconds(7);
  private static final Duration GOODBYE = Duration.ofSeconds(2);

  private final ShardManager shards;
  private final Bot bot;
  private final InFlight inFlight;
  private final Limits limits;
  private final Messages sentences;
  private final Delivery messages;

  private DiscordBot(
      ShardManager shards, Bot bot, Messages sentences, InFlight inFlight, Limits limits) {
    this.shards = shards;
    this.bot = bot;
    this.sentences = sentences;
    this.inFlight = inFlight;
    this.limits = limits;
    this.messages = messages(Pace.Time.REAL);
  }

  /// Connects a bot without a store.
  ///
  /// @throws StartException where it cannot be done
  public static DiscordBot start(DiscordSettings settings, Bot bot)
      throws StartException, InterruptedException {
    var none = new RulesOfSpaces(Stores.none("there is none"), InstantSource.system());
    return start(settings, bot, none, FairUse.alone());
  }

  /// Connects, registers the commands and starts to answer. Blocks until that is done.
  ///
  /// @param rules what those who manage servers have decided
  /// @param shared how much may be asked of all programs together
  /// @throws StartException where it cannot be done
  public static DiscordBot start(
      DiscordSettings settings, Bot bot, RulesOfSpaces rules, FairUse shared)
      throws StartException, InterruptedException {
    var sentences = new Messages("io.trackrecord.discord.messages", Locale.ENGLISH);
    var inFlight = new InFlight();
    var rest = new RestConfig();
    settings.api().ifPresent(rest::setBaseUrl);
    var limits = new Limits(settings.requestsPerMinute(), shared, InstantSource.system());
    var listeners =
        Listeners.of(
            bot, sentences, settings.visibility(), rules, limits, inFlight, rest.getBaseUrl());
    var shards = connect(settings, rest, listeners.toArray());
    var discord = new DiscordBot(shards, bot, sentences, inFlight, limits);
    try {
      discord.awaitReady();
      discord.register(settings, bot, sentences);
      discord.forgetServersLeft(rules);
      return discord;
    } catch (StartException | InterruptedException | RuntimeException e) {
      discord.close();
      throw e;
    }
  }

  private static ShardManager connect(
      DiscordSettings settings, RestConfig rest, Object... listeners) throws StartException {
    var builder =
        DefaultShardManagerBuilder.createLight(
                settings.token(), EnumSet.of(GatewayIntent.DIRECT_MESSAGES))
            .setShardsTotal(settings.shards())
            .setSessionController(new Gateway(settings.gateway()))
            .setRestConfig(rest)
            .setHttpClientBuilder(new OkHttpClient.Builder().addInterceptor(new ServerErrors()))
            .setEventPool(Executors.newVirtualThreadPerTaskExecutor(), true)
            // Answers need a field of the interaction that JDA does not read.
            .setEventPassthrough(true)
            .setEnableShutdownHook(false)
            .addEventListeners(listeners);
    if (settings.gateway().isPresent()) {
      builder.setCompression(Compression.NONE);
    }
    if (!settings.shardIds().isEmpty()) {
      builder.setShards(settings.shardIds());
    }
    try {
      return builder.build();
    } catch (InvalidTokenException e) {
      throw new StartException(
          "Discord does not accept DISCORD_TOKEN: reset the token at"
              + " https://discord.com/developers/applications, page Bot, and set the new one",
          2);
    } catch (ErrorResponseException | CompletionException | IllegalStateException e) {
      // The last of them: what answers as Discord does not answer as Discord does.
      throw new StartException(
          "Discord cannot be reached (" + Failure.kind(e) + "): try again in a while", 1);
    }
  }

  private void awaitReady() throws StartException, InterruptedException {
    var deadline = Instant.now().plus(FIRST_CONNECTION);
    var counted = false;
    while (!isReady()) {
      if (shards.getShards().stream().anyMatch(DiscordBot::isRefused)) {
        throw new StartException(
            "Discord closed the connection for good; the log above says why", 1);
      }
      if (!counted && isAnyReady()) {
        counted = true;
        deadline = Instant.now().plus(EACH_CONNECTION.multipliedBy(shards.getShardsTotal()));
      }
      if (Instant.now().isAfter(deadline)) {
        throw new StartException("Discord's gateway did not answer in time", 1);
      }
      Thread.sleep(20);
    }
  }

  /// Forgets the servers from which the bot was removed while it did not run.
  private void forgetServersLeft(RulesOfSpaces rules) {
    rules.forgetAllBut(
        "discord",
        server -> {
          var id = Long.parseUnsignedLong(server.id());
          var shard = shards.getShardById((int) ((id >>> 22) % shards.getShardsTotal()));
          return shard == null
              || shard.getGuildById(id) != null
              || shard.getUnavailableGuilds().contains(server.id());
        });
  }

  /// How it sends messages to people of its own accord.
  public Delivery messages() {
    return messages;
  }

  /// How it sends messages to people of its own accord, with Discord's limits kept by another time.
  public Delivery messages(Pace.Time time) {
    return new PrivateMessages(bot, sentences, () -> shards.getShards().getFirst(), time);
  }

  /// Whether all connections to Discord stand.
  public boolean isConnected() {
    return isReady();
  }

  /// How many requests were refused since the start, as a user asked too often.
  public long tooOften() {
    return limits.refused();
  }

  private boolean isReady() {
    return shards.getShardsQueued() == 0
        && !shards.getShards().isEmpty()
        && shards.getShards().stream().allMatch(each -> each.getStatus() == JDA.Status.CONNECTED);
  }

  private boolean isAnyReady() {
    return shards.getShards().stream().anyMatch(each -> each.getStatus() == JDA.Status.CONNECTED);
  }

  private static boolean isRefused(JDA shard) {
    return shard.getStatus() == JDA.Status.SHUTDOWN
        || shard.getStatus() == JDA.Status.FAILED_TO_LOGIN;
  }

  private void register(DiscordSettings settings, Bot bot, Messages sentences)
      throws StartException {
    var jda = shards.getShards().getFirst();
    var id = jda.getSelfUser().getApplicationId();
    var invite = "https://discord.com/oauth2/authorize?client_id=" + id;
    LOG.info("Add the bot to a server: {}&scope=bot+applications.commands", invite);
    LOG.info(
        "Add it to your own account: {}&integration_type=1&scope=applications.commands", invite);
    var commands = CommandDefinitions.of(bot, sentences);
    var server = settings.server();
    if (!settings.shardIds().isEmpty() && settings.shardIds().getFirst() != 0) {
      LOG.info("The program with connection 0 registers the commands");
      return;
    }
    try {
      if (server.isEmpty()) {
        Registration.everywhere(jda, commands);
        return;
      }
      Guild guild = shards.getGuildById(server.get());
      if (guild == null) {
        throw new StartException(
            "The bot is not on the server that DISCORD_GUILD_ID names; add it with "
                + invite
                + "&scope=bot+applications.commands and start again",
            2);
      }
      Registration.on(guild, commands);
    } catch (ErrorResponseException e) {
      throw new StartException(
          "Discord does not take the commands (" + Failure.kind(e) + "): try again in a while", 1);
    }
  }

  /// Blocks until the connection is closed, by [#close()] or by Discord for good.
  public void awaitEnd() throws InterruptedException {
    while (!shards.getShards().stream().allMatch(DiscordBot::isRefused)) {
      Thread.sleep(500);
    }
  }

  /// Answers what is under way, takes no more, and disconnects: within ten seconds. Blocks.
  @Override
  public void close() {
    try {
      // Whoever waits for a catalogue is told to send it again.
      bot.catalogues().ifPresent(Catalogues::stop);
      if (!inFlight.close(ANSWERS_UNDER_WAY)) {
        LOG.warn("Stopping with answers still under way");
      }
      var running = shards.getShards();
      shards.shutdown();
      var deadline = Instant.now().plus(GOODBYE);
      for (var shard : running) {
        var left = Duration.between(Instant.now(), deadline);
        if (left.isNegative() || !shard.awaitShutdown(left)) {
          shard.shutdownNow();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      shards.getShards().forEach(JDA::shutdownNow);
    }
  }
}
