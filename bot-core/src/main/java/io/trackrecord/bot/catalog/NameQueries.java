package io.trackrecord.bot.catalog;

import io.trackrecord.data.index.TrackFields;
import io.trackrecord.data.name.ArtistName;
import io.trackrecord.data.name.LooseForm;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.TitleName;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// The queries that find rows by a name: as written, the same, and nearly the same.
final class NameQueries {

  private NameQueries() {}

  /// Rows that credit an artist: as written, by the same name, and lifted out of "feat.".
  static Tiers artist(String name) {
    var same = NameForm.sameKey(name);
    var exact = key(TrackFields.ARTIST_EXACT, NameForm.exactKey(name));
    var credited = key(TrackFields.ARTIST, same);
    return new Tiers(
        List.of(exact, credited, any(List.of(credited, key(TrackFields.ARTIST_LIFTED, same)))));
  }

  /// Rows of the listed name that a typed name is taken for: written as typed first.
  static Tiers artistTaken(String typed, String listed) {
    return NameForm.same(typed).equals(NameForm.same(listed)) ? artist(typed) : artist(listed);
  }

  /// The same, and rows that credit a name that is nearly the same.
  static Tiers artistOrNearly(String name) {
    var sure = artist(name).queries();
    return new Tiers(
        List.of(sure.get(0), sure.get(1), any(List.of(sure.get(2), nearlyArtist(name)))));
  }

  /// Rows that credit a name whose loose form is the same.
  static Query nearlyArtist(String name) {
    return keys(
        looseArtist(name),
        List.of(TrackFields.ARTIST, TrackFields.ARTIST_LIFTED, TrackFields.ARTIST_LOOSE));
  }

  /// The keys of an artist's loose forms, of the name as typed and without what it features.
  static Set<Long> looseArtist(String name) {
    var keys = new LinkedHashSet<Long>();
    keys.add(NameForm.sameKey(ArtistName.parse(name).base()));
    LooseForm.ofArtist(ArtistName.parse(name).base()).forEach(f -> keys.add(NameForm.key(f)));
    return keys;
  }

  /// Rows with a title: the same, three times, as the index does not keep how it is written and an
  /// artist who is only similar comes before a title that is; then the same but for version, noise,
  /// guests or script.
  static Tiers title(String title) {
    var parsed = TitleName.parse(title);
    var loose = new LinkedHashSet<Long>();
    loose.add(NameForm.key(parsed.form()));
    LooseForm.ofTitle(parsed).forEach(form -> loose.add(NameForm.key(form)));
    var same = key(TrackFields.TITLE, NameForm.sameKey(title));
    var nearly =
        keys(loose, List.of(TrackFields.TITLE, TrackFields.TITLE_BASE, TrackFields.TITLE_LOOSE));
    return new Tiers(List.of(same, same, same, any(List.of(same, nearly))));
  }

  /// Rows on an album of this title.
  static Query album(String album) {
    return key(TrackFields.ALBUM, NameForm.sameKey(album));
  }

  /// Rows of a genre.
  static Query genre(String genre) {
    return key(TrackFields.GENRE, NameForm.sameKey(genre));
  }

  static Query key(String field, long key) {
    return new ConstantScoreQuery(new TermQuery(new Term(field, TrackFields.keyTerm(key))));
  }

  private static Query keys(Collection<Long> keys, List<String> fields) {
    var any = new BooleanQuery.Builder();
    for (var field : fields) {
      for (var key : keys) {
        any.add(key(field, key), Occur.SHOULD);
      }
    }
    return new ConstantScoreQuery(any.build());
  }

  private static Query any(List<Query> queries) {
    var any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return new ConstantScoreQuery(any.build());
  }
}
