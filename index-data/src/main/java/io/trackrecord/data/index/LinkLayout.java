package io.trackrecord.data.index;

import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.track.PlatformId;
import org.apache.lucene.codecs.CodecUtil;

/// Where the parts of a table of links lie in its file, and what an entry is made of. All of it
/// follows from two numbers, which the file holds.
///
/// The file: Lucene's codec header; the entries; for each bucket the number of its first entry, and
/// behind the last bucket that of all entries, four bytes each; the number of entries and that of
/// documents, eight bytes each; Lucene's codec footer. Numbers are little-endian.
///
/// A bucket is what has the same first bits of the hash: 16 entries on average at most. An entry is
/// a few further bits of the hash, the *tag*, and below it the number of a document. Entries of a
/// bucket lie in the order of their values: by tag, then by document.
///
/// @param entries how many entries there are, 0 to 2,147,483,647
/// @param documents how many documents the index has, 0 to 2,147,483,647
record LinkLayout(long entries, long documents) {

  static final String CODEC = "TrackrecordLinks";
  static final int VERSION = 1;

  /// Bits of the hash of an id, of which a bucket's number and a tag are the first.
  static final int HASH_BITS = 32;

  /// Bytes of the two numbers behind the starts of the buckets.
  static final int TRAILER = 2 * Long.BYTES;

  private static final int ENTRIES_OF_BUCKET = 16;

  /// Another id of the bucket has the same tag once in 128 times.
  private static final int LEAST_TAG_BITS = 7;

  /// The hash of an id, 0 to 2^32 - 1. Ids that the platform treats as the same have the same.
  static long hash(PlatformId id) {
    return hash(NameForm.key(id.term()));
  }

  /// The hash of what has this key.
  static long hash(long key) {
    return key >>> (Long.SIZE - HASH_BITS);
  }

  /// Whether there can be so many entries and documents.
  boolean isPossible() {
    return entries >= 0
        && entries <= Integer.MAX_VALUE
        && documents >= 0
        && documents <= Integer.MAX_VALUE;
  }

  int documentBits() {
    return documents <= 1 ? 0 : Long.SIZE - Long.numberOfLeadingZeros(documents - 1);
  }

  /// Bytes of an entry: four for up to 33 million documents.
  int width() {
    return (documentBits() + LEAST_TAG_BITS + Byte.SIZE - 1) / Byte.SIZE;
  }

  int bucketBits() {
    var buckets = (entries + ENTRIES_OF_BUCKET - 1) / ENTRIES_OF_BUCKET;
    return buckets <= 1 ? 0 : Long.SIZE - Long.numberOfLeadingZeros(buckets - 1);
  }

  int tagBits() {
    return Math.min(Byte.SIZE * width() - documentBits(), HASH_BITS - bucketBits());
  }

  int buckets() {
    return 1 << bucketBits();
  }

  /// The number of the bucket of a hash.
  int bucket(long hash) {
    return (int) (hash >>> (HASH_BITS - bucketBits()));
  }

  /// The least entry of a hash: its tag, with the first document.
  long least(long hash) {
    var tag = hash >>> (HASH_BITS - bucketBits() - tagBits()) & ((1L << tagBits()) - 1);
    return tag << documentBits();
  }

  /// The number of the document in an entry.
  long document(long entry) {
    return entry & ((1L << documentBits()) - 1);
  }

  long entriesAt() {
    return CodecUtil.headerLength(CODEC);
  }

  long startsAt() {
    return entriesAt() + entries * width();
  }

  /// Bytes of the whole file.
  long length() {
    return startsAt() + (buckets() + 1L) * Integer.BYTES + TRAILER + CodecUtil.footerLength();
  }
}
