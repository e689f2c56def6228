package io.trackrecord.data.index.build;

import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.index.CompletionKind;
import io.trackrecord.data.index.CompletionText;
import io.trackrecord.data.index.NameFields;
import io.trackrecord.data.index.NameTerms;
import io.trackrecord.data.index.TrackFields;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.suggest.document.SuggestField;

/// Makes the Lucene documents of the index of names.
final class NameDocument {

  private NameDocument() {}

  /// The document of an artist.
  ///
  /// @param weight as [NameFields#WEIGHT] has it
  static List<IndexableField> of(ArtistEntry entry, int weight) {
    var fields = new ArrayList<IndexableField>();
    var terms = NameTerms.of(entry);
    fields.add(key(NameFields.KEY, terms.key()));
    terms.loose().forEach(loose -> fields.add(key(NameFields.LOOSE, loose)));
    terms
        .trigrams()
        .forEach(each -> fields.add(new StringField(NameFields.TRIGRAM, each, Field.Store.NO)));
    fields.add(new NumericDocValuesField(NameFields.WEIGHT, weight));
    complete(CompletionKind.ARTIST, entry.name(), weight, fields);
    fields.add(new StoredField(NameFields.ENTRY, entry.encode()));
    return fields;
  }

  /// The document of a title, an album or a genre.
  static List<IndexableField> of(WeighedName name) {
    var fields = new ArrayList<IndexableField>();
    fields.add(new NumericDocValuesField(NameFields.WEIGHT, name.weight()));
    complete(name.name().kind(), name.name().name(), name.weight(), fields);
    fields.add(new StoredField(NameFields.NAME, name.name().encode()));
    return fields;
  }

  private static void complete(
      CompletionKind kind, String name, int weight, List<IndexableField> fields) {
    for (var entry : CompletionText.entries(kind, name)) {
      fields.add(new SuggestField(NameFields.COMPLETE, entry, weight));
    }
  }

  private static IndexableField key(String field, long key) {
    return new StringField(field, TrackFields.keyTerm(key), Field.Store.NO);
  }
}
