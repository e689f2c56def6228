package io.trackrecord.bot.check.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;

/// The text of a catalogue as it is read, without its byte order mark. It knows in which line it is
/// and where the last quoted cell began, so that a mistake can be told by its line.
final class CatalogueText extends Reader {

  private static final int LONGEST_MARK = 3;

  private final InputStream in;
  private final CharsetDecoder decoder;
  private final char separator;
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).flip();
  private boolean ended;

  private State state = State.CELL_STARTS;
  private boolean afterReturn;
  private long line = 1;
  private long quoteLine;
  private long strayLine;
  private long strayQuoteLine;

  private enum State {
    CELL_STARTS,
    PLAIN,
    QUOTED,
    /// Behind a quote within a quoted cell: the cell ends, or a second quote means one quote.
    QUOTE
  }

  /// The catalogue's text is not in the charset that it should have.
  static final class WrongCharsetException extends CharacterCodingException {
    private static final long serialVersionUID = 1L;
    private final long line;

    WrongCharsetException(long line) {
      this.line = line;
    }

    /// The line, from 1, that has other bytes.
    long line() {
      return line;
    }
  }

  /// @param separator what ends a cell, besides the end of the line
  CatalogueText(InputStream stream, Charset charset, char separator) throws IOException {
    this.separator = separator;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = new PushbackInputStream(stream, LONGEST_MARK);
    var start = in.readNBytes(LONGEST_MARK);
    var mark = marked(start).filter(charset::equals).map(CatalogueText::mark).orElse(0);
    in.unread(start, mark, start.length - mark);
    this.in = in;
  }

  /// The charset that a byte order mark tells; empty where there is none.
  static Optional<Charset> marked(byte[] start) {
    if (startsWith(start, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(start, 0xFE, 0xFF)) {
      return Optional.of(StandardCharsets.UTF_16BE);
    }
    return startsWith(start, 0xFF, 0xFE)
        ? Optional.of(StandardCharsets.UTF_16LE)
        : Optional.empty();
  }

  private static int mark(Charset charset) {
    return charset.equals(StandardCharsets.UTF_8) ? 3 : 2;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    return bytes.length >= mark.length
        && IntStream.range(0, mark.length).allMatch(i -> (bytes[i] & 0xFF) == mark[i]);
  }

  @Override
  public int read(char[] to, int offset, int length) throws IOException {
    var out = CharBuffer.wrap(to, offset, length).slice();
    while (length > 0) {
      var result = decoder.decode(bytes, out, ended);
      if (out.position() > 0) {
        for (var i = 0; i < out.position(); i++) {
          see(to[offset + i]);
        }
        return out.position();
      }
      if (result.isError()) {
        throw new WrongCharsetException(line);
      }
      if (ended) {
        return -1;
      }
      fill();
    }
    return 0;
  }

  private void fill() throws IOException {
    bytes.compact();
    var count = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (count < 0) {
      ended = true;
    } else {
      bytes.position(bytes.position() + count);
    }
    bytes.flip();
  }

  private void see(char c) {
    state =
        switch (state) {
          case QUOTED -> c == '"' ? State.QUOTE : State.QUOTED;
          case QUOTE -> c == '"' ? State.QUOTED : ended(c);
          case CELL_STARTS -> c == '"' ? opened() : plain(c);
          case PLAIN -> plain(c);
        };
    if (c == '\n' ? !afterReturn : c == '\r') {
      line++;
    }
    afterReturn = c == '\r';
  }

  private State opened() {
    quoteLine = line;
    return State.QUOTED;
  }

  private State plain(char c) {
    return c == separator || c == '\n' || c == '\r' ? State.CELL_STARTS : State.PLAIN;
  }

  private State ended(char c) {
    var next = plain(c);
    if (next == State.PLAIN && strayLine == 0) {
      strayLine = line;
      strayQuoteLine = quoteLine;
    }
    return next;
  }

  /// What is wrong with the quotes so far, in a sentence that says what to do; empty where nothing
  /// is.
  Optional<String> quoteMistake() {
    if (strayLine == 0 && state != State.QUOTED) {
      return Optional.empty();
    }
    return Optional.of(
        "Line "
            + (strayLine > 0 ? strayQuoteLine : quoteLine)
            + " of the catalogue opens a quote (\") that is "
            + (strayLine > 0
                ? "closed in the middle of a cell in line " + strayLine
                : "never closed, so that the rows behind it would be lost")
            + ". Close it where its cell ends, or write it twice (\"\") where it belongs to the text, and"
            + " start again.");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
