package io.trackrecord.discord.twin;

import com.fasterxml.jackson.databind.JsonNode;
import io.trackrecord.discord.loopback.Json;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;

/// The npm package discord-digital-twin in a process of its own.
final class Twin implements AutoCloseable {

  private final Process node;
  private final BufferedReader answers;
  private final BufferedWriter commands;
  private final JsonNode addresses;

  /// Starts it from the folder that the profile installed it into.
  Twin() throws IOException {
    node =
        new ProcessBuilder("node", "twin.mjs")
            .directory(Path.of("target", "twin").toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    answers = node.inputReader();
    commands = node.outputWriter();
    addresses = read();
  }

  String api() {
    return addresses.path("api").asText() + "/v10/";
  }

  String gateway() {
    return addresses.path("gateway").asText();
  }

  String token() {
    return addresses.path("token").asText();
  }

  /// Lets somebody do something, and waits for what the bot answers.
  JsonNode act(Object... namesAndValues) throws IOException {
    commands.write(Json.object(namesAndValues).toString());
    commands.newLine();
    commands.flush();
    return read();
  }

  private JsonNode read() throws IOException {
    // Whatever it logs is no answer.
    for (var line = answers.readLine(); line != null; line = answers.readLine()) {
      if (line.startsWith("{")) {
        return Json.read(line);
      }
    }
    throw new EOFException("the twin ended");
  }

  @Override
  public void close() {
    node.destroy();
  }
}
