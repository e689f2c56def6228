package io.trackrecord.data.index;

import io.trackrecord.data.name.ArtistName;
import io.trackrecord.data.name.LooseForm;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NameKeys;
import io.trackrecord.data.name.NamePrefixes;
import io.trackrecord.data.name.TitleName;
import io.trackrecord.data.name.Trigrams;
import io.trackrecord.data.track.Credit;
import io.trackrecord.data.track.Track;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Makes the index of names out of the index of tracks, key by key: the postings of a key are the
/// tracks of the name, so nothing has to be held in memory but one name's tally.
final class NameIndexing {

  private final LeafReader tracks;
  private final List<String> datasetOrder;
  private final TrackValues values;
  private final IndexWriter writer;
  private final Map<String, Long> artists;

  private NameIndexing(
      LeafReader tracks, List<String> datasetOrder, IndexWriter writer, Map<String, Long> artists)
      throws IOException {
    this.tracks = tracks;
    this.datasetOrder = datasetOrder;
    this.values = new TrackValues(tracks);
    this.writer = writer;
    this.artists = artists;
  }

  /// Writes the index of names of an index of tracks that has one segment.
  ///
  /// @param artists takes the number of artists' names of each dataset
  static void write(
      DirectoryReader tracks, List<String> datasetOrder, Directory to, Map<String, Long> artists)
      throws IOException {
    var config = new IndexWriterConfig(null);
    config.setIndexSort(new Sort(new SortField(NameFields.WEIGHT, SortField.Type.LONG, true)));
    config.setRAMBufferSizeMB(128);
    try (var writer = new IndexWriter(to, config)) {
      for (var leaf : tracks.leaves()) {
        var indexing = new NameIndexing(leaf.reader(), datasetOrder, writer, artists);
        indexing.each("artist", TrackFields.ARTIST, TrackFields.ARTIST_LIFTED);
        indexing.each("title", TrackFields.SONG, null);
        indexing.each("album", TrackFields.ALBUM, null);
        indexing.each("genre", TrackFields.GENRE, null);
      }
      writer.forceMerge(1);
      writer.commit();
    }
  }

  /// Makes an entry of every key of the field, and of those of `more`, whose tracks count too.
  private void each(String kind, String field, @Nullable String more) throws IOException {
    var own = terms(field);
    var others = more == null ? TermsEnum.EMPTY : terms(more);
    var added = more == null ? TermsEnum.EMPTY : terms(more);
    for (var term = own.next(); term != null; term = own.next()) {
      entry(kind, term, others.seekExact(term) ? List.of(own, others) : List.of(own));
    }
    var known = terms(field);
    for (var term = added.next(); term != null; term = added.next()) {
      if (!known.seekExact(term)) {
        entry(kind, term, List.of(added));
      }
    }
  }

  private TermsEnum terms(String field) throws IOException {
    var terms = tracks.terms(field);
    return terms == null ? TermsEnum.EMPTY : terms.iterator();
  }

  private void entry(String kind, BytesRef term, List<TermsEnum> found) throws IOException {
    var key = TrackFields.key(term);
    var tally = new NameTally();
    var by = new LinkedHashSet<Long>();
    for (var each : found) {
      var postings = each.postings(null, PostingsEnum.NONE);
      for (var doc = postings.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = postings.nextDoc()) {
        add(kind, key, doc, tally, by);
      }
    }
    if (!tally.isEmpty()) {
      var entry = tally.entry(kind, key, datasetOrder);
      if (kind.equals("artist")) {
        entry.datasets().forEach(in -> artists.merge(in.dataset(), 1L, Long::sum));
      }
      writer.addDocument(document(entry, tally.weight(), by));
    }
  }

  private void add(String kind, long key, int doc, NameTally tally, Set<Long> by)
      throws IOException {
    var track = values.track(doc);
    tally.add(values.row(doc, track));
    switch (kind) {
      case "artist" -> addArtist(key, track, tally);
      case "title" -> {
        tally.spelled(track.title() == null ? "" : track.title());
        addBy(track, tally, by);
      }
      case "album" -> {
        tally.spelled(Objects.requireNonNullElse(track.album(), ""));
        addBy(track, tally, by);
      }
      default -> {
        for (var genre : track.genres()) {
          if (NameForm.sameKey(genre) == key) {
            tally.spelled(genre);
          }
        }
      }
    }
  }

  private static void addArtist(long key, Track track, NameTally tally) {
    for (var credit : track.artists()) {
      if (NameForm.sameKey(credit.name()) == key) {
        tally.spelled(credit.name());
        tally.id(track.dataset(), credit.id());
        return;
      }
    }
    // Credited only in a "feat.": such a name has no id of its own.
    var title = track.title() == null ? "" : track.title();
    var featured = TitleName.parse(title).featured();
    for (var name : NameKeys.lifted(track.artistNames(), featured)) {
      if (NameForm.sameKey(name) == key) {
        tally.spelled(name);
        tally.id(track.dataset(), null);
        return;
      }
    }
  }

  private static void addBy(Track track, NameTally tally, Set<Long> by) {
    track.artists().stream().findFirst().map(Credit::name).ifPresent(tally::by);
    var title = track.title() == null ? "" : track.title();
    by.addAll(NameKeys.artists(track.artistNames(), TitleName.parse(title).featured()));
  }

  private static Document document(NameEntry entry, double weight, Set<Long> by) {
    var document = new Document();
    document.add(new StringField(NameFields.KIND, entry.kind(), Field.Store.NO));
    document.add(new StringField(NameFields.KEY, TrackFields.keyTerm(entry.key()), Field.Store.NO));
    document.add(new NumericDocValuesField(NameFields.WEIGHT, Math.round(weight * 1_000)));
    document.add(new StoredField(NameFields.STORED, entry.encode()));
    for (var key : by) {
      document.add(new StringField(NameFields.BY, TrackFields.keyTerm(key), Field.Store.NO));
    }
    if (entry.name().isEmpty()) {
      return document;
    }
    prefixes(document, entry);
    if (entry.kind().equals("artist")) {
      for (var loose : LooseForm.ofArtist(ArtistName.parse(entry.name()).base())) {
        document.add(
            new StringField(
                NameFields.LOOSE, TrackFields.keyTerm(NameForm.key(loose)), Field.Store.NO));
        Trigrams.of(loose)
            .forEach(
                group -> document.add(new StringField(NameFields.TRIGRAM, group, Field.Store.NO)));
      }
    }
    return document;
  }

  private static void prefixes(Document document, NameEntry entry) {
    var starts = new LinkedHashSet<String>();
    NamePrefixes.whole(entry.name()).forEach(way -> addStarts(starts, way));
    starts.forEach(start -> document.add(new StringField(NameFields.START, start, Field.Store.NO)));
    var wordStarts = new LinkedHashSet<String>();
    for (var rest : NamePrefixes.fromEachWord(entry.name())) {
      addStarts(wordStarts, rest);
      document.add(new StringField(NameFields.REST, rest, Field.Store.NO));
    }
    wordStarts.forEach(
        start -> document.add(new StringField(NameFields.WORD_START, start, Field.Store.NO)));
  }

  private static void addStarts(Set<String> starts, String text) {
    for (var length = 1; length <= Math.min(text.length(), NameFields.LONGEST_PREFIX); length++) {
      starts.add(text.substring(0, length));
    }
  }
}
