package io.trackrecord.data.index;

import io.trackrecord.data.name.ArtistName;
import io.trackrecord.data.name.LooseForm;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.Trigrams;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexableField;

/// How what is known of an artist's name is a Lucene document: the fields of [NameFields].
final class NameDocuments {

  private NameDocuments() {}

  static List<IndexableField> of(NameEntry entry, double weight) {
    var fields = new ArrayList<IndexableField>(32);
    fields.add(new StringField(NameFields.KEY, TrackFields.keyTerm(entry.key()), Field.Store.NO));
    fields.add(new NumericDocValuesField(NameFields.WEIGHT, Math.round(weight * 1_000)));
    fields.add(new StoredField(NameFields.STORED, entry.encode()));
    var groups = new LinkedHashSet<String>();
    for (var loose : LooseForm.ofArtist(ArtistName.parse(entry.name()).base())) {
      fields.add(
          new StringField(
              NameFields.LOOSE, TrackFields.keyTerm(NameForm.key(loose)), Field.Store.NO));
      groups.addAll(Trigrams.of(loose));
    }
    for (var group : groups) {
      fields.add(new StringField(NameFields.TRIGRAM, group, Field.Store.NO));
    }
    return fields;
  }
}
