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

/// A `response_url`, which answers one interaction even if the bot is not a member of the
/// conversation. Slack accepts five requests within 30 minutes, so a sixth is never sent. After a
/// rate limit or a server error a request is retried once, unless the URL expires before that.
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
  private final long created = System.nanoTime();
  private final AtomicInteger uses = new AtomicInteger();

  /// @param threadTs the thread of the interaction, or null
  public ResponseUrl(Slack slack, String address, @Nullable String threadTs) {
    this.slack = slack;
    this.address = address;
    this.threadTs = threadTs;
  }

  /// Sends a message that only the user sees.
  public void sendEphemeral(Message message) throws IOException {
    message.sendBy(each -> post(body("ephemeral", each, false, threadTs)));
  }

  /// Replaces the message that was clicked, which only the user sees.
  public void replaceOriginal(Message message) throws IOException {
    message.sendBy(each -> post(body("ephemeral", each, true, null)));
  }

  /// Replaces the message that was clicked, which stays visible to everyone in the conversation.
  public void replaceInChannel(Message message) throws IOException {
    message.sendBy(each -> post(body("in_channel", each, true, null)));
  }

  /// Sends a message that everyone in the conversation sees.
  public void sendInChannel(Message message) throws IOException {
    message.sendBy(each -> post(body("in_channel", each, false, threadTs)));
  }

  /// Deletes the message that was clicked.
  public void deleteOriginal() throws IOException {
    post(new Body(null, null, null, null, true, null, null, null));
  }

  private static Body body(
      String type, Message message, boolean replace, @Nullable String threadTs) {
    return new Body(type, message.text(), message.blocks(), replace, null, threadTs, false, false);
  }

  private void post(Body body) throws IOException {
    var json = GSON.toJson(body);
    var left = LIFE.minusNanos(System.nanoTime() - created);
    Retry.run(RETRIES, left, () -> postOnce(json));
  }

  private boolean postOnce(String json) throws IOException {
    if (uses.incrementAndGet() > MAX_USES) {
      throw new OrdinaryFailure("response_url: already used " + MAX_USES + " times");
    }
    try {
      var response = slack.send(address, json);
      var ofBlocks = CallFailure.errorOfBlocks(response.getBody());
      if (ofBlocks.isPresent()) {
        throw CallFailure.ofBlocks(METHOD, response.getCode(), ofBlocks.get());
      }
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
