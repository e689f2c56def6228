package io.trackrecord.bot.request;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/// Turns what a control carries into a short string and back.
///
/// The bytes: version, control, command, page (2), mask of options (2), the values, checksum (4). A
/// value is a 64-bit key where the request has a name's short form, otherwise its text. The
/// checksum finds damage; it proves nothing, so what comes back is treated as typed by a stranger.
public final class ClickCodec {

  /// The longest text of one value, in characters. Longer answers have no second page.
  public static final int LONGEST_TEXT = 300;

  private static final int VERSION = 1;
  private static final int TEXT = 0;
  private static final int KEY = 1;
  private static final int MOST_BYTES = 8_192;

  private final List<Shape> commands;
  private final Names names;
  private final Sentences sentences;

  /// A command as the codec sees it. Their order, and that of their options, is part of what
  /// buttons carry: new ones go to the end.
  ///
  /// @param name the command's name
  /// @param options the names of its options, at most 16
  public record Shape(String name, List<String> options) {}

  /// Turns names into keys and back.
  public interface Names {

    /// The key of an option's value; empty where the value is not the short form of a name. Looks
    /// nothing up.
    Optional<Long> key(String command, String option, String value);

    /// The name of a key; empty where the index does not hold it.
    Optional<String> name(String command, String option, long key);
  }

  /// What a user is told of a control that cannot be used.
  ///
  /// @param damaged where it is forged or damaged
  /// @param newer where it was made by another version of the program
  /// @param gone where it names something that the index no longer holds
  public record Sentences(String damaged, String newer, String gone) {}

  public ClickCodec(List<Shape> commands, Names names, Sentences sentences) {
    this.commands = List.copyOf(commands);
    this.names = names;
    this.sentences = sentences;
  }

  /// Whether the request fits into a control.
  public static boolean fits(Request request) {
    return request.values().values().stream().allMatch(value -> value.length() <= LONGEST_TEXT);
  }

  /// What a control carries for the click.
  ///
  /// @throws IllegalArgumentException where the request does not fit, see [#fits(Request)]
  public String encode(Click click) {
    var request = click.request();
    var command = indexOf(request.command());
    var shape = commands.get(command);
    if (!fits(request)) {
      throw new IllegalArgumentException("a value is longer than " + LONGEST_TEXT + " characters");
    }
    var bytes = new ByteArrayOutputStream();
    bytes.write(VERSION);
    bytes.write(click.control().code());
    bytes.write(command);
    two(bytes, request.page());
    var mask = 0;
    for (var option : request.values().keySet()) {
      mask |= 1 << shape.options().indexOf(option);
    }
    two(bytes, mask);
    for (var option : shape.options()) {
      var value = request.values().get(option);
      if (value != null) {
        value(bytes, request.command(), option, value);
      }
    }
    var body = bytes.toByteArray();
    var whole = ByteBuffer.allocate(body.length + 4).put(body).putInt(checksum(body, body.length));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
  }

  /// Reads what [#encode(Click)] wrote.
  public Click decode(String state) throws ClickException {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(state);
    } catch (IllegalArgumentException _) {
      throw new ClickException(sentences.damaged());
    }
    if (bytes.length < 11
        || bytes.length > MOST_BYTES
        || ByteBuffer.wrap(bytes).getInt(bytes.length - 4) != checksum(bytes, bytes.length - 4)) {
      throw new ClickException(sentences.damaged());
    }
    if (bytes[0] != VERSION) {
      throw new ClickException(sentences.newer());
    }
    try {
      return read(ByteBuffer.wrap(bytes, 1, bytes.length - 5));
    } catch (BufferUnderflowException | CharacterCodingException _) {
      throw new ClickException(sentences.damaged());
    }
  }

  private Click read(ByteBuffer in) throws ClickException, CharacterCodingException {
    var control = Click.Control.ofCode(in.get());
    var command = in.get();
    if (control.isEmpty() || command < 0 || command >= commands.size()) {
      throw new ClickException(sentences.newer());
    }
    var shape = commands.get(command);
    var page = in.getShort() & 0xFFFF;
    var mask = in.getShort() & 0xFFFF;
    if (mask >>> shape.options().size() != 0) {
      throw new ClickException(sentences.newer());
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (var i = 0; i < shape.options().size(); i++) {
      if ((mask & 1 << i) != 0) {
        var option = shape.options().get(i);
        values.put(option, value(in, shape.name(), option));
      }
    }
    if (in.hasRemaining()) {
      throw new ClickException(sentences.damaged());
    }
    return new Click(control.get(), new Request(shape.name(), values, page));
  }

  private void value(ByteArrayOutputStream out, String command, String option, String value) {
    var key = names.key(command, option, value);
    if (key.isPresent()) {
      out.write(KEY);
      out.writeBytes(ByteBuffer.allocate(8).putLong(key.get()).array());
    } else {
      var text = value.getBytes(StandardCharsets.UTF_8);
      out.write(TEXT);
      two(out, text.length);
      out.writeBytes(text);
    }
  }

  private String value(ByteBuffer in, String command, String option)
      throws ClickException, CharacterCodingException {
    return switch (in.get()) {
      case KEY ->
          names
              .name(command, option, in.getLong())
              .orElseThrow(() -> new ClickException(sentences.gone()));
      case TEXT -> text(in);
      default -> throw new ClickException(sentences.newer());
    };
  }

  private static String text(ByteBuffer in) throws CharacterCodingException {
    var length = in.getShort() & 0xFFFF;
    if (length > in.remaining()) {
      throw new BufferUnderflowException();
    }
    var text = in.slice(in.position(), length);
    in.position(in.position() + length);
    return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
  }

  private int indexOf(String command) {
    for (var i = 0; i < commands.size(); i++) {
      if (commands.get(i).name().equals(command)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no command " + command);
  }

  private static void two(ByteArrayOutputStream out, int value) {
    out.write(value >>> 8);
    out.write(value);
  }

  private static int checksum(byte[] bytes, int length) {
    var sum = new CRC32();
    sum.update(bytes, 0, length);
    return (int) sum.getValue();
  }
}
