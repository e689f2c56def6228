package io.trackrecord.opensearch.index;

import io.trackrecord.data.index.TrackFields;
import java.util.Base64;

/// The fields that only the cluster's indexes have; the others are named as in the index on disk.
public final class Fields {

  /// The place of a document in the index on disk, a doc value: it breaks ties, so that every
  /// answer has the order that it has there.
  public static final String ORDER = "order";

  /// The manifest, in a document of its own in the index of names: it is written last, so a version
  /// that has it is whole.
  public static final String MANIFEST = "manifest";

  private Fields() {}

  /// The term of a key.
  public static String key(long key) {
    var term = TrackFields.keyTerm(key);
    return base64(term.bytes, term.offset, term.length);
  }

  static String base64(byte[] bytes, int offset, int length) {
    var part = new byte[length];
    System.arraycopy(bytes, offset, part, 0, length);
    return Base64.getEncoder().encodeToString(part);
  }
}
