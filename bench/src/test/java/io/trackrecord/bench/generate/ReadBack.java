package io.trackrecord.bench.generate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.github.luben.zstd.Zstd;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.trackrecord.bench.generate.file.PageCompression;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.xerial.snappy.Snappy;

/// Reads generated files as plainly as can be and counts what [Expected] counts, without using
/// anything of the generator.
final class ReadBack {

  private static final List<String> TITLE_KEYS =
      List.of("title", "song_title", "song_name", "song", "track_name", "full_title", "name");

  private final Set<String> ids = new HashSet<>();
  private long rows;
  private long repeats;
  private long noId;
  private long noName;
  private long unreadable;
  private long linesBeside;

  /// Compares without the counts by quirk, which cannot be seen from outside.
  static Expected.Counts counted(ReadBack found, Expected.Counts like) {
    return new Expected.Counts(
        found.rows,
        found.ids.size(),
        found.repeats,
        new Expected.Bad(found.noId, found.noName, found.unreadable),
        found.linesBeside,
        like.oddities());
  }

  private void row(String id, boolean named) {
    rows++;
    if (id.isBlank()) {
      noId++;
    } else if (!named) {
      noName++;
    } else if (!ids.add(id)) {
      repeats++;
    }
  }

  static ReadBack laion(Path folder) throws IOException {
    var read = new ReadBack();
    for (var file : files(folder)) {
      var options = ParquetReadOptions.builder().withCodecFactory(new Decompression()).build();
      try (var parquet = ParquetFileReader.open(new LocalInputFile(file), options)) {
        var schema = parquet.getFooter().getFileMetaData().getSchema();
        var columns = new ColumnIOFactory().getColumnIO(schema);
        for (var pages = parquet.readNextRowGroup();
            pages != null;
            pages = parquet.readNextRowGroup()) {
          var records = columns.getRecordReader(pages, new GroupRecordConverter(schema));
          for (var i = 0L; i < pages.getRowCount(); i++) {
            var row = records.read();
            read.row(text(row, "song_id"), !text(row, "title").isBlank() || anyArtist(row));
          }
        }
      }
    }
    return read;
  }

  private static String text(Group row, String column) {
    return row.getFieldRepetitionCount(column) == 0 ? "" : row.getString(column, 0);
  }

  private static boolean anyArtist(Group row) {
    if (row.getFieldRepetitionCount("artist_names") == 0) {
      return false;
    }
    var list = row.getGroup("artist_names", 0);
    for (var i = 0; i < list.getFieldRepetitionCount(0); i++) {
      var item = list.getGroup(0, i);
      if (item.getFieldRepetitionCount(0) > 0 && !item.getString(0, 0).isBlank()) {
        return true;
      }
    }
    return false;
  }

  static ReadBack sleeping(Path folder) throws IOException {
    var read = new ReadBack();
    for (var file : files(folder)) {
      for (var line : Files.readString(file).split("\n", -1)) {
        if (line.isBlank()) {
          read.linesBeside++;
          continue;
        }
        var fields = fields(line);
        if (fields.isEmpty()) {
          read.rows++;
          read.unreadable++;
        } else {
          var named =
              TITLE_KEYS.stream().anyMatch(fields::containsKey)
                  || fields.containsKey("primary_artist")
                  || fields.containsKey("song_url");
          read.row(fields.getOrDefault("song_id", ""), named);
        }
      }
      // What follows the last line's end is no line.
      read.linesBeside--;
    }
    return read;
  }

  /// The scalar fields of an object; nothing if the line is not exactly one object.
  private static Map<String, String> fields(String line) {
    var fields = new HashMap<String, String>();
    try (var json = new JsonFactory().createParser(line)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        return Map.of();
      }
      while (json.nextToken() != JsonToken.END_OBJECT) {
        field(json, fields);
      }
      return json.nextToken() == null ? fields : Map.of();
    } catch (JsonProcessingException e) {
      return Map.of();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void field(JsonParser json, Map<String, String> fields) throws IOException {
    var name = json.currentName();
    var value = json.nextToken();
    json.skipChildren();
    if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
      fields.put(name, json.getText());
    }
  }

  static ReadBack spotify(Path folder) throws IOException {
    var read = new ReadBack();
    for (var row : csv(Files.readAllBytes(folder.resolve("dataset.csv")), 1)) {
      read.row(row.getField(1), !row.getField(2).isEmpty() || !row.getField(4).isEmpty());
    }
    return read;
  }

  static ReadBack fma(Path folder) throws IOException {
    var read = new ReadBack();
    try (var zip = ZipFile.builder().setPath(folder.resolve("fma_metadata.zip")).get()) {
      var inTracks = new HashSet<String>();
      csv(entry(zip, "tracks.csv"), 3).forEach(row -> inTracks.add(row.getField(0)));
      for (var row : csv(entry(zip, "raw_tracks.csv"), 1)) {
        if (inTracks.contains(row.getField(0))) {
          read.row(row.getField(0), !row.getField(5).isEmpty() || !row.getField(37).isEmpty());
        } else {
          read.linesBeside++;
        }
      }
    }
    return read;
  }

  static ReadBack attribution(Path folder) throws IOException {
    var read = new ReadBack();
    for (var row : csv(Files.readAllBytes(folder.resolve("fma_dataset_attribution2.csv")), 1)) {
      read.row(row.getField(0), !row.getField(1).isEmpty());
    }
    return read;
  }

  private static byte[] entry(ZipFile zip, String name) throws IOException {
    try (var in = zip.getInputStream(zip.getEntry("fma_metadata/" + name))) {
      return in.readAllBytes();
    }
  }

  private static List<CsvRecord> csv(byte[] bytes, int headerRows) throws IOException {
    try (var csv =
        CsvReader.builder()
            .ofCsvRecord(
                new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
      return csv.stream().skip(headerRows).toList();
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  /// Undoes [PageCompression].
  private static final class Decompression implements CompressionCodecFactory {

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
      throw new UnsupportedOperationException();
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
      return new BytesInputDecompressor() {
        @Override
        public BytesInput decompress(BytesInput page, int size) throws IOException {
          var bytes = page.toInputStream().readAllBytes();
          return switch (codec) {
            case SNAPPY -> BytesInput.from(Snappy.uncompress(bytes));
            case ZSTD -> BytesInput.from(Zstd.decompress(bytes, size));
            default -> BytesInput.from(bytes);
          };
        }

        @Override
        public void decompress(ByteBuffer from, int length, ByteBuffer to, int size) {
          throw new UnsupportedOperationException();
        }

        @Override
        public void release() {}
      };
    }

    @Override
    public void release() {}
  }
}
