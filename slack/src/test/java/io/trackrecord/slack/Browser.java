package io.trackrecord.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.slack.install.InstallPages;
import io.trackrecord.slack.loopback.LoopbackSlack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/// The browser of those who add the app to their workspaces.
///
/// @param slack where they allow it
/// @param base the bot's own pages
record Browser(LoopbackSlack slack, URI base, HttpClient http) implements AutoCloseable {

  private static final Pattern STATE = Pattern.compile("state=([^\"&]+)");

  Browser(LoopbackSlack slack, int port) {
    this(slack, URI.create("http://127.0.0.1:" + port), HttpClient.newHttpClient());
  }

  /// Adds the app to a workspace or an organisation, which gives the bot a token.
  void install(String team, String enterprise, String token) throws Exception {
    slack.oauth().allow("code-" + token, team, enterprise, token);
    var state = begin();
    var done = finish("code-" + token, state, state);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    assertThat(done.body()).contains("Trackrecord was added").doesNotContain(token);
  }

  /// Opens the page, and gives the state that it leads to Slack with.
  String begin() throws Exception {
    var page = get(InstallPages.INSTALL, "");
    var state = STATE.matcher(page.body());
    assertThat(state.find()).isTrue();
    return state.group(1);
  }

  HttpResponse<String> finish(String code, String state, String cookie) {
    try {
      return get(
          InstallPages.CALLBACK + "?code=" + code + "&state=" + state,
          "other=1; trackrecord-install=" + cookie);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> get(String path, String cookie) throws Exception {
    var request = HttpRequest.newBuilder(base.resolve(path));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() {
    http.close();
  }
}
