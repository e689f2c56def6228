package io.trackrecord.bot.catalogue;

import java.nio.charset.StandardCharsets;

/// A catalogue of five songs, of which the sample lists two, has two nearest ones and lacks one.
public final class FiveSongs {

  /// As CSV.
  public static final String CSV =
      """
      title,artist,note
      Paper Lighthouse,The Quillon Sparrows,one
      Zzyqxv Wrrmpq,Qwxkj Vvbrt,two
      Paper Lighthouse,,three
      Longitude,,four
      Paper Lighthouse - The Quillon Sparrows,,five
      """;

  private FiveSongs() {}

  /// The bytes of the file.
  public static byte[] bytes() {
    return CSV.getBytes(StandardCharsets.UTF_8);
  }
}
