package io.trackrecord.bot.engine;

import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.index.CompletedName;
import io.trackrecord.data.index.KeyField;
import io.trackrecord.data.index.WordField;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.track.Track;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// One question to an engine, without the rows that are hidden.
final class HidingSession implements EngineSession {

  /// Rows that are counted of a name that hidden rows carry.
  private static final long MAX_COUNTED = 1_000_000;

  private static final List<KeyField> CREDITED = List.of(KeyField.ARTIST, KeyField.ARTIST_LIFTED);

  private final EngineSession session;
  private final RowFilter hidden;
  private final HiddenNames names;

  HidingSession(EngineSession session, RowFilter hidden, HiddenNames names) {
    this.session = session;
    this.hidden = hidden;
    this.names = names;
  }

  private RowFilter shown(RowFilter filter) {
    return RowFilter.without(filter, hidden);
  }

  @Override
  public Deadline deadline() {
    return session.deadline();
  }

  @Override
  public RowCount count(RowFilter filter, long max) {
    return session.count(shown(filter), max);
  }

  @Override
  public List<RowCount> counts(List<RowFilter> filters, long max) {
    return session.counts(filters.stream().map(this::shown).toList(), max);
  }

  @Override
  public List<Long> totals(List<RowFilter> filters) {
    return session.totals(filters.stream().map(this::shown).toList());
  }

  @Override
  public long hidden(RowFilter filter) {
    return session.count(RowFilter.both(filter, hidden), MAX_COUNTED).tracks();
  }

  @Override
  public boolean exists(RowFilter filter) {
    return session.exists(shown(filter));
  }

  @Override
  public List<Hit> rows(RowFilter filter, int limit) {
    return session.rows(shown(filter), limit);
  }

  @Override
  public List<Hit> rows(WordSearch search, int limit) {
    return session.rows(
        new WordSearch(search.words(), search.tie(), shown(search.filter())), limit);
  }

  @Override
  public Map<Long, SongRows> songs(RowFilter filter, Collection<Long> songs, int limit) {
    return session.songs(shown(filter), songs, limit);
  }

  @Override
  public Map<RowHandle, Track> tracks(Collection<RowHandle> rows) {
    return session.tracks(rows);
  }

  @Override
  public long rowCount() {
    return session.rowCount();
  }

  @Override
  public long frequency(WordField field, String word) {
    return session.frequency(field, word);
  }

  @Override
  public void expect(Collection<String> words) {
    session.expect(words);
  }

  @Override
  public List<List<NearWord>> nearWords(List<Misspelt> words, int limit) {
    return session.nearWords(words, limit);
  }

  @Override
  public Optional<ArtistEntry> artist(long key) {
    return session.artist(key).flatMap(this::shown);
  }

  @Override
  public List<ArtistEntry> artistsNearly(Collection<Long> keys, int limit) {
    return shown(session.artistsNearly(keys, limit));
  }

  @Override
  public List<ArtistEntry> artistsSharing(Set<String> trigrams, int minimum, int limit) {
    return shown(session.artistsSharing(trigrams, minimum, limit));
  }

  @Override
  public List<CompletedName> complete(String start, int limit) {
    return named(session.complete(start, limit));
  }

  @Override
  public List<CompletedName> completeNearly(String start, int limit) {
    return named(session.completeNearly(start, limit));
  }

  @Override
  public void scan(RowFilter filter, Predicate<Track> consumer) {
    session.scan(shown(filter), consumer);
  }

  private List<ArtistEntry> shown(List<ArtistEntry> entries) {
    return entries.stream().flatMap(entry -> shown(entry).stream()).toList();
  }

  /// The artist with the counts of what is left; empty where nothing is.
  private Optional<ArtistEntry> shown(ArtistEntry entry) {
    if (!names.hasArtist(entry.key())) {
      return Optional.of(entry);
    }
    var left = count(RowFilter.anyKey(CREDITED, List.of(entry.key())), MAX_COUNTED);
    if (left.tracks() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new ArtistEntry(
            entry.name(),
            entry.key(),
            entry.spellings(),
            entry.moreSpellings(),
            left.songs(),
            entry.albums(),
            entry.firstYear(),
            entry.lastYear(),
            entry.datasets().stream().flatMap(each -> left(each, left).stream()).toList()));
  }

  private static Optional<ArtistEntry.InDataset> left(ArtistEntry.InDataset of, RowCount left) {
    return left.datasets().stream()
        .filter(count -> count.dataset().equals(of.dataset()))
        .map(
            count ->
                new ArtistEntry.InDataset(
                    of.dataset(),
                    count.tracks(),
                    count.rows(),
                    of.ids(),
                    Math.min(of.tracksWithoutId(), count.tracks()),
                    count.listed()))
        .findFirst();
  }

  private List<CompletedName> named(List<CompletedName> found) {
    return found.stream().flatMap(name -> shown(name).stream()).toList();
  }

  private Optional<CompletedName> shown(CompletedName name) {
    return switch (name.kind()) {
      case ARTIST ->
          names.hasArtist(NameForm.sameKey(name.name()))
              ? artist(NameForm.sameKey(name.name())).map(ArtistEntry::completed)
              : Optional.of(name);
      case TITLE -> names.hasTitle(name.name()) ? counted(name, KeyField.TITLE) : Optional.of(name);
      case ALBUM -> names.hasAlbum(name.name()) ? counted(name, KeyField.ALBUM) : Optional.of(name);
      case GENRE -> Optional.of(name);
    };
  }

  private Optional<CompletedName> counted(CompletedName name, KeyField field) {
    var left = count(new RowFilter.HasKey(field, NameForm.sameKey(name.name())), MAX_COUNTED);
    return left.tracks() == 0
        ? Optional.empty()
        : Optional.of(
            new CompletedName(
                name.kind(), name.name(), name.by(), left.tracks(), left.datasets().size()));
  }
}
