package io.trackrecord.data.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;

/// A name that is offered while a user types.
///
/// @param kind what it is the name of
/// @param name the name as it is shown
/// @param by the artist shown beside a title or album; empty where there is none or are several
/// @param tracks how many tracks carry the name
/// @param datasets in how many datasets
public record CompletedName(
    CompletionKind kind, String name, String by, long tracks, int datasets) {

  public CompletedName {
    if (tracks < 0 || datasets < 0) {
      throw new IllegalArgumentException("negative number of tracks or datasets");
    }
  }

  /// Encodes the name for [#decode(byte[])].
  public byte[] encode() {
    var out = new ByteBuffersDataOutput(64);
    try {
      out.writeByte((byte) kind.code());
      out.writeString(name);
      out.writeString(by);
      out.writeVLong(tracks);
      out.writeVInt(datasets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toArrayCopy();
  }

  /// Decodes what [#encode()] wrote.
  public static CompletedName decode(byte[] bytes) {
    var in = new ByteArrayDataInput(bytes);
    try {
      return new CompletedName(
          CompletionKind.of((char) in.readByte()),
          in.readString(),
          in.readString(),
          in.readVLong(),
          in.readVInt());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
