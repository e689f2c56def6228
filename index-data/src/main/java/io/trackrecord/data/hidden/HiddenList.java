package io.trackrecord.data.hidden;

import com.fasterxml.jackson.core.JacksonException;
import io.trackrecord.data.dataset.Descriptors;
import io.trackrecord.data.index.IndexJson;
import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.io.DurableFiles;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What is hidden on request. Immutable.
///
/// It is kept beside the index versions, not in them: a build, an update or a roll-back leaves it
/// as it is, and running bots take it up within seconds.
///
/// @param hidden the requests that were honoured, oldest first
public record HiddenList(List<HiddenEntry> hidden) {

  /// The name of the file in the data folder.
  public static final String FILE = "hidden.json";

  /// Nothing is hidden.
  public static final HiddenList NOTHING = new HiddenList(List.of());

  /// The most requests: each costs every question a little.
  private static final int MAX_ENTRIES = 10_000;

  /// The most of those that name a title or a dataset, which cost more.
  private static final int MAX_NARROW = 200;

  public HiddenList {
    hidden = hidden == null ? List.of() : List.copyOf(hidden);
  }

  /// What is hidden in the data folder.
  ///
  /// @param dataDir the folder of downloads and index versions; need not exist
  /// @throws IOException where the file cannot be read as it was meant: its message says what to do
  public static HiddenList in(Path dataDir) throws IOException {
    var file = dataDir.resolve(FILE);
    HiddenList list;
    try {
      list = Descriptors.json().readValue(Files.readString(file), HiddenList.class);
    } catch (NoSuchFileException _) {
      return NOTHING;
    } catch (CharacterCodingException _) {
      throw new IOException(file + " is not written in UTF-8; save it in UTF-8");
    } catch (JacksonException e) {
      throw new IOException(
          file
              + " cannot be read ("
              + e.getOriginalMessage().lines().findFirst().orElse("it is damaged")
              + "); mend it, so that what was asked to be hidden stays hidden",
          e);
    }
    if (list == null) {
      throw new IOException(file + " is empty; mend it, or delete it if nothing is hidden");
    }
    for (var i = 0; i < list.hidden.size(); i++) {
      var problem = list.hidden.get(i).problem();
      if (problem.isPresent()) {
        throw new IOException(file + ": entry " + (i + 1) + " " + problem.get() + "; mend it");
      }
    }
    return list;
  }

  /// This list with one more entry; the same list where the entry is there already.
  ///
  /// @throws IllegalArgumentException where there are too many
  public HiddenList with(HiddenEntry entry) {
    if (hidden.stream().anyMatch(entry::hidesTheSame)) {
      return this;
    }
    var more = new ArrayList<>(hidden);
    more.add(entry);
    var longer = new HiddenList(more);
    if (more.size() > MAX_ENTRIES || longer.narrow().size() > MAX_NARROW) {
      throw new IllegalArgumentException(
          "No more can be hidden: at most "
              + MAX_ENTRIES
              + " entries, of which "
              + MAX_NARROW
              + " with a title or a dataset. Take some out with: trackrecord data hide --undo");
    }
    return longer;
  }

  /// The keys that hide every row which has one of them, by field: those of all entries that name
  /// nothing else.
  public Map<KeyField, Set<Long>> keys() {
    var keys = new EnumMap<KeyField, Set<Long>>(KeyField.class);
    for (var entry : hidden) {
      if (entry.isPlain()) {
        for (var key : entry.keys().getFirst()) {
          keys.computeIfAbsent(key.field(), _ -> new LinkedHashSet<>()).add(key.key());
        }
      }
    }
    return keys;
  }

  /// The entries that [#keys()] leaves out.
  public List<HiddenEntry> narrow() {
    return hidden.stream().filter(entry -> !entry.isPlain()).toList();
  }

  /// This list without what hides the same as the entry.
  public HiddenList without(HiddenEntry entry) {
    return new HiddenList(hidden.stream().filter(each -> !entry.hidesTheSame(each)).toList());
  }

  /// Writes the list into the data folder in one step. It names people: whoever cannot read the
  /// folder cannot read it, and bots that run as another user than this one can.
  public void write(Path dataDir) throws IOException {
    Files.createDirectories(dataDir);
    var file = dataDir.resolve(FILE);
    DurableFiles.replace(file, IndexJson.print(this));
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      var permissions = Files.getPosixFilePermissions(dataDir);
      permissions.removeIf(each -> each.name().endsWith("_EXECUTE"));
      permissions.removeIf(
          each -> each.name().endsWith("_WRITE") && each != PosixFilePermission.OWNER_WRITE);
      Files.setPosixFilePermissions(file, permissions);
    }
  }
}
