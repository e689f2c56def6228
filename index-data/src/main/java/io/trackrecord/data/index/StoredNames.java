package io.trackrecord.data.index;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.util.BytesRef;

/// Reads the documents of the index of names.
public final class StoredNames {

  private static final Set<String> EITHER = Set.of(NameFields.ENTRY, NameFields.NAME);

  private StoredNames() {}

  /// The artist of a document; empty where the document is of another kind of name.
  public static Optional<ArtistEntry> artist(StoredFields names, int doc) throws IOException {
    return artist(names.document(doc, Set.of(NameFields.ENTRY)));
  }

  private static Optional<ArtistEntry> artist(Document document) {
    var entry = document.getBinaryValue(NameFields.ENTRY);
    return entry == null ? Optional.empty() : Optional.of(ArtistEntry.decode(bytes(entry)));
  }

  /// The name of a document, of any kind, as it is offered while a user types.
  public static CompletedName completed(StoredFields names, int doc) throws IOException {
    var document = names.document(doc, EITHER);
    var name = document.getBinaryValue(NameFields.NAME);
    if (name != null) {
      return CompletedName.decode(bytes(name));
    }
    return artist(document)
        .map(ArtistEntry::completed)
        .orElseThrow(() -> new IOException("the index holds no name in document " + doc));
  }

  private static byte[] bytes(BytesRef bytes) {
    return Arrays.copyOfRange(bytes.bytes, bytes.offset, bytes.offset + bytes.length);
  }
}
