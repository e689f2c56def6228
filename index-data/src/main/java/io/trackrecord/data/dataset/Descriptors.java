package io.trackrecord.data.dataset;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import io.trackrecord.data.uses.UsesRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The descriptors: those that come with Trackrecord, and those of a folder.
public final class Descriptors {

  /// The datasets that come with Trackrecord, in the order in which they are listed.
  private static final List<String> BUILT_IN =
      List.of(
          "laion-disco-12m",
          "sleeping-disco-9m",
          "spotify-tracks-dataset",
          "free-music-archive",
          "stable-audio-open",
          "freesound-attribution",
          "musiccaps",
          "audioset",
          "mtg-jamendo",
          "million-song-dataset",
          "magnatagatune",
          "music4all");

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
          .withCoercionConfig(
              LogicalType.Textual,
              text -> {
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
                text.setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
              })
          .addModule(new LocalDates())
          .build();

  private final Map<String, Dataset> byId;

  private Descriptors(Map<String, Dataset> byId) {
    this.byId = Collections.unmodifiableMap(byId);
  }

  /// How descriptors, and what holds them, are JSON: dates as `2026-11-22`, unknown fields refused.
  public static ObjectMapper json() {
    return JSON;
  }

  /// The datasets that come with Trackrecord, with what the built-in registry says of them.
  public static Descriptors builtIn() {
    return BuiltIn.DESCRIPTORS;
  }

  /// Read when first asked for, and once: answers ask for them.
  private static final class BuiltIn {
    private static final Descriptors DESCRIPTORS = readBuiltIn();
  }

  private static Descriptors readBuiltIn() {
    var found = new LinkedHashMap<String, Dataset>();
    for (var id : BUILT_IN) {
      var file = id + ".json";
      try (var stream = Descriptors.class.getResourceAsStream(file)) {
        if (stream == null) {
          throw new IllegalStateException(
              "the descriptor " + file + " is missing from the program");
        }
        var dataset = parse(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        found.put(id, RegistryClaims.drawn(dataset, UsesRegistry.builtIn()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (DescriptorException e) {
        throw new IllegalStateException(e.getMessage(), e);
      }
    }
    return new Descriptors(found);
  }

  /// These, and those of the folder's `*.json` files, in the order of their names. A descriptor of
  /// the folder takes the place of one with the same id, so that an operator can correct a fact.
  ///
  /// @throws DescriptorException where one has a mistake, or two of the folder have the same id
  /// @throws IOException where the folder cannot be read
  public Descriptors with(Path folder) throws IOException, DescriptorException {
    if (!Files.isDirectory(folder)) {
      throw new DescriptorException(folder.toString(), "folder", "there is no such folder");
    }
    var found = new LinkedHashMap<>(byId);
    var added = new LinkedHashMap<String, String>();
    try (var files = Files.newDirectoryStream(folder, "*.json")) {
      var sorted = new ArrayList<Path>();
      files.forEach(sorted::add);
      sorted.sort(null);
      for (var file : sorted) {
        var dataset = parse(file.toString(), read(file));
        var before = added.put(dataset.id(), file.toString());
        if (before != null) {
          throw new DescriptorException(
              file.toString(), "id", "\"" + dataset.id() + "\" is already described in " + before);
        }
        found.put(dataset.id(), dataset);
      }
    }
    return new Descriptors(found);
  }

  /// All datasets.
  public Collection<Dataset> all() {
    return byId.values();
  }

  /// The dataset with this id.
  public Optional<Dataset> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /// Reads one descriptor.
  ///
  /// @param file what to call it in a message
  /// @throws DescriptorException where it has a mistake
  public static Dataset parse(String file, String json) throws DescriptorException {
    try {
      var dataset = JSON.readValue(json, Dataset.class);
      if (dataset == null) {
        throw new DescriptorException(file, "descriptor", "is empty");
      }
      DescriptorCheck.check(file, dataset);
      return dataset;
    } catch (InvalidNullException e) {
      throw new DescriptorException(file, field(e), "holds null where a value is expected");
    } catch (JsonMappingException e) {
      throw new DescriptorException(file, field(e), reason(e));
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      var place = at == null ? "JSON" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
      throw new DescriptorException(file, place, firstLine(e.getOriginalMessage()));
    }
  }

  /// Checks a descriptor that was read as part of something else.
  ///
  /// @param file what to call it in a message
  /// @throws DescriptorException where it has a mistake
  public static void check(String file, Dataset dataset) throws DescriptorException {
    DescriptorCheck.check(file, dataset);
  }

  /// A descriptor as JSON that [#parse(String, String)] reads.
  public static String print(Dataset dataset) {
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(dataset);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) throws IOException, DescriptorException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException _) {
      throw new DescriptorException(file.toString(), "descriptor", "is not written in UTF-8");
    }
  }

  private static String field(JsonMappingException e) {
    var path = new StringBuilder();
    for (var step : e.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.isEmpty() ? "descriptor" : path.toString();
  }

  /// Says what is wrong with a value. Jackson's own words name classes of this program.
  private static String reason(JsonMappingException e) {
    if (e.getCause() instanceof InputCoercionException) {
      return "is a number out of range";
    }
    return switch (e) {
      case UnrecognizedPropertyException _ -> "is not a known field";
      case InvalidTypeIdException _ -> "has no known type";
      case MismatchedInputException mismatch when mismatch.getTargetType() != null ->
          "is not " + expected(mismatch.getTargetType());
      default -> firstLine(e.getOriginalMessage());
    };
  }

  private static String expected(Class<?> type) {
    if (type == Integer.class || type == Long.class || type == long.class || type == int.class) {
      return "a whole number";
    }
    if (type == LocalDate.class || type == Instant.class) {
      return "a date, written as 2026-11-22" + (type == Instant.class ? "T09:30:00Z" : "");
    }
    if (type == String.class) {
      return "a text";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    if (type.isEnum()) {
      return Arrays.stream(type.getEnumConstants())
          .map(each -> each.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(", ", "one of ", ""));
    }
    return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("cannot be read");
  }
}
