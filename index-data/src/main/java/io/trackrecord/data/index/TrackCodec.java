package io.trackrecord.data.index;

import io.trackrecord.data.track.Credit;
import io.trackrecord.data.track.GeniusAddress;
import io.trackrecord.data.track.Platform;
import io.trackrecord.data.track.PlatformId;
import io.trackrecord.data.track.Track;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.OutputStreamDataOutput;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Encodes a track as bytes and decodes it. A missing property takes one bit. The dataset is left
/// out, because the index has it as a field. So is the value of a link that equals the row's id or
/// an address that the names spell.
public final class TrackCodec {

  private static final int TITLE = 1;
  private static final int ALBUM = 1 << 1;
  private static final int YEAR = 1 << 2;
  private static final int DURATION = 1 << 3;
  private static final int EXPLICIT_KNOWN = 1 << 4;
  private static final int EXPLICIT = 1 << 5;
  private static final int POPULARITY = 1 << 6;
  private static final int LICENCE = 1 << 7;
  private static final int SEVERAL_ROWS = 1 << 8;
  private static final int GENRES = 1 << 9;
  private static final int LINKS = 1 << 10;
  private static final int POPULARITY_IS_WHOLE = 1 << 11;

  /// Flag of a link whose value is the row's id.
  private static final int IS_ROW = 1;

  /// Flag of a link whose value is what the names spell.
  private static final int IS_PROBABLE = 2;

  /// Platforms in the order of their codes, which published indexes hold: new ones go to the end.
  private static final List<Platform> PLATFORMS =
      List.of(
          Platform.YOUTUBE_VIDEO,
          Platform.YOUTUBE_CHANNEL,
          Platform.SPOTIFY_TRACK,
          Platform.FMA_TRACK,
          Platform.FMA_PAGE,
          Platform.GENIUS_SONG,
          Platform.GENIUS_PAGE,
          Platform.GENIUS_ARTIST,
          Platform.YOUTUBE_ALBUM,
          Platform.JAMENDO_TRACK,
          Platform.FREESOUND_SOUND);

  private TrackCodec() {}

  /// Encodes a track.
  public static BytesRef encode(Track track) {
    var out = new ByteArrayOutputStream(256);
    try {
      write(track, new OutputStreamDataOutput(out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BytesRef(out.toByteArray());
  }

  /// Decodes what [#encode(Track)] wrote.
  ///
  /// @param dataset the track's dataset
  public static Track decode(String dataset, BytesRef bytes) {
    try {
      return read(
          dataset, bytes.bytes, new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Track track, DataOutput out) throws IOException {
    var has =
        bit(track.title(), TITLE)
            | bit(track.album(), ALBUM)
            | bit(track.year(), YEAR)
            | bit(track.durationMillis(), DURATION)
            | bit(track.explicit(), EXPLICIT_KNOWN)
            | (Boolean.TRUE.equals(track.explicit()) ? EXPLICIT : 0)
            | bit(track.popularity(), POPULARITY)
            | (isWhole(track.popularity()) ? POPULARITY_IS_WHOLE : 0)
            | bit(track.licence(), LICENCE)
            | (track.rows() > 1 ? SEVERAL_ROWS : 0)
            | (track.genres().isEmpty() ? 0 : GENRES)
            | (track.links().isEmpty() ? 0 : LINKS);
    out.writeVInt(has);
    out.writeString(track.row());
    text(out, track.title());
    out.writeVInt(track.artists().size());
    for (var credit : track.artists()) {
      out.writeString(credit.name());
      out.writeString(credit.id() == null ? "" : credit.id());
    }
    text(out, track.album());
    if (track.year() != null) {
      out.writeVInt(track.year());
    }
    if (track.durationMillis() != null) {
      out.writeVLong(track.durationMillis());
    }
    if (track.popularity() != null && isWhole(track.popularity())) {
      out.writeVLong(track.popularity().longValue());
    } else if (track.popularity() != null) {
      out.writeLong(Double.doubleToLongBits(track.popularity()));
    }
    text(out, track.licence());
    if (track.rows() > 1) {
      out.writeVInt(track.rows());
    }
    if (!track.genres().isEmpty()) {
      out.writeVInt(track.genres().size());
      for (var genre : track.genres()) {
        out.writeString(genre);
      }
    }
    if (!track.links().isEmpty()) {
      out.writeVInt(track.links().size());
      for (var link : track.links()) {
        var isRow = link.value().equals(track.row());
        var isProbable =
            !isRow
                && link.value()
                    .equals(
                        GeniusAddress.probable(
                            link.platform(), firstArtist(track.artists()), track.title()));
        var how = isRow ? IS_ROW : isProbable ? IS_PROBABLE : 0;
        out.writeByte((byte) (PLATFORMS.indexOf(link.platform()) << 2 | how));
        if (how == 0) {
          out.writeString(link.value());
        }
      }
    }
  }

  private static Track read(String dataset, byte[] bytes, ByteArrayDataInput in)
      throws IOException {
    var has = in.readVInt();
    var row = text(in, bytes);
    var title = (has & TITLE) == 0 ? null : text(in, bytes);
    var artists = new ArrayList<Credit>();
    for (var count = in.readVInt(); count > 0; count--) {
      var name = text(in, bytes);
      var id = text(in, bytes);
      artists.add(new Credit(name, id.isEmpty() ? null : id));
    }
    var album = (has & ALBUM) == 0 ? null : text(in, bytes);
    var year = (has & YEAR) == 0 ? null : Integer.valueOf(in.readVInt());
    var duration = (has & DURATION) == 0 ? null : Long.valueOf(in.readVLong());
    var popularity = (has & POPULARITY) == 0 ? null : Double.valueOf(popularity(has, in));
    var licence = (has & LICENCE) == 0 ? null : text(in, bytes);
    var rows = (has & SEVERAL_ROWS) == 0 ? 1 : in.readVInt();
    var genres = new ArrayList<String>();
    for (var count = (has & GENRES) == 0 ? 0 : in.readVInt(); count > 0; count--) {
      genres.add(text(in, bytes));
    }
    var links = new ArrayList<PlatformId>();
    for (var count = (has & LINKS) == 0 ? 0 : in.readVInt(); count > 0; count--) {
      var code = in.readByte();
      var platform = platform(code >> 2);
      var value =
          switch (code & (IS_ROW | IS_PROBABLE)) {
            case IS_ROW -> row;
            case IS_PROBABLE -> GeniusAddress.probable(platform, firstArtist(artists), title);
            default -> text(in, bytes);
          };
      if (value == null) {
        throw new IOException("the index holds a link that it cannot spell");
      }
      links.add(new PlatformId(platform, value));
    }
    var explicit = (has & EXPLICIT_KNOWN) == 0 ? null : Boolean.valueOf((has & EXPLICIT) != 0);
    return new Track(
        dataset,
        row,
        title,
        List.copyOf(artists),
        album,
        year,
        duration,
        genres,
        explicit,
        popularity,
        licence,
        links,
        rows);
  }

  /// Whether it is a whole count, which takes fewer bytes than a fraction.
  private static boolean isWhole(@Nullable Double count) {
    return count != null && count >= 0 && count < 1L << 53 && count == Math.rint(count);
  }

  private static double popularity(int has, DataInput in) throws IOException {
    return (has & POPULARITY_IS_WHOLE) == 0
        ? Double.longBitsToDouble(in.readLong())
        : in.readVLong();
  }

  private static @Nullable String firstArtist(List<Credit> artists) {
    return artists.isEmpty() ? null : artists.getFirst().name();
  }

  private static Platform platform(int code) throws IOException {
    if (code < 0 || code >= PLATFORMS.size()) {
      throw new IOException("the index names a platform that this program does not know: " + code);
    }
    return PLATFORMS.get(code);
  }

  private static int bit(@Nullable Object value, int bit) {
    return value == null ? 0 : bit;
  }

  /// Reads a text.
  private static String text(ByteArrayDataInput in, byte[] bytes) throws IOException {
    var length = in.readVInt();
    var start = in.getPosition();
    if (length < 0 || length > in.length() - start) {
      throw new IOException("the index holds a row that ends within a text");
    }
    in.skipBytes(length);
    return new String(bytes, start, length, StandardCharsets.UTF_8);
  }

  private static void text(DataOutput out, @Nullable String text) throws IOException {
    if (text != null) {
      out.writeString(text);
    }
  }
}
