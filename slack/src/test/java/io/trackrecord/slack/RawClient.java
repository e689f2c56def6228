package io.trackrecord.slack;

import io.trackrecord.slack.loopback.LoopbackSlack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// A client that sends whatever a test wants, one byte after the other, over a socket of its own.
final class RawClient implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;

  RawClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  /// The head of a request as Slack would send it.
  ///
  /// @param more further header lines, each ended
  static String head(String more) {
    return """
        POST /slack/events HTTP/1.1
        Host: localhost
        Content-Type: application/x-www-form-urlencoded
        """
            .replace("\n", "\r\n")
        + more
        + "\r\n";
  }

  /// Header lines with a signature that looks right and is not.
  static String forged() {
    return stamp(Instant.now().getEpochSecond())
        + "X-Slack-Signature: v0="
        + "0".repeat(64)
        + "\r\n";
  }

  /// Header lines with Slack's signature.
  static String signed(String body) {
    var second = Instant.now().getEpochSecond();
    return stamp(second)
        + "X-Slack-Signature: "
        + LoopbackSlack.signature(second, body)
        + "\r\n"
        + length(body.length());
  }

  static String stamp(long second) {
    return "X-Slack-Request-Timestamp: " + second + "\r\n";
  }

  static String length(long bytes) {
    return "Content-Length: " + bytes + "\r\n";
  }

  RawClient send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  RawClient send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /// Everything that the server sends until it closes the connection; what came before a reset.
  String response() throws IOException {
    var response = new StringBuilder();
    try {
      int next;
      while ((next = socket.getInputStream().read()) >= 0) {
        response.append((char) next);
      }
    } catch (SocketException e) {
      response.append("reset");
    }
    return response.toString();
  }

  /// The status of the one response that comes before the connection is closed.
  int status() throws IOException {
    var response = response();
    if (!response.startsWith("HTTP/1.1 ") || response.indexOf("HTTP/1.1 ", 1) > 0) {
      throw new AssertionError("not one response: " + response);
    }
    return Integer.parseInt(response.substring(9, 12));
  }

  /// Breaks the connection off in the place of ending it.
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
