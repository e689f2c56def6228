package io.trackrecord.slack.api;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/// A request body that streams an open file. It can be sent several times.
final class FileBody extends RequestBody {

  private final FileChannel file;
  private final long length;

  FileBody(FileChannel file, long length) {
    this.file = file;
    this.length = length;
  }

  @Override
  public @Nullable MediaType contentType() {
    return null;
  }

  @Override
  public long contentLength() {
    return length;
  }

  @Override
  public void writeTo(BufferedSink sink) throws IOException {
    file.position(0);
    Channels.newInputStream(file).transferTo(sink.outputStream());
  }
}
