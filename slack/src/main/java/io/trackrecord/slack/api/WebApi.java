package io.trackrecord.slack.api;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.request.files.FilesCompleteUploadExternalRequest.FileDetails;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/// The methods of Slack's Web API that the bot uses. After a rate limit or a server error a call is
/// retried up to twice.
public final class WebApi {

  private static final int RETRIES = 2;

  /// Slack usually asks for less than a minute. Nobody waits longer than this for an answer.
  private static final Duration MAX_WAIT = Duration.ofMinutes(5);

  private interface Method<T> {
    T call() throws IOException, SlackApiException;
  }

  private final MethodsClient client;

  public WebApi(MethodsClient client) {
    this.client = client;
  }

  /// Returns a WebSocket address for Socket Mode. The address is a secret: anyone who has it can
  /// connect as the bot.
  public static String openConnection(Slack slack, String appToken) throws CallFailure {
    return callOnce(
            "apps.connections.open",
            () -> slack.methods().appsConnectionsOpen(r -> r.token(appToken)))
        .getUrl();
  }

  /// Opens a modal and returns its id.
  public String openModal(String triggerId, View view) throws IOException {
    return call("views.open", () -> client.viewsOpen(r -> r.triggerId(triggerId).view(view)))
        .getView()
        .getId();
  }

  /// Opens a modal on top of the one that was clicked, and returns its id.
  public String pushModal(String triggerId, View view) throws IOException {
    return call("views.push", () -> client.viewsPush(r -> r.triggerId(triggerId).view(view)))
        .getView()
        .getId();
  }

  /// Replaces the content of a modal.
  public void updateView(String viewId, View view) throws IOException {
    call("views.update", () -> client.viewsUpdate(r -> r.viewId(viewId).view(view)));
  }

  /// Replaces a user's home tab.
  public void publishHome(String user, View view) throws IOException {
    call("views.publish", () -> client.viewsPublish(r -> r.userId(user).view(view)));
  }

  /// Posts a message.
  ///
  /// @param threadTs the thread, or null for none
  public void postMessage(String channel, @Nullable String threadTs, Message message)
      throws IOException {
    post(channel, threadTs, message);
  }

  /// Posts a message and returns its timestamp, by which it can be changed.
  ///
  /// @param threadTs the thread, or null for none
  public String post(String channel, @Nullable String threadTs, Message message)
      throws IOException {
    var posted = new AtomicReference<>("");
    message.sendBy(each -> posted.set(postOnce(channel, threadTs, each)));
    return posted.get();
  }

  private String postOnce(String channel, @Nullable String threadTs, Message message)
      throws IOException {
    return call(
            "chat.postMessage",
            () ->
                client.chatPostMessage(
                    r ->
                        r.channel(channel)
                            .threadTs(threadTs)
                            .text(message.text())
                            .blocks(message.blocks())
                            .unfurlLinks(false)
                            .unfurlMedia(false)))
        .getTs();
  }

  /// Replaces the content of a message that the bot posted.
  public void update(String channel, String ts, Message message) throws IOException {
    message.sendBy(
        each ->
            call(
                "chat.update",
                () ->
                    client.chatUpdate(
                        r -> r.channel(channel).ts(ts).text(each.text()).blocks(each.blocks()))));
  }

  /// Posts a message that only one user sees.
  public void postEphemeral(String channel, @Nullable String threadTs, String user, Message message)
      throws IOException {
    message.sendBy(each -> postEphemeralOnce(channel, threadTs, user, each));
  }

  private void postEphemeralOnce(
      String channel, @Nullable String threadTs, String user, Message message) throws IOException {
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

  /// Returns whether a user manages the workspace: an owner or an administrator.
  public boolean isAdmin(String user) throws IOException {
    var found = call("users.info", () -> client.usersInfo(r -> r.user(user))).getUser();
    return found.isAdmin() || found.isOwner() || found.isPrimaryOwner();
  }

  /// Sends a file to a user's direct messages with the bot. It is streamed, whereas Bolt's upload
  /// method reads it into memory.
  public void sendFile(String user, FileChannel file, String name, String title)
      throws IOException {
    shareFile(openDirectMessages(user), file, name, title);
  }

  /// Returns the channel of a user's direct messages with the bot.
  public String openDirectMessages(String user) throws IOException {
    return call("conversations.open", () -> client.conversationsOpen(r -> r.users(List.of(user))))
        .getChannel()
        .getId();
  }

  /// Deletes a file that the bot sent.
  public void deleteFile(String id) throws IOException {
    call("files.delete", () -> client.filesDelete(r -> r.file(id)));
  }

  /// Shares a file in a channel, streamed as by [#sendFile], and returns its id.
  public String shareFile(String channel, FileChannel file, String name, String title)
      throws IOException {
    // Slack wants the length before the content.
    var length = Math.toIntExact(file.size());
    var upload =
        call(
            "files.getUploadURLExternal",
            () -> client.filesGetUploadURLExternal(r -> r.filename(name).length(length)));
    Retry.run(RETRIES, MAX_WAIT, () -> upload(new FileBody(file, length), upload.getUploadUrl()));
    var details = FileDetails.builder().id(upload.getFileId()).title(title).build();
    call(
        "files.completeUploadExternal",
        () ->
            client.filesCompleteUploadExternal(r -> r.channelId(channel).files(List.of(details))));
    return upload.getFileId();
  }

  private boolean upload(RequestBody body, String address) throws CallFailure {
    var request = new Request.Builder().url(address).post(body).build();
    var http = client.getSlackHttpClient().getOkHttpClient();
    try (var response = http.newCall(request).execute()) {
      if (response.isSuccessful()) {
        return true;
      }
      throw CallFailure.status("upload", response.code(), response.header("Retry-After"));
    } catch (CallFailure e) {
      throw e;
    } catch (IOException e) {
      throw CallFailure.noAnswer("upload", e);
    }
  }

  private static <T extends SlackApiTextResponse> T call(String name, Method<T> method)
      throws IOException {
    return Retry.run(RETRIES, MAX_WAIT, () -> callOnce(name, method));
  }

  private static <T extends SlackApiTextResponse> T callOnce(String name, Method<T> method)
      throws CallFailure {
    try {
      var response = method.call();
      if (response.isOk()) {
        return response;
      }
      var headers = response.getHttpResponseHeaders();
      var after = headers == null ? null : headers.get("retry-after");
      throw CallFailure.refused(name, response.getError(), after == null ? null : after.getFirst());
    } catch (SlackApiException e) {
      throw CallFailure.status(name, e);
    } catch (CallFailure e) {
      throw e;
    } catch (IOException | JsonParseException e) {
      throw CallFailure.noAnswer(name, e);
    }
  }
}
