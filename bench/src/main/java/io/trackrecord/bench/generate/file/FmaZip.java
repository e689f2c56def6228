package io.trackrecord.bench.generate.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.trackrecord.bench.generate.Genres;
import io.trackrecord.bench.generate.Tally;
import io.trackrecord.bench.generate.World;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/// Writes `fma_metadata.zip`: three tables under `fma_metadata/`, BZIP2-compressed, which
/// `java.util.zip` cannot do and Commons Compress only does for entries compressed beforehand. So
/// each table is compressed to a file beside the archive first.
public final class FmaZip {

  /// The day of the archive: a time stamp must not make two runs differ.
  private static final LocalDateTime STAMP = LocalDateTime.of(2017, 5, 9, 12, 0);

  /// Of 100 kB each: small blocks sort faster, and sorting is what takes the time.
  private static final int BLOCK_SIZE = 1;

  /// Writes the rows of one table.
  interface Table {
    void writeTo(CsvWriter csv) throws IOException;
  }

  /// Writes the songs of a part of the world.
  ///
  /// @return how many rows, and how many of each quirk, are in the file
  public static Tally write(World world, World.Part part, Path file) throws IOException {
    var tally = new Tally();
    try (var zip = new ZipArchiveOutputStream(file)) {
      add(zip, file, "raw_tracks.csv", csv -> new FmaRawTracks(world).write(part, csv, tally));
      add(zip, file, "tracks.csv", csv -> new FmaTracks(world).write(part, csv));
      add(zip, file, "genres.csv", FmaZip::genres);
    }
    return tally;
  }

  private static void genres(CsvWriter csv) throws IOException {
    csv.writeRecord("genre_id", "#tracks", "parent", "title", "top_level");
    for (var genre : Genres.allOfFma()) {
      var id = Integer.toString(genre.id());
      csv.writeRecord(id, "1", "0", genre.title(), id);
    }
  }

  private static void add(ZipArchiveOutputStream zip, Path file, String name, Table table)
      throws IOException {
    var compressed = file.resolveSibling(name + ".bz2");
    try {
      var entry = new ZipArchiveEntry("fma_metadata/" + name);
      entry.setMethod(ZipMethod.BZIP2.getCode());
      // Zip knows no time zones: noon at the FMA is noon wherever this runs.
      entry.setTime(STAMP.atZone(ZoneId.systemDefault()).toInstant().toEpochMilli());
      try (var out = new BufferedOutputStream(Files.newOutputStream(compressed), 1 << 16);
          var measured = new Measured(new BZip2CompressorOutputStream(out, BLOCK_SIZE))) {
        var csv = CsvText.to(measured, LineDelimiter.LF);
        table.writeTo(csv);
        csv.flush();
        entry.setSize(measured.size);
        entry.setCrc(measured.crc.getValue());
      }
      entry.setCompressedSize(Files.size(compressed));
      try (var in = Files.newInputStream(compressed)) {
        zip.addRawArchiveEntry(entry, in);
      }
    } finally {
      Files.deleteIfExists(compressed);
    }
  }

  /// Takes the size and the checksum of what passes through.
  private static final class Measured extends FilterOutputStream {
    private final CRC32 crc = new CRC32();
    private long size;

    Measured(OutputStream out) {
      super(out);
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      crc.update(bytes, from, length);
      size += length;
    }
  }

  private FmaZip() {}
}
