package io.trackrecord.slack.loopback;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// What Slack gives for a code, and for a refresh token: each of them once.
public final class OAuth {

  public static final String CLIENT_ID = "1234.5678";
  public static final String CLIENT_SECRET = "client-secret-of-tests";

  private final Map<String, ObjectNode> grants = new ConcurrentHashMap<>();
  private final AtomicInteger exchanges = new AtomicInteger();
  private final AtomicInteger refusals = new AtomicInteger();
  private volatile Runnable before = () -> {};

  private final Map<String, String> teams = new ConcurrentHashMap<>();

  /// Lets a code be exchanged for a token.
  ///
  /// @param team the workspace's id, or the empty string for a whole organisation
  /// @param enterprise the organisation's id, or the empty string
  public void allow(String code, String team, String enterprise, String token) {
    grants.put(code, grant(team, enterprise, token));
  }

  /// Lets a code be exchanged for a token that ends.
  ///
  /// @param seconds after how many seconds
  /// @param refresh with what the next one can be had
  public void allow(String code, String team, String token, int seconds, String refresh) {
    grants.put(
        code, grant(team, "", token).put("expires_in", seconds).put("refresh_token", refresh));
  }

  /// Does something before the next exchange is answered.
  public void before(Runnable action) {
    before = action;
  }

  /// How many codes and refresh tokens were unknown, or were used before.
  public int refusals() {
    return refusals.get();
  }

  /// How many codes and refresh tokens were exchanged.
  public int exchanges() {
    return exchanges.get();
  }

  private static ObjectNode grant(String team, String enterprise, String token) {
    var grant =
        Json.object()
            .put("ok", true)
            .put("app_id", "A0LOOP")
            .put("token_type", "bot")
            .put("scope", "commands,chat:write")
            .put("bot_user_id", "U0BOT")
            .put("access_token", token)
            .put("is_enterprise_install", team.isEmpty());
    grant.putObject("authed_user").put("id", "U0ADA");
    if (!team.isEmpty()) {
      grant.putObject("team").put("id", team).put("name", "A workspace");
    } else {
      grant.putNull("team");
    }
    if (!enterprise.isEmpty()) {
      grant.putObject("enterprise").put("id", enterprise).put("name", "An organisation");
    }
    return grant;
  }

  /// The workspace that gave a token, or the one that every other token is of.
  String team(String token) {
    return teams.getOrDefault(token, "T0LOOP");
  }

  ObjectNode access(Map<String, String> parameters, @Nullable String authorization) {
    var secret =
        authorization != null && authorization.startsWith("Basic ")
            ? new String(
                Base64.getDecoder().decode(authorization.substring("Basic ".length())),
                StandardCharsets.UTF_8)
            : parameters.get("client_id") + ':' + parameters.get("client_secret");
    if (!secret.equals(CLIENT_ID + ':' + CLIENT_SECRET)) {
      return Json.object().put("ok", false).put("error", "bad_client_secret");
    }
    var key =
        parameters.containsKey("refresh_token")
            ? parameters.get("refresh_token")
            : parameters.getOrDefault("code", "");
    var grant = grants.remove(key);
    before.run();
    before = () -> {};
    if (grant == null) {
      refusals.incrementAndGet();
      return Json.object().put("ok", false).put("error", "invalid_code");
    }
    exchanges.incrementAndGet();
    var team = grant.path("team").path("id").asText();
    if (!team.isEmpty()) {
      teams.put(grant.path("access_token").asText(), team);
    }
    return grant;
  }
}
