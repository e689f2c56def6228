package io.trackrecord.data.source.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// An input's bytes, whose failures are known as the file's own: so that a damaged file and a full
/// disk behind it are not mistaken for one another.
final class InputStreamOfFile extends FilterInputStream {

  InputStreamOfFile(InputStream stream) {
    super(stream);
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (IOException e) {
      throw new DamagedFileException(e);
    }
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    try {
      return super.read(bytes, offset, length);
    } catch (IOException e) {
      throw new DamagedFileException(e);
    }
  }

  @Override
  public long skip(long count) throws IOException {
    try {
      return super.skip(count);
    } catch (IOException e) {
      throw new DamagedFileException(e);
    }
  }
}
