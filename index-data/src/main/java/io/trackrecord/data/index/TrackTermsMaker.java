package io.trackrecord.data.index;

import io.trackrecord.data.name.JointName;
import io.trackrecord.data.name.LooseForm;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes the terms of many tracks. Remembers recent names, as most names occur again and again. For
/// one thread.
final class TrackTermsMaker {

  /// Words of a field that are kept: more say nothing more.
  private static final int MAX_WORDS = 200;

  private final FormCache<ArtistForms> artists = FormCache.artists();
  private final FormCache<TitleForms> titles = FormCache.titles();
  private final FormCache<AlbumForms> albums = FormCache.albums();

  TrackTerms of(Track track) {
    return of(
        GroupRow.of(
            track, new org.apache.lucene.util.BytesRef(), true, 0, 0, 0, artists, titles, albums));
  }

  /// The terms of a row whose names are worked out already.
  static TrackTerms of(GroupRow row) {
    var track = row.track();
    var keys = new EnumMap<KeyField, Collection<Long>>(KeyField.class);
    var words = new EnumMap<WordField, List<String>>(WordField.class);
    artists(row, keys, words);
    if (track.title() != null) {
      var forms = row.title();
      var found = forms.found();
      put(keys, KeyField.TITLE, Set.of(found.whole()));
      if (forms.base() != found.whole()) {
        put(keys, KeyField.TITLE_BASE, Set.of(forms.base()));
      }
      put(keys, KeyField.TITLE_LOOSE, found.loose());
      put(words, WordField.TITLE, limited(found.words()));
    }
    if (row.album() != null) {
      put(keys, KeyField.ALBUM, Set.of(row.album().key()));
      put(words, WordField.ALBUM, limited(row.album().words()));
    }
    put(keys, KeyField.GENRE, new LinkedHashSet<>(row.genres()));
    var links = new LinkedHashSet<Long>();
    for (var link : track.links()) {
      links.add(TrackTerms.link(link));
      link.folders().forEach(folder -> links.add(TrackTerms.link(folder)));
    }
    put(keys, KeyField.LINK, links);
    put(keys, KeyField.SONG, Set.of(row.song()));
    return new TrackTerms(keys, words, row.song());
  }

  private static void artists(
      GroupRow row, Map<KeyField, Collection<Long>> keys, Map<WordField, List<String>> words) {
    var exact = new LinkedHashSet<Long>();
    var same = new LinkedHashSet<Long>();
    var lifted = new LinkedHashSet<Long>();
    var loose = new LinkedHashSet<Long>();
    var ids = new LinkedHashSet<Long>();
    var all = new LinkedHashSet<String>();
    var sides = new LinkedHashSet<Long>();
    var set = new ArrayList<String>();
    for (var credit : row.credits()) {
      sides.addAll(credit.sides());
      set.addAll(credit.set());
      exact.add(credit.exact());
      same.add(credit.same());
      lifted.addAll(credit.lifted().keySet());
      loose.addAll(credit.loose());
      all.addAll(credit.words());
    }
    for (var guest : row.title().title().featured()) {
      lifted.add(NameForm.sameKey(guest));
      LooseForm.ofArtist(guest).forEach(form -> loose.add(NameForm.key(form)));
    }
    for (var credit : row.track().artists()) {
      if (credit.id() != null) {
        ids.add(TrackTerms.artistId(row.track().dataset(), credit.id()));
      }
    }
    lifted.removeAll(same);
    // Skip the loose fields where a stricter field already covers the key.
    loose.removeAll(same);
    loose.removeAll(lifted);
    // Whoever is credited alone as well is found as such.
    sides.removeAll(same);
    sides.removeAll(lifted);
    put(keys, KeyField.ARTIST_SIDE, sides);
    var together = JointName.keyOfForms(set);
    put(keys, KeyField.ARTIST_SET, together == 0 ? Set.of() : Set.of(together));
    put(keys, KeyField.ARTIST_EXACT, exact);
    put(keys, KeyField.ARTIST, same);
    put(keys, KeyField.ARTIST_LIFTED, lifted);
    put(keys, KeyField.ARTIST_LOOSE, loose);
    put(keys, KeyField.ARTIST_ID, ids);
    put(words, WordField.ARTIST, all.stream().limit(MAX_WORDS).toList());
  }

  private static List<String> limited(List<String> words) {
    return words.size() <= MAX_WORDS ? words : words.subList(0, MAX_WORDS);
  }

  private static <K extends Enum<K>, C extends Collection<?>> void put(
      Map<K, ? super C> fields, K field, C values) {
    if (!values.isEmpty()) {
      fields.put(field, values);
    }
  }
}
