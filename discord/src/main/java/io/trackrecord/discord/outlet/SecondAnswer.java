package io.trackrecord.discord.outlet;

import java.io.IOException;
import java.io.UncheckedIOException;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

/// Answers an interaction whose first answer Discord refused. JDA lets nobody answer it again,
/// though Discord does, so this goes past JDA's requests, with JDA's HTTP client.
///
/// @param api where Discord's HTTP API is
public record SecondAnswer(HttpUrl api) {

  private static final MediaType JSON = MediaType.get("application/json");
  private static final int MESSAGE = 4;
  private static final int EPHEMERAL = 1 << 6;

  /// Sends a message without files that only the user sees.
  public void send(IReplyCallback callback, MessageCreateData message) {
    var data = message.toData();
    data.put("flags", data.getInt("flags", 0) | EPHEMERAL);
    var answer = DataObject.empty().put("type", MESSAGE).put("data", data);
    var route = Route.Interactions.CALLBACK.compile(callback.getId(), callback.getToken());
    var request =
        new Request.Builder()
            .url(route.toHttpUrl(api))
            .header("User-Agent", RestConfig.USER_AGENT)
            .post(RequestBody.create(answer.toJson(), JSON))
            .build();
    try (var response = callback.getJDA().getHttpClient().newCall(request).execute()) {
      if (!response.isSuccessful()
          && !isAnswered(DataObject.fromJson(response.body().byteStream()))) {
        throw new IOException("status " + response.code());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether the first answer arrived after all.
  private static boolean isAnswered(DataObject error) {
    return error.getInt("code", 0) == ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED.getCode();
  }
}
