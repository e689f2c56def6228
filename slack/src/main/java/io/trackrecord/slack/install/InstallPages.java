package io.trackrecord.slack.install;

import com.google.gson.JsonParseException;
import com.slack.api.Slack;
import com.slack.api.bolt.model.builtin.DefaultBot;
import com.slack.api.bolt.response.Response;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import io.trackrecord.bot.store.Store;
import io.trackrecord.bot.store.StoreException;
import io.trackrecord.bot.store.TokenVault;
import io.trackrecord.slack.connect.Pages;
import io.trackrecord.slack.text.Sentences;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pages by which anybody installs the app: one that starts it, and the one to which Slack
/// sends the browser back. Nothing that a browser sends is shown or followed.
public final class InstallPages implements Pages {

  /// Starts an installation.
  public static final String INSTALL = "/slack/install";

  /// Where Slack sends the browser back.
  public static final String CALLBACK = "/slack/oauth_redirect";

  /// The scopes that the manifests ask for.
  public static final List<String> SCOPES =
      List.of(
          "app_mentions:read",
          "chat:write",
          "commands",
          "files:read",
          "files:write",
          "im:history",
          "im:write",
          "users:read");

  private static final Logger LOG = LoggerFactory.getLogger(InstallPages.class);
  private static final String COOKIE = "trackrecord-install";
  private static final int MAX_CODE = 500;

  private final OAuthClient client;
  private final Slack slack;
  private final Installed installed;
  private final States states;
  private final Clock clock;
  private final String authorize;

  /// @param authorize the address at which users allow the app
  public InstallPages(
      OAuthClient client,
      Slack slack,
      Installed installed,
      Store store,
      TokenVault vault,
      Clock clock,
      String authorize) {
    this.client = client;
    this.slack = slack;
    this.installed = installed;
    this.states = new States(store, vault, clock);
    this.clock = clock;
    this.authorize = authorize;
  }

  @Override
  public Optional<Response> answer(String path, @Nullable String query, @Nullable String cookies) {
    return switch (path) {
      case INSTALL -> Optional.of(start());
      case CALLBACK -> Optional.of(finish(parameters(query), cookie(cookies)));
      default -> Optional.empty();
    };
  }

  private Response start() {
    var state = states.issue();
    var address =
        authorize
            + "?client_id="
            + encoded(client.id())
            + "&scope="
            + encoded(String.join(",", SCOPES))
            + "&state="
            + encoded(state);
    var response =
        page(
            200,
            "install-start",
            "<p><a href=\"" + html(address) + "\">" + html(say("install-button")) + "</a></p>");
    // Whoever comes back has to be the browser that began.
    response.setHeaders(
        Map.of(
            "Set-Cookie",
            List.of(
                COOKIE
                    + '='
                    + state
                    + "; Max-Age="
                    + States.life().toSeconds()
                    + "; Path="
                    + CALLBACK
                    + "; HttpOnly; Secure; SameSite=Lax"),
            "Cache-Control",
            List.of("no-store")));
    return response;
  }

  private Response finish(Map<String, String> query, String cookie) {
    var state = query.getOrDefault("state", "");
    try {
      if (!isSame(state, cookie) || !states.use(state)) {
        return page(400, "install-stale", "");
      }
      if (query.containsKey("error")) {
        return page(200, "install-cancelled", "");
      }
      var code = query.getOrDefault("code", "");
      if (code.isEmpty() || code.length() > MAX_CODE) {
        return page(400, "install-stale", "");
      }
      var access =
          slack
              .methods()
              .oauthV2Access(r -> r.clientId(client.id()).clientSecret(client.secret()).code(code));
      if (!access.isOk() || access.getAccessToken() == null) {
        LOG.warn("Slack did not let the app be installed: {}", code(access.getError()));
        return page(400, "install-refused", "");
      }
      installed.saveBot(bot(access));
      LOG.info("The app was installed in one more workspace");
      return page(200, "install-done", "");
    } catch (StoreException _) {
      return page(503, "install-later", "");
    } catch (IOException | SlackApiException | JsonParseException e) {
      LOG.warn("Slack was not reached for an installation: {}", e.getClass().getSimpleName());
      return page(503, "install-later", "");
    }
  }

  private DefaultBot bot(OAuthV2AccessResponse access) {
    var bot = new DefaultBot();
    bot.setAppId(access.getAppId());
    bot.setIsEnterpriseInstall(access.isEnterpriseInstall());
    if (access.getEnterprise() != null) {
      bot.setEnterpriseId(access.getEnterprise().getId());
    }
    if (access.getTeam() != null) {
      bot.setTeamId(access.getTeam().getId());
    }
    bot.setTokenType(access.getTokenType());
    bot.setBotUserId(access.getBotUserId());
    bot.setBotScope(access.getScope());
    bot.setBotAccessToken(access.getAccessToken());
    bot.setBotRefreshToken(access.getRefreshToken());
    var now = clock.millis();
    bot.setInstalledAt(now);
    if (access.getExpiresIn() != null) {
      bot.setBotTokenExpiresAt(now + access.getExpiresIn() * 1_000L);
    }
    return bot;
  }

  private static boolean isSame(String state, String cookie) {
    return !state.isEmpty()
        && MessageDigest.isEqual(
            state.getBytes(StandardCharsets.UTF_8), cookie.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> parameters(@Nullable String query) {
    var parameters = new HashMap<String, String>();
    for (var pair : Objects.requireNonNullElse(query, "").split("&")) {
      var equals = pair.indexOf('=');
      if (equals > 0) {
        try {
          parameters.putIfAbsent(
              pair.substring(0, equals),
              URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
          // Not what Slack sends.
        }
      }
    }
    return parameters;
  }

  private static String cookie(@Nullable String cookies) {
    return Arrays.stream(Objects.requireNonNullElse(cookies, "").split(";\\s*"))
        .filter(each -> each.startsWith(COOKIE + '='))
        .map(each -> each.substring(COOKIE.length() + 1))
        .findFirst()
        .orElse("");
  }

  /// A page of one sentence. Says what to do next.
  private static Response page(int status, String sentence, String more) {
    var title = html(say("install-title"));
    var body =
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"viewport\""
            + " content=\"width=device-width\"><title>"
            + title
            + "</title><h1>"
            + title
            + "</h1><p>"
            + html(say(sentence))
            + "</p>"
            + more
            + "</html>\n";
    return Response.builder()
        .statusCode(status)
        .contentType("text/html; charset=utf-8")
        .body(body)
        .build();
  }

  private static String say(String sentence) {
    return Sentences.say(sentence);
  }

  /// Returns an error of Slack as it may be logged.
  static String code(@Nullable String error) {
    return error != null && error.matches("[a-z0-9_]{1,60}") ? error : "no error code";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
