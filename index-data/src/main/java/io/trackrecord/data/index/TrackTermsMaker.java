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

/// Makes the terms of a track from the forms of its names.
final class TrackTermsMaker {

  /// The most words of a field; further words add nothing.
  private static final int MAX_WORDS = 200;

  private final Track track;
  private final TrackForms forms;
  private final Map<KeyField, Collection<Long>> keys = new EnumMap<>(KeyField.class);
  private final Map<WordField, List<String>> words = new EnumMap<>(WordField.class);

  TrackTermsMaker(Track track, TrackForms forms) {
    this.track = track;
    this.forms = forms;
  }

  TrackTerms make() {
    artists();
    artistIds();
    if (track.title() != null) {
      title();
    }
    var album = forms.album();
    if (album != null) {
      put(KeyField.ALBUM, List.of(album.key()));
      put(WordField.ALBUM, album.words());
    }
    put(KeyField.GENRE, new LinkedHashSet<>(forms.genres()));
    var links = new LinkedHashSet<Long>();
    for (var link : track.links()) {
      links.add(TrackTerms.link(link));
      link.folders().forEach(folder -> links.add(TrackTerms.link(folder)));
    }
    put(KeyField.LINK, links);
    put(KeyField.SONG, List.of(forms.song()));
    return new TrackTerms(keys, words, forms.song());
  }

  private void artists() {
    var exact = new LinkedHashSet<Long>();
    var same = new LinkedHashSet<Long>();
    var lifted = new LinkedHashSet<Long>();
    var loose = new LinkedHashSet<Long>();
    var all = new LinkedHashSet<String>();
    var sides = new LinkedHashSet<Long>();
    var together = new ArrayList<String>();
    for (var artist : forms.artists()) {
      sides.addAll(artist.found().sides());
      together.addAll(artist.found().together());
      exact.add(artist.found().exact());
      same.add(artist.same());
      lifted.addAll(artist.lifted().keySet());
      loose.addAll(artist.found().loose());
      all.addAll(artist.found().words());
    }
    for (var guest : forms.title().title().featured()) {
      lifted.add(NameForm.sameKey(guest));
      LooseForm.ofArtist(guest).forEach(form -> loose.add(NameForm.key(form)));
    }
    lifted.removeAll(same);
    // Skip the loose fields where a stricter field already covers the key.
    loose.removeAll(same);
    loose.removeAll(lifted);
    // Whoever is credited alone as well is found as such.
    sides.removeAll(same);
    sides.removeAll(lifted);
    put(KeyField.ARTIST_SIDE, sides);
    var set = JointName.keyOfForms(together);
    put(KeyField.ARTIST_SET, set == 0 ? List.of() : List.of(set));
    put(KeyField.ARTIST_EXACT, exact);
    put(KeyField.ARTIST, same);
    put(KeyField.ARTIST_LIFTED, lifted);
    put(KeyField.ARTIST_LOOSE, loose);
    put(WordField.ARTIST, new ArrayList<>(all));
  }

  private void artistIds() {
    var ids = new LinkedHashSet<Long>();
    for (var credit : track.artists()) {
      if (credit.id() != null) {
        ids.add(TrackTerms.artistId(track.dataset(), credit.id()));
      }
    }
    put(KeyField.ARTIST_ID, ids);
  }

  private void title() {
    var title = forms.title();
    var found = title.found();
    put(KeyField.TITLE, List.of(found.whole()));
    if (title.base() != found.whole()) {
      put(KeyField.TITLE_BASE, List.of(title.base()));
    }
    put(KeyField.TITLE_LOOSE, found.loose());
    put(WordField.TITLE, found.words());
  }

  private void put(KeyField field, Collection<Long> values) {
    if (!values.isEmpty()) {
      keys.put(field, values);
    }
  }

  private void put(WordField field, List<String> values) {
    if (!values.isEmpty()) {
      words.put(field, values.size() <= MAX_WORDS ? values : values.subList(0, MAX_WORDS));
    }
  }
}
