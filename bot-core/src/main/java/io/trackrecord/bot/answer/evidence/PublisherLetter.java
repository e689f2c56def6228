package io.trackrecord.bot.answer.evidence;

import io.trackrecord.bot.answer.wording.Addresses;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.data.dataset.Dataset;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A request to a dataset's publisher, ready to send, about the rows of one artist.
public final class PublisherLetter {

  /// Rows that are looked through.
  private static final int MAX_ROWS = 10_000;

  private static final int MAX_NAME = 80;

  private final Wording wording;
  private final TrackCatalog catalog;
  private final String artist;
  private final Dataset dataset;
  private final List<Track> rows = new ArrayList<>();

  /// Looks the rows up: those of the dataset among the artist's first 10,000.
  public PublisherLetter(Wording wording, TrackCatalog catalog, String artist, Dataset dataset) {
    this.wording = wording;
    this.catalog = catalog;
    this.artist = artist;
    this.dataset = dataset;
    var seen = new int[1];
    catalog.export(
        new Question.OfArtist(artist),
        found -> {
          if (found.track().dataset().equals(dataset.id())) {
            rows.add(found.track());
          }
          return ++seen[0] < MAX_ROWS;
        });
  }

  /// How many rows it is about; without any there is nothing to write.
  public int rows() {
    return rows.size();
  }

  /// The letter.
  ///
  /// @param most how many rows it names; the others are counted
  public String text(int most) {
    return wording.say(
        "letter.text",
        "publisher",
        dataset.publisher(),
        "artist",
        DisplayText.of(artist),
        "dataset",
        dataset.name(),
        "n",
        rows.size(),
        "date",
        wording.date(catalog.summary().built()),
        "rows",
        listed(most));
  }

  private String listed(int most) {
    var lines = new ArrayList<String>();
    for (var row : rows.subList(0, Math.min(most, rows.size()))) {
      var address = Addresses.of(catalog.summary(), row).stream().findFirst().orElse("");
      lines.add(
          wording
              .say(
                  "letter.row",
                  "row",
                  DisplayText.of(row.row(), MAX_NAME),
                  "title",
                  DisplayText.of(Objects.requireNonNullElse(row.title(), ""), MAX_NAME),
                  "address",
                  address)
              .strip());
    }
    if (rows.size() > most) {
      lines.add(wording.say("letter.more", "n", rows.size() - most));
    }
    return String.join("\n", lines);
  }
}
