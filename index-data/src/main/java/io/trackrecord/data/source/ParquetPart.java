package io.trackrecord.data.source;

import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.source.file.DamagedFileException;
import io.trackrecord.data.source.file.InputException;
import io.trackrecord.data.source.file.InputFile;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/// A Parquet file, read with parquet-hadoop; of its columns only those that the descriptor names.
///
/// Parquet is read from its end, so a file that is packed or compressed once more is first unpacked
/// beside the temporary files of the system.
final class ParquetPart implements TrackPart {

  private final InputFile file;
  private final Dataset dataset;
  private final String numbers;
  private final Set<String> wanted;

  /// A file to read.
  ///
  /// @param numbers what goes before a row's number where rows have no ids
  ParquetPart(InputFile file, Dataset dataset, String numbers) {
    this.file = file;
    this.dataset = dataset;
    this.numbers = numbers;
    this.wanted = LayoutFit.columnNames(dataset.layout().columns());
  }

  @Override
  public String name() {
    return file.name();
  }

  static boolean isParquet(InputFile file) throws IOException {
    var head = file.head(4);
    return head.length == 4 && head[0] == 'P' && head[1] == 'A' && head[2] == 'R' && head[3] == '1';
  }

  /// The names of the file's columns.
  static Set<String> columns(InputFile file) throws IOException, InputException {
    return withPlainFile(
        file,
        input -> {
          try (var reader = parquet(file, () -> open(input))) {
            var names = new HashSet<String>();
            for (var field : reader.getFileMetaData().getSchema().getFields()) {
              names.add(field.getName());
            }
            return names;
          }
        });
  }

  @Override
  public Map<String, String> examples() throws IOException, InputException {
    var names = new TreeMap<String, String>();
    columns(file).forEach(name -> names.put(Example.of(name), ""));
    return names;
  }

  @Override
  public void read(RowSink sink) throws IOException, InputException {
    withPlainFile(
        file,
        input -> {
          read(input, sink);
          return true;
        });
  }

  private void read(ParquetInput input, RowSink sink) throws IOException, InputException {
    var mapper = new TrackMapper(dataset);
    var number = 0L;
    try (var reader = parquet(file, () -> open(input))) {
      var size = input.getLength();
      parquet(
          file,
          () -> {
            ParquetLimits.groups(size, reader.getFooter().getBlocks());
            return true;
          });
      var schema = projection(reader.getFileMetaData().getSchema());
      parquet(
          file,
          () -> {
            ParquetLimits.depth(schema);
            return true;
          });
      reader.setRequestedSchema(schema);
      var assembly = new ColumnIOFactory().getColumnIO(schema);
      while (true) {
        var group = parquet(file, () -> Optional.ofNullable(reader.readNextRowGroup()));
        if (group.isEmpty()) {
          return;
        }
        var rows =
            parquet(
                file,
                () ->
                    assembly.getRecordReader(
                        new BoundedPages(group.get()), new ParquetRows(schema)));
        for (var i = 0L; i < group.get().getRowCount(); i++) {
          var row = parquet(file, rows::read);
          number++;
          try {
            sink.track(file.name(), number, mapper.track(row::get, numbers + number));
          } catch (TrackMapper.RowException e) {
            sink.reject(
                new Reject(file.name(), number, e.reason(), e.detail(), String.valueOf(row)));
          }
        }
      }
    }
  }

  private MessageType projection(MessageType schema) {
    List<Type> fields =
        schema.getFields().stream().filter(field -> wanted.contains(field.getName())).toList();
    return new MessageType(schema.getName(), fields);
  }

  private static ParquetFileReader open(ParquetInput input) throws IOException {
    ParquetLimits.footer(input.channel());
    var configuration = new PlainParquetConfiguration();
    configuration.setInt("parquet.thrift.string.size.limit", ParquetLimits.MAX_FOOTER);
    return ParquetFileReader.open(
        input,
        ParquetReadOptions.builder(configuration).withCodecFactory(new ParquetCodecs()).build());
  }

  @FunctionalInterface
  private interface Reading<T> {
    T from(ParquetInput input) throws IOException, InputException;
  }

  private static <T> T withPlainFile(InputFile file, Reading<T> reading)
      throws IOException, InputException {
    var plain = file.plainPath();
    try (var channel =
        plain == null ? unpacked(file) : FileChannel.open(plain, StandardOpenOption.READ)) {
      return reading.from(new ParquetInput(file.name(), channel));
    }
  }

  /// Unpacks a file into a temporary one, which the system removes however this process ends.
  private static FileChannel unpacked(InputFile file) throws IOException, InputException {
    var channel =
        FileChannel.open(
            Files.createTempFile("trackrecord", ".parquet"),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
    var isWhole = false;
    try (var stream = file.open()) {
      stream.transferTo(Channels.newOutputStream(channel));
      isWhole = true;
      return channel;
    } catch (DamagedFileException e) {
      throw e.of(file.name());
    } finally {
      if (!isWhole) {
        channel.close();
      }
    }
  }

  @FunctionalInterface
  private interface Step<T> {
    T take() throws IOException;
  }

  /// Takes a step of reading. parquet-hadoop says of a damaged file with whatever its parsing ran
  /// into; what goes wrong behind the reader is not caught here.
  private static <T> T parquet(InputFile file, Step<T> step) throws IOException, InputException {
    try {
      return step.take();
    } catch (FileSystemException e) {
      throw e;
    } catch (ParquetValue.UnfitTypeException e) {
      throw new InputException(file.name() + " cannot be read: " + e.getMessage() + ".", e);
    } catch (StackOverflowError e) {
      throw new InputException(
          file.name() + " cannot be read as Parquet: it is nested too deep. Get the file again.",
          e);
    } catch (IOException | RuntimeException e) {
      throw new InputException(
          file.name() + " cannot be read as Parquet: " + reason(e) + ". Get the file again.", e);
    }
  }

  private static String reason(Throwable e) {
    var cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    var message = cause.getMessage();
    return message == null
        ? cause.getClass().getSimpleName()
        : message.lines().findFirst().orElse("");
  }
}
