package io.trackrecord.discord.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// An interaction that was sent to the bot, and how far it has been answered. Its methods that wait
/// fail after ten seconds.
public final class Issued {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  final ObjectNode interaction;
  final Instant created;
  private final long sentNanos = System.nanoTime();
  private @Nullable JsonNode callback;
  private @Nullable ObjectNode original;
  private long answeredNanos;
  private final List<ObjectNode> followUps = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  Issued(ObjectNode interaction, Instant created) {
    this.interaction = interaction;
    this.created = created;
  }

  /// A token as long as Discord's, and beginning like them.
  static String newToken() {
    var random = new byte[120];
    ThreadLocalRandom.current().nextBytes(random);
    return LoopbackDiscord.ANSWER_TOKEN
        + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /// What answers to it are sent with, and nobody else may know.
  public String token() {
    return interaction.path("token").asText();
  }

  int type() {
    return interaction.path("type").asInt();
  }

  boolean isOnlyUserInstalled() {
    return !interaction.path("authorizing_integration_owners").has("0");
  }

  synchronized boolean isAnswered() {
    return callback != null;
  }

  synchronized void answered(JsonNode with) {
    callback = with;
    notifyAll();
  }

  synchronized void original(ObjectNode message) {
    original = message;
    answeredNanos = System.nanoTime();
    notifyAll();
  }

  synchronized int followUp(ObjectNode message) {
    followUps.add(message);
    notifyAll();
    return followUps.size();
  }

  /// Changes a message behind the answer; returns it, or null where there is none of this id.
  synchronized @Nullable ObjectNode change(String id, Consumer<ObjectNode> change) {
    for (var i = 0; i < followUps.size(); i++) {
      if (followUps.get(i).path("id").asText().equals(id)) {
        var changed = followUps.get(i).deepCopy();
        change.accept(changed);
        followUps.set(i, changed);
        notifyAll();
        return changed;
      }
    }
    return null;
  }

  /// A message behind the answer, once one is as wanted.
  public ObjectNode followUp(Predicate<ObjectNode> wanted) {
    return await(() -> followUps.stream().filter(wanted).findFirst().orElse(null));
  }

  synchronized @Nullable ObjectNode originalOrNull() {
    return original;
  }

  synchronized void refused(String why) {
    refused.add(why);
    notifyAll();
  }

  /// What was refused of the answers to it.
  public synchronized List<String> refusals() {
    return List.copyOf(refused);
  }

  /// The first answer, whatever it is.
  public synchronized JsonNode callback() {
    return await(() -> callback);
  }

  /// The type of the first answer: 4 a message, 5 a promise of one, 6 a promise to edit, 7 an edit,
  /// 8 completions.
  public int callbackType() {
    return callback().path("type").asInt();
  }

  /// The message that answers, once it is more than a promise.
  public synchronized ObjectNode message() {
    return await(() -> original);
  }

  /// The message that answers, once it is as wanted.
  public synchronized ObjectNode message(Predicate<ObjectNode> wanted) {
    return await(() -> original != null && wanted.test(original) ? original : null);
  }

  /// The message that answers it, once it is as wanted, which may take long.
  public synchronized ObjectNode message(Predicate<ObjectNode> wanted, Duration longest) {
    return await(() -> original != null && wanted.test(original) ? original : null, longest);
  }

  /// The messages behind the answer, once there are so many.
  public synchronized List<ObjectNode> followUps(int count) {
    return await(() -> followUps.size() >= count ? List.copyOf(followUps) : null);
  }

  /// From the question to the answer that is more than a promise.
  public synchronized Duration latency() {
    await(() -> original);
    return Duration.ofNanos(answeredNanos - sentNanos);
  }

  /// The completions offered.
  public List<JsonNode> choices() {
    var choices = new ArrayList<JsonNode>();
    callback().path("data").path("choices").forEach(choices::add);
    return choices;
  }

  private <T> T await(Supplier<@Nullable T> condition) {
    return await(condition, PATIENCE);
  }

  private synchronized <T> T await(Supplier<@Nullable T> condition, Duration longest) {
    var deadline = System.nanoTime() + longest.toNanos();
    try {
      while (true) {
        var value = condition.get();
        if (value != null) {
          return value;
        }
        var left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new AssertionError("not answered in time; refused: " + refused);
        }
        wait(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
