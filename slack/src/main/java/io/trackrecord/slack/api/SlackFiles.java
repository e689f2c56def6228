package io.trackrecord.slack.api;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.model.File;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/// Downloads files that users share with the bot, with the bot's token and from Slack's own host
/// alone: whoever makes the bot open another address would get the token.
///
/// @param client calls Slack with the token
/// @param token the bot's token
/// @param api the base of the Web API; another server in its place keeps its files itself
public record SlackFiles(MethodsClient client, String token, HttpUrl api) {

  private static final String SLACK = "slack.com";
  private static final String FILES = "files.slack.com";
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /// Takes the bytes of a file.
  public interface Taker {
    void take(InputStream file) throws IOException;
  }

  /// Reads a file that a user chose.
  ///
  /// @throws CallFailure where Slack does not let the bot see it
  /// @throws IOException where it cannot be taken
  public void read(File file, Taker taker) throws IOException {
    var address = file.getUrlPrivateDownload();
    download(address == null ? info(file.getId()).getUrlPrivateDownload() : address, taker);
  }

  /// Reads a file that the bot sent.
  public void read(String id, Taker taker) throws IOException {
    download(info(id).getUrlPrivateDownload(), taker);
  }

  /// What Slack knows of a file.
  public File info(String id) throws CallFailure {
    try {
      var response = client.filesInfo(r -> r.file(id));
      if (response.isOk() && response.getFile() != null) {
        return response.getFile();
      }
      throw CallFailure.refused("files.info", response.getError(), null);
    } catch (SlackApiException e) {
      throw CallFailure.status("files.info", e);
    } catch (CallFailure e) {
      throw e;
    } catch (IOException e) {
      throw CallFailure.noAnswer("files.info", e);
    }
  }

  private void download(@Nullable String address, Taker taker) throws IOException {
    var url = address == null ? null : HttpUrl.parse(address);
    if (url == null || !isSlacks(url)) {
      throw new OrdinaryFailure("download: a file that Slack does not keep");
    }
    var http =
        client
            .getSlackHttpClient()
            .getOkHttpClient()
            .newBuilder()
            .followRedirects(false)
            .callTimeout(LONGEST)
            .build();
    var request = new Request.Builder().url(url).header("Authorization", "Bearer " + token).build();
    try (var response = http.newCall(request).execute()) {
      // Whoever may not read a file gets a page to sign in.
      var type = response.header("Content-Type");
      if (response.code() != 200 || (type != null && type.startsWith("text/html"))) {
        throw CallFailure.status("download", response.code(), response.header("Retry-After"));
      }
      taker.take(response.body().byteStream());
    }
  }

  private boolean isSlacks(HttpUrl url) {
    var isOfSlack = url.isHttps() && url.port() == 443 && url.host().equals(FILES);
    var isOfOther =
        !SLACK.equals(api.host()) && url.host().equals(api.host()) && url.port() == api.port();
    return isOfSlack || isOfOther;
  }
}
