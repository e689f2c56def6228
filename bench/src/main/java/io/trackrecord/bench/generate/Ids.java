package io.trackrecord.bench.generate;

/// Makes the ids that platforms would give: each a bijection of a number, so that different songs
/// never share one.
public final class Ids {

  private static final char[] BASE_64 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray();
  private static final char[] BASE_62 =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".toCharArray();

  private static final long VIDEO = 0x5649_4445_4FL;
  private static final long CHANNEL = 0x4348_414EL;
  private static final long ALBUM = 0x414C_4255_4DL;
  private static final long TRACK = 0x5452_4143_4BL;

  /// A YouTube id: 11 characters. A song has one for each upload.
  public static String video(long song, int upload) {
    var id = new char[11];
    base64(Noise.mix(song * 16 + upload + VIDEO), id, 0);
    return new String(id);
  }

  /// A YouTube Music channel: "UC" and 22 characters.
  public static String channel(long artist) {
    var id = new char[24];
    id[0] = 'U';
    id[1] = 'C';
    base64(Noise.mix(artist + CHANNEL), id, 2);
    base64(Noise.mix(artist + 2 * CHANNEL), id, 13);
    return new String(id);
  }

  /// A YouTube Music album: "MPREb_" and 11 characters.
  public static String album(long album) {
    var id = new char[17];
    "MPREb_".getChars(0, 6, id, 0);
    base64(Noise.mix(album + ALBUM), id, 6);
    return new String(id);
  }

  /// A Spotify track: 22 characters of base 62.
  public static String spotifyTrack(long song) {
    var id = new char[22];
    base62(Noise.mix(song + TRACK), id, 0);
    base62(Noise.mix(song + 2 * TRACK), id, 11);
    return new String(id);
  }

  /// A song on Genius: a number of up to eight digits, as they have.
  public static long genius(long song) {
    return 100_003 + song * 3;
  }

  /// 64 bits are ten characters of six bits and one of four, as in real YouTube ids.
  private static void base64(long number, char[] into, int at) {
    var rest = number;
    for (var i = 0; i < 10; i++) {
      into[at + i] = BASE_64[(int) (rest & 63)];
      rest >>>= 6;
    }
    into[at + 10] = BASE_64[(int) (rest & 15) << 2];
  }

  private static void base62(long number, char[] into, int at) {
    var rest = number;
    for (var i = 10; i >= 0; i--) {
      into[at + i] = BASE_62[(int) Long.remainderUnsigned(rest, 62)];
      rest = Long.divideUnsigned(rest, 62);
    }
  }

  private Ids() {}
}
