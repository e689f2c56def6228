package io.trackrecord.discord.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A Discord on the loopback interface: HTTP API and gateway. Stricter than the real one, and what
/// it refuses it remembers.
public final class LoopbackDiscord implements AutoCloseable {

  /// The only token that it accepts.
  public static final String TOKEN = "bG9vcGJhY2s.token.for-tests";

  /// How the tokens begin that answers are sent with.
  public static final String ANSWER_TOKEN = "aW50ZXJhY3Rpb246";

  private final TestClock clock = new TestClock();
  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final LoopbackGateway gateway = new LoopbackGateway(TOKEN);
  private final InteractionRules interactions = new InteractionRules(this);
  private final List<RecordedRequest> requests = new CopyOnWriteArrayList<>();
  private final ReadWriteLock records = new ReentrantReadWriteLock();
  private final List<String> violations = new CopyOnWriteArrayList<>();
  private final KeptFiles files;
  private final PostedMessages written = new PostedMessages(violations);
  private final Set<Long> closed = ConcurrentHashMap.newKeySet();
  private final Faults faults = new Faults();
  private volatile int memory = Integer.MAX_VALUE;
  private volatile Predicate<RecordedRequest> limit = _ -> false;
  private final RegisteredCommands commands = new RegisteredCommands();
  private final @Nullable OpenApiRules openApi = OpenApiRules.ofEnvironment();

  /// Opens it on free ports.
  public LoopbackDiscord() {
    try {
      http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
      http.setExecutor(threads);
      http.createContext("/", new LoopbackRest(this, interactions));
      files = new KeptFiles(http, clock);
      http.start();
      gateway.open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Where its HTTP API is.
  public String apiUrl() {
    return "http://127.0.0.1:" + http.getAddress().getPort() + "/api/v10/";
  }

  /// The settings of a program that speaks to this Discord.
  ///
  /// @param further further settings: each name, and its value behind it
  public Map<String, String> settings(String... further) {
    var settings = new HashMap<String, String>();
    settings.put("DISCORD_TOKEN", TOKEN);
    settings.put("DISCORD_API_BASE_URL", apiUrl());
    settings.put("DISCORD_GATEWAY_URL", gatewayUrl());
    for (var i = 0; i < further.length; i += 2) {
      settings.put(further[i], further[i + 1]);
    }
    return settings;
  }

  /// Waits longer than Discord's three seconds for first answers, for tests that make trouble on a
  /// machine with other work.
  public void waitForFirstAnswers(Duration longest) {
    interactions.waitForFirstAnswers(longest);
  }

  /// The files of its content network.
  public KeptFiles files() {
    return files;
  }

  /// What goes wrong when a test wants it to.
  public Faults faults() {
    return faults;
  }

  /// Where its gateway is.
  public String gatewayUrl() {
    return gateway.address();
  }

  /// Its time.
  public TestClock clock() {
    return clock;
  }

  /// Lets somebody do something, which the bot is told of.
  public Issued send(Ask ask) {
    var issued = issue(ask);
    gateway.dispatch("INTERACTION_CREATE", issued.interaction);
    return issued;
  }

  /// Tells the bot of something in a way that no client can read.
  public void sendDamaged(Ask ask) {
    var damaged = issue(ask).interaction;
    damaged.remove("channel");
    gateway.dispatch("INTERACTION_CREATE", damaged);
  }

  /// Lets somebody write to the bot alone. As Discord does, tells only a bot that asked for direct
  /// messages.
  public void writeDirectly(long user, String content) {
    gateway.dispatchDirect("MESSAGE_CREATE", Messages.direct(clock.snowflake(), user, content));
  }

  /// Lets somebody send files to the bot alone; each is kept, and attached by its name.
  public void sendDirectly(long user, Map<String, byte[]> files) {
    var message = Messages.direct(clock.snowflake(), user, "");
    files.forEach(
        (name, bytes) ->
            message
                .withArray("/attachments")
                .add(Messages.attachment(this.files::keep, name, bytes)));
    gateway.dispatchDirect("MESSAGE_CREATE", message);
  }

  /// Tells the bot of a server that it is on.
  public void tellOf(ObjectNode server) {
    gateway.dispatch("GUILD_CREATE", server.put("guild_id", server.path("id").asText()));
  }

  /// Tells the bot that a server is gone for a while.
  public void tellOfOutage(long server) {
    gateway.dispatch(
        "GUILD_DELETE",
        Json.object(
            "id", Long.toString(server), "guild_id", Long.toString(server), "unavailable", true));
  }

  /// Tells the bot that it was removed from a server.
  public void tellOfRemoval(long server) {
    gateway.dispatch(
        "GUILD_DELETE",
        Json.object("id", Long.toString(server), "guild_id", Long.toString(server)));
  }

  /// Lets a person take no more messages from the bot.
  public void closeDirectMessages(long user) {
    closed.add(World.directOf(user));
  }

  boolean isClosed(long channel) {
    return closed.contains(channel);
  }

  ObjectNode openDirect(long user) {
    var channel = World.directChannel(user);
    channel.put("id", Long.toString(World.directOf(user)));
    return channel;
  }

  /// What the bot asked the gateway for.
  public List<Long> intents() {
    return gateway.intents();
  }

  /// What the bot wrote into channels of its own accord.
  PostedMessages written() {
    return written;
  }

  /// A message that the bot wrote of its own accord, once one is as wanted. Fails after a minute.
  public ObjectNode posted(Predicate<ObjectNode> wanted) {
    return written.first(wanted);
  }

  /// The messages that the bot wrote into channels of its own accord, once there are so many. Fails
  /// after a minute.
  public List<ObjectNode> posted(int count) {
    return written.atLeast(count);
  }

  private Issued issue(Ask ask) {
    var created = clock.instant();
    var interaction = ask.interaction(clock.snowflake(), Issued.newToken());
    var issued = new Issued(interaction, created);
    interactions.issue(issued);
    return issued;
  }

  /// Keeps only the latest requests, events and interactions, for a run so long that all of them
  /// would not fit into memory.
  public void remember(int latest) {
    memory = latest;
    gateway.remember(latest);
    interactions.remember(latest);
  }

  /// From now on answers requests with 429 that are one too many.
  ///
  /// @param rule counts each request, and tells whether it is
  public void refuseOver(Predicate<RecordedRequest> rule) {
    limit = rule;
  }

  boolean isOver(RecordedRequest request) {
    return limit.test(request);
  }

  /// Everything that the bot sent, in order.
  public List<RecordedRequest> requests() {
    records.writeLock().lock();
    try {
      return List.copyOf(requests);
    } finally {
      records.writeLock().unlock();
    }
  }

  /// Held while a request is answered and recorded.
  Lock recording() {
    return records.readLock();
  }

  /// Everything that was refused or should not have been sent.
  public List<String> violations() {
    return List.copyOf(violations);
  }

  /// Forgets what was refused, where a test wanted it.
  public void forgiveViolations() {
    violations.clear();
  }

  /// Ends every socket without a word.
  public void dropSockets() {
    gateway.drop();
  }

  /// How many sockets went on where another was lost.
  public int resumes() {
    return gateway.resumes();
  }

  boolean isToken(@Nullable String authorization) {
    return ("Bot " + TOKEN).equals(authorization);
  }

  void record(RecordedRequest request) {
    requests.add(request);
    if (requests.size() > memory) {
      requests.removeFirst();
    }
    if (openApi != null && request.status() != 429) {
      openApi.broken(request).forEach(this::violation);
    }
  }

  void violation(String what) {
    violations.add(what);
  }

  /// The commands that are registered.
  public RegisteredCommands commands() {
    return commands;
  }

  @Override
  public void close() {
    http.stop(0);
    threads.close();
    try {
      gateway.stop(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
