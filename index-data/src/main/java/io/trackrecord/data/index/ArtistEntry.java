package io.trackrecord.data.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;

/// Totals of one artist's name, added up by the build.
///
/// @param name the most frequent spelling
/// @param key the name's key
/// @param spellings the spellings that are the same name, most frequent first, at most ten
/// @param moreSpellings how many further spellings there are
/// @param songs how many songs
/// @param albums how many distinct album titles
/// @param firstYear the earliest year, or 0
/// @param lastYear the latest year, or 0
/// @param datasets what each dataset holds, most tracks first
public record ArtistEntry(
    String name,
    long key,
    List<String> spellings,
    int moreSpellings,
    long songs,
    long albums,
    int firstYear,
    int lastYear,
    List<InDataset> datasets) {

  public ArtistEntry {
    spellings = List.copyOf(spellings);
    datasets = List.copyOf(datasets);
  }

  /// What one dataset holds under the name.
  ///
  /// @param dataset the dataset's id
  /// @param tracks tracks
  /// @param rows rows of the files
  /// @param ids distinct artist ids that carry the name
  /// @param tracksWithoutId tracks on which the name has no artist id
  /// @param listed how many of the tracks are on a per-track list that was drawn from the dataset
  public record InDataset(
      String dataset, long tracks, long rows, long ids, long tracksWithoutId, long listed) {}

  /// All tracks of the name.
  public long tracks() {
    return datasets.stream().mapToLong(InDataset::tracks).sum();
  }

  /// The artist as it is offered while a user types.
  public CompletedName completed() {
    return new CompletedName(CompletionKind.ARTIST, name, "", tracks(), datasets.size());
  }

  /// Encodes the entry for [#decode(byte[])].
  public byte[] encode() {
    var out = new ByteBuffersDataOutput(128);
    try {
      write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toArrayCopy();
  }

  private void write(DataOutput out) throws IOException {
    out.writeString(name);
    out.writeLong(key);
    out.writeVInt(spellings.size());
    for (var spelling : spellings) {
      out.writeString(spelling);
    }
    out.writeVInt(moreSpellings);
    out.writeVLong(songs);
    out.writeVLong(albums);
    out.writeVInt(firstYear);
    out.writeVInt(lastYear);
    out.writeVInt(datasets.size());
    for (var each : datasets) {
      out.writeString(each.dataset());
      out.writeVLong(each.tracks());
      out.writeVLong(each.rows());
      out.writeVLong(each.ids());
      out.writeVLong(each.tracksWithoutId());
      out.writeVLong(each.listed());
    }
  }

  /// Decodes what [#encode()] wrote.
  public static ArtistEntry decode(byte[] bytes) {
    var in = new ByteArrayDataInput(bytes);
    try {
      var name = in.readString();
      var key = in.readLong();
      var spellings = new ArrayList<String>();
      for (var count = in.readVInt(); count > 0; count--) {
        spellings.add(in.readString());
      }
      var moreSpellings = in.readVInt();
      var songs = in.readVLong();
      var albums = in.readVLong();
      var firstYear = in.readVInt();
      var lastYear = in.readVInt();
      var datasets = new ArrayList<InDataset>();
      for (var count = in.readVInt(); count > 0; count--) {
        datasets.add(
            new InDataset(
                in.readString(),
                in.readVLong(),
                in.readVLong(),
                in.readVLong(),
                in.readVLong(),
                in.readVLong()));
      }
      return new ArtistEntry(
          name, key, spellings, moreSpellings, songs, albums, firstYear, lastYear, datasets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
