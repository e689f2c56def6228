package io.trackrecord.opensearch.index;

import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.index.CompletedName;
import io.trackrecord.data.index.CompletionKind;
import io.trackrecord.data.index.CompletionText;
import io.trackrecord.data.index.NameFields;
import io.trackrecord.data.index.NameTerms;
import io.trackrecord.data.index.TrackCodec;
import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.index.TrackForms;
import io.trackrecord.data.index.TrackTerms;
import io.trackrecord.data.track.Track;
import java.util.LinkedHashMap;
import java.util.Map;

/// The documents of both indexes, as JSON has them. For one thread.
final class Bodies {

  private final TrackForms.Maker forms = new TrackForms.Maker();

  /// The document of a track.
  ///
  /// @param onList whether it is on a per-track list that was drawn from its dataset
  Map<String, Object> track(int order, Track track, long popularity, boolean onList) {
    var terms = TrackTerms.of(track, forms.of(track));
    var body = new LinkedHashMap<String, Object>();
    terms
        .keys()
        .forEach((field, keys) -> body.put(field.id(), keys.stream().map(Fields::key).toList()));
    terms.words().forEach((field, words) -> body.put(field.id(), words));
    body.put(TrackFields.DATASET, track.dataset());
    if (track.year() != null) {
      body.put(TrackFields.YEAR, track.year());
    }
    body.put(TrackFields.SONG_KEY, terms.song());
    body.put(TrackFields.POPULARITY, popularity);
    if (track.rows() > 1) {
      body.put(TrackFields.ROWS, track.rows());
    }
    if (onList) {
      body.put(TrackFields.ON_LIST, 1);
    }
    var stored = TrackCodec.encode(track);
    body.put(TrackFields.STORED, Fields.base64(stored.bytes, stored.offset, stored.length));
    body.put(Fields.ORDER, order);
    return body;
  }

  /// The document of an artist.
  Map<String, Object> artist(int order, ArtistEntry entry, long weight) {
    var terms = NameTerms.of(entry);
    var body = name(order, CompletionKind.ARTIST, entry.name(), weight);
    body.put(NameFields.KEY, Fields.key(terms.key()));
    body.put(NameFields.LOOSE, terms.loose().stream().map(Fields::key).toList());
    body.put(NameFields.TRIGRAM, terms.trigrams());
    body.put(NameFields.ENTRY, entry.encode());
    return body;
  }

  /// The document of a title, an album or a genre.
  Map<String, Object> name(int order, CompletedName name, long weight) {
    var body = name(order, name.kind(), name.name(), weight);
    body.put(NameFields.NAME, name.encode());
    return body;
  }

  private static Map<String, Object> name(
      int order, CompletionKind kind, String name, long weight) {
    var body = new LinkedHashMap<String, Object>();
    var entries = CompletionText.entries(kind, name);
    if (!entries.isEmpty()) {
      body.put(NameFields.COMPLETE, Map.of("input", entries, "weight", weight));
    }
    body.put(NameFields.WEIGHT, weight);
    body.put(Fields.ORDER, order);
    return body;
  }
}
