package io.trackrecord.slack.api;

import com.google.gson.Gson;
import com.slack.api.Slack;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// The address by which one interaction is answered, also where the bot is no member of the
/// conversation. Slack takes five answers within 30 minutes; this never sends a sixth. An answer
/// that Slack cannot take at the moment is sent once more, when Slack says so, unless the address
/// is dead by then.
public final class ResponseUrl {

  private static final String METHOD = "response_url";
  private static final int MAX_USES = 5;
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final int RETRIES = 1;
  private static final Gson GSON = GsonFactory.createSnakeCase();

  private record Body(
      @Nullable String responseType,
      @Nullable String text,
      @Nullable List<LayoutBlock> blocks,
      @Nullable Boolean replaceOriginal,
      @Nullable Boolean deleteOriginal,
      @Nullable String threadTs,
      @Nullable Boolean unfurlLinks,
      @Nullable Boolean unfurlMedia) {}

  private final Slack slack;
  private final String address;
  private final @Nullable String threadTs;
  private final long since = System.nanoTime();
  private final AtomicInteger uses = new AtomicInteger();

  /// @param threadTs the thread in which the interaction was, or null
  public ResponseUrl(Slack slack, String address, @Nullable String threadTs) {
    this.slack = slack;
    this.address = address;
    this.threadTs = threadTs;
  }

  /// Shows a message to the user alone.
  public void sendEphemeral(Message message) throws IOException {
    post(body("ephemeral", message, false, threadTs));
  }

  /// Shows a message to the user alone in the place of the one that was clicked.
  public void replaceOriginal(Message message) throws IOException {
    post(body("ephemeral", message, true, null));
  }

  /// Shows a message to everyone in the conversation.
  public void sendInChannel(Message message) throws IOException {
    post(body("in_channel", message, false, threadTs));
  }

  /// Takes the message away that was clicked.
  public void deleteOriginal() throws IOException {
    post(new Body(null, null, null, null, true, null, null, null));
  }

  private static Body body(
      String type, Message message, boolean replace, @Nullable String threadTs) {
    return new Body(type, message.text(), message.blocks(), replace, null, threadTs, false, false);
  }

  private void post(Body body) throws IOException {
    var json = GSON.toJson(body);
    var left = LIFE.minusNanos(System.nanoTime() - since);
    Retry.run(RETRIES, left, () -> postOnce(json));
  }

  private boolean postOnce(String json) throws IOException {
    if (uses.incrementAndGet() > MAX_USES) {
      throw new OrdinaryFailure("response_url: used " + MAX_USES + " times already");
    }
    try {
      var response = slack.send(address, json);
      if (response.getCode() < 300) {
        return true;
      }
      var after = response.getHeaders().get("retry-after");
      throw CallFailure.status(METHOD, response.getCode(), after == null ? null : after.getFirst());
    } catch (CallFailure e) {
      throw e;
    } catch (IOException e) {
      throw CallFailure.noAnswer(METHOD, e);
    }
  }
}
