package io.trackrecord.discord.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The messages that a bot wrote into channels of its own accord.
final class PostedMessages {

  private static final long PATIENT = 60_000_000_000L;

  private final List<ObjectNode> posted = new ArrayList<>();
  private final List<String> violations;

  /// @param violations what was refused, which says why a message is missing
  PostedMessages(List<String> violations) {
    this.violations = violations;
  }

  void add(ObjectNode message) {
    synchronized (posted) {
      posted.add(message);
      posted.notifyAll();
    }
  }

  /// The message that was sent with this nonce, which Discord does not send twice.
  @Nullable ObjectNode withNonce(String nonce) {
    synchronized (posted) {
      return posted.stream()
          .filter(each -> !nonce.isEmpty() && each.path("nonce").asText().equals(nonce))
          .findFirst()
          .orElse(null);
    }
  }

  /// Changes the message of this id; empty where there is none.
  Optional<ObjectNode> change(String id, Consumer<ObjectNode> change) {
    synchronized (posted) {
      for (var i = 0; i < posted.size(); i++) {
        if (posted.get(i).path("id").asText().equals(id)) {
          var changed = posted.get(i).deepCopy();
          change.accept(changed);
          posted.set(i, changed);
          posted.notifyAll();
          return Optional.of(changed);
        }
      }
      return Optional.empty();
    }
  }

  /// The first message that is as wanted, once there is one. Fails after a minute.
  ObjectNode first(Predicate<ObjectNode> wanted) {
    var deadline = System.nanoTime() + PATIENT;
    synchronized (posted) {
      while (true) {
        var found = posted.stream().filter(wanted).findFirst();
        if (found.isPresent()) {
          return found.get();
        }
        if (!await(deadline)) {
          throw new AssertionError("no such message among " + posted + "; refused: " + violations);
        }
      }
    }
  }

  /// All messages, once there are so many. Fails after a minute.
  List<ObjectNode> atLeast(int count) {
    var deadline = System.nanoTime() + PATIENT;
    synchronized (posted) {
      while (posted.size() < count) {
        if (!await(deadline)) {
          throw new AssertionError("only " + posted.size() + " messages; refused: " + violations);
        }
      }
      return List.copyOf(posted);
    }
  }

  /// Waits for a change; false where the time is over.
  private boolean await(long deadline) {
    var left = (deadline - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      return false;
    }
    synchronized (posted) {
      try {
        posted.wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError(e);
      }
    }
    return true;
  }
}
