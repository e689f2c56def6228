package io.trackrecord.discord.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.RestConfig;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/// Downloads files that Discord keeps, from Discord's own hosts alone: an address comes with a
/// message, and whoever makes the bot open any other could reach what only the bot's machine can.
///
/// @param api where Discord's HTTP API is; another server in its place keeps its files itself
public record DiscordFiles(HttpUrl api) {

  private static final String DISCORD = "discord.com";
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /// Takes the bytes of a file.
  public interface Taker<T> {
    T take(InputStream file) throws IOException;
  }

  /// Reads a file.
  ///
  /// @throws IOException where it is not Discord's, is no longer there, or cannot be read
  public <T> T read(JDA jda, String address, Taker<T> taker) throws IOException {
    var url = HttpUrl.parse(address);
    if (url == null || !isDiscords(url)) {
      throw new IOException("a file that Discord does not keep");
    }
    OkHttpClient client =
        jda.getHttpClient().newBuilder().followRedirects(false).callTimeout(LONGEST).build();
    var request =
        new Request.Builder().url(url).header("User-Agent", RestConfig.USER_AGENT).build();
    try (var response = client.newCall(request).execute()) {
      if (response.code() != 200) {
        throw new IOException("status " + response.code());
      }
      return taker.take(response.body().byteStream());
    }
  }

  private boolean isDiscords(HttpUrl url) {
    var isCdn =
        url.isHttps()
            && url.port() == 443
            && (url.host().equals("cdn.discordapp.com")
                || url.host().equals("media.discordapp.net"));
    return isCdn
        || (!api.host().equals(DISCORD)
            && url.host().equals(api.host())
            && url.port() == api.port());
  }
}
