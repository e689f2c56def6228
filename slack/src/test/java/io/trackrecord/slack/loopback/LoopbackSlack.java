package io.trackrecord.slack.loopback;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/// A whole Slack on 127.0.0.1: what users do goes in, what the app sends is checked and recorded.
public final class LoopbackSlack extends PeopleOnSlack implements AutoCloseable {

  public static final String BOT_TOKEN = "xoxb-loopback";
  public static final String APP_TOKEN = "xapp-loopback";
  public static final String SIGNING_SECRET = "loopback-secret";

  private final SocketGate socket;
  private final WebApi api;
  private volatile Delivery delivery;

  public LoopbackSlack() throws Exception {
    socket = new SocketGate(violations);
    api = new WebApi(violations, rules, views, responseUrls, recording, socket::address);
    delivery = socket;
  }

  /// The address of the Web API, as `SLACK_API_BASE_URL` takes it.
  public String apiBase() {
    return api.base() + "/api/";
  }

  /// Keeps a file that a user shared, and gives what Slack says of it.
  public JsonNode keep(String name, byte[] bytes) {
    return keep(name, bytes, BOT_TOKEN);
  }

  /// Keeps a file that a user shared in the workspace that has this token.
  public JsonNode keep(String name, byte[] bytes, String token) {
    return api.files().keep("FUSER" + next.getAndIncrement(), name, bytes, token);
  }

  /// Puts other bytes into a file that it keeps, as nobody can on Slack itself.
  public void replace(String id, byte[] bytes) {
    api.files().kept().put(id, bytes);
  }

  /// The names and contents of the files that it keeps, by their ids.
  public Map<String, String> files() {
    var texts = new LinkedHashMap<String, String>();
    api.files()
        .kept()
        .forEach((id, file) -> texts.put(id, new String(file, StandardCharsets.UTF_8)));
    return texts;
  }

  /// Loses all files, as Slack does where they are deleted.
  public void loseFiles() {
    api.files().kept().clear();
  }

  /// The clock of response URLs and trigger ids.
  public SettableClock clock() {
    return clock;
  }

  public Violations violations() {
    return violations;
  }

  /// Makes this token an invalid one, and no other.
  public void revoke(String token) {
    api.refuseNone();
    revoke(token, "invalid_auth");
  }

  /// From now on answers every call with this token with an error.
  public void revoke(String token, String error) {
    api.refuse(token, error);
  }

  /// What it gives to those who install the app.
  public OAuth oauth() {
    return api.oauth();
  }

  /// Makes a user the one who manages the workspace.
  public void appoint(User user) {
    api.admin(user.id());
  }

  /// The scopes that the app was installed with.
  public void grant(Set<String> scopes) {
    api.scopes(scopes);
  }

  /// Answers the next calls with this in the place of what they ask for.
  ///
  /// @param target a method, `response_url` or `upload`
  /// @param retryAfter the header `Retry-After`, or the empty string; whoever calls again before it
  ///   is over breaks a rule
  public void fail(String target, int times, int status, String retryAfter, String body) {
    api.failures().add(target, times, new Failures.Failure(status, retryAfter, body));
  }

  /// Which calls are one too many.
  public interface Limit {

    /// Counts a call, and tells whether it is.
    ///
    /// @param channel where a message goes, or the empty string
    boolean isOver(String method, String token, String channel);
  }

  /// From now on answers calls with 429 that are one too many.
  public void refuseOver(Limit rule) {
    api.limit(rule);
  }

  /// Does what the next call asks for, and answers it after so many milliseconds.
  public void slow(String target, int milliseconds) {
    fail(target, 1, 0, "", Integer.toString(milliseconds));
  }

  /// Answers the next calls of the method with 429.
  public void refuse(String method, int times) {
    fail(method, times, 429, "1", "{\"ok\":false,\"error\":\"ratelimited\"}");
  }

  /// From now on requests go to this address of the app.
  public void deliverTo(URI app) {
    delivery = new HttpDelivery(app, SIGNING_SECRET, violations);
  }

  /// From now on requests go over the socket.
  public void deliverToSocket() {
    delivery = socket;
  }

  /// The status of a slash command that is signed with this secret, at this time, over HTTP.
  public int statusOf(Interaction interaction, Instant at, String secret) throws Exception {
    return ((HttpDelivery) delivery).status(interaction.envelope(), at, secret);
  }

  /// What the app answers when somebody who recorded the last request over HTTP sends it again.
  public HttpResponse<String> replay() throws Exception {
    return ((HttpDelivery) delivery).replay();
  }

  /// What Slack puts into `X-Slack-Signature` for a body that is signed at this second.
  public static String signature(long second, String body) {
    return HttpDelivery.signature(second, body, SIGNING_SECRET);
  }

  public void dropSocket() {
    socket.drop();
  }

  public void dropSocketWithoutAcks() {
    socket.dropWithoutAcks();
  }

  public void fallSilent() {
    socket.fallSilent();
  }

  public void requestRefresh() {
    socket.requestRefresh();
  }

  public int connectionsOpened() {
    return socket.opened();
  }

  public int connectionsOpen() {
    return socket.open();
  }

  public int unacknowledged() throws InterruptedException {
    return socket.unacknowledged();
  }

  public void awaitConnection(int number, long atMostMillis) throws InterruptedException {
    socket.awaitConnection(number, atMostMillis);
  }

  /// A view as it is now.
  public Shown view(String id) {
    return Shown.view(Objects.requireNonNull(views.view(id), "no view " + id));
  }

  @Override
  CompletableFuture<JsonNode> deliver(Delivery.Envelope envelope, int retry) {
    return delivery.deliver(envelope, retry);
  }

  @Override
  String address(String responseUrl) {
    return responseUrl.isEmpty() ? "" : api.base() + "/response/" + responseUrl;
  }

  @Override
  public void close() {
    socket.close();
    api.close();
  }
}
