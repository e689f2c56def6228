package io.trackrecord.bot.answer;

import io.trackrecord.bot.answer.wording.Addresses;
import io.trackrecord.bot.catalog.CompletionQuery;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.Song;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.data.name.ArtistName;
import io.trackrecord.data.track.Track;
import java.util.Optional;
import java.util.stream.Stream;

/// Names for examples, taken from the index that is served: an example that finds nothing teaches
/// nothing. An empty index gives names that stand for any.
///
/// @param artist an artist that the index lists
/// @param title a song of this artist
/// @param dataset a dataset that lists the song, by its id
/// @param link the address of a row, or of none where the index is empty
public record Examples(String artist, String title, String dataset, String link) {

  private static final int NAMES = 10;

  /// Examples from the catalog. Costs about as much as an artist's card.
  public static Examples of(TrackCatalog catalog) {
    var artist =
        catalog.complete(new CompletionQuery(NameKind.ARTIST, "", null, NAMES)).stream()
            .map(name -> name.name())
            .filter(name -> !ArtistName.isPlaceholder(name))
            .findFirst()
            .orElse("Artist");
    var songs = catalog.artist(new Question.OfArtist(artist), new Page(0, NAMES)).matches().page();
    var song =
        songs.stream()
            .filter(each -> each.title().chars().anyMatch(Character::isLetter))
            .findFirst()
            .or(() -> songs.stream().filter(each -> !each.title().isBlank()).findFirst());
    return new Examples(
        artist,
        song.map(Song::title).orElse("Song"),
        song.map(each -> each.rows().getFirst().dataset())
            .or(
                () ->
                    catalog.summary().datasets().stream()
                        .map(each -> each.descriptor().id())
                        .findFirst())
            .orElse("dataset"),
        Stream.concat(song.stream(), songs.stream())
            .flatMap(each -> each.rows().stream())
            .flatMap(row -> link(row, catalog).stream())
            .findFirst()
            .orElse("https://www.youtube.com/watch?v=…"));
  }

  private static Optional<String> link(Track row, TrackCatalog catalog) {
    return Addresses.of(catalog.summary(), row).stream().findFirst();
  }

  /// A song that the index lists, as `/track` asks for it.
  public String track() {
    return "/track title: " + title + " artist: " + artist;
  }
}
