package io.trackrecord.slack.api;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.model.view.View;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The methods of Slack's Web API that the bot uses. A call that Slack refuses for its rate is
/// tried again when Slack says so.
public final class WebApi {

  private static final int ATTEMPTS = 3;
  private static final long LONGEST_WAIT_SECONDS = 30;

  private interface Call<T> {
    T run() throws IOException, SlackApiException;
  }

  private final MethodsClient client;

  public WebApi(MethodsClient client) {
    this.client = client;
  }

  /// Opens a modal; gives its id.
  public String open(String triggerId, View view) throws IOException {
    return call("views.open", () -> client.viewsOpen(r -> r.triggerId(triggerId).view(view)))
        .getView()
        .getId();
  }

  /// Opens a modal above the one that the trigger came from; gives its id.
  public String push(String triggerId, View view) throws IOException {
    return call("views.push", () -> client.viewsPush(r -> r.triggerId(triggerId).view(view)))
        .getView()
        .getId();
  }

  /// Shows something else in a modal.
  public void update(String viewId, View view) throws IOException {
    call("views.update", () -> client.viewsUpdate(r -> r.viewId(viewId).view(view)));
  }

  /// Shows a user's home.
  public void publish(String user, View view) throws IOException {
    call("views.publish", () -> client.viewsPublish(r -> r.userId(user).view(view)));
  }

  /// Posts into a conversation, in a thread.
  public void post(String channel, String threadTs, Message message) throws IOException {
    call(
        "chat.postMessage",
        () ->
            client.chatPostMessage(
                r ->
                    r.channel(channel)
                        .threadTs(threadTs)
                        .text(message.text())
                        .blocks(message.blocks())
                        .unfurlLinks(false)
                        .unfurlMedia(false)));
  }

  /// Shows something in a thread to one user alone.
  public void whisper(String channel, @Nullable String threadTs, String user, Message message)
      throws IOException {
    call(
        "chat.postEphemeral",
        () ->
            client.chatPostEphemeral(
                r ->
                    r.channel(channel)
                        .user(user)
                        .threadTs(threadTs)
                        .text(message.text())
                        .blocks(message.blocks())));
  }

  /// Sends a file to a user's direct messages with the bot. It has no comment: servers differ in
  /// how they give one back, and Bolt takes one way only.
  public void send(String user, File file, String name, String title) throws IOException {
    var channel =
        call("conversations.open", () -> client.conversationsOpen(r -> r.users(List.of(user))))
            .getChannel()
            .getId();
    try {
      client.filesUploadV2(r -> r.channel(channel).file(file).filename(name).title(title));
    } catch (SlackFilesUploadV2Exception e) {
      throw new IOException("the file could not be uploaded", e);
    } catch (SlackApiException e) {
      throw failure("file upload", e);
    }
  }

  private static <T extends SlackApiTextResponse> T call(String method, Call<T> call)
      throws IOException {
    for (var attempt = 1; ; attempt++) {
      try {
        var response = call.run();
        if (!response.isOk()) {
          throw new IOException(method + " was refused: " + response.getError());
        }
        return response;
      } catch (SlackApiException e) {
        if (e.getResponse().code() != 429 || attempt == ATTEMPTS) {
          throw failure(method, e);
        }
        var after = e.getResponse().header("Retry-After");
        var seconds = after != null && after.matches("\\d{1,4}") ? Long.parseLong(after) : 1;
        Sleep.of(Duration.ofSeconds(Math.min(LONGEST_WAIT_SECONDS, seconds)));
      }
    }
  }

  private static IOException failure(String method, SlackApiException e) {
    return new IOException(method + " answered HTTP " + e.getResponse().code(), e);
  }
}
