package io.trackrecord.bot.answer.wording;

import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.reply.DisplayText;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/// The phrases that several commands say.
public final class Wording {

  private final Messages messages;

  /// Sentences from `messages`.
  public Wording(Messages messages) {
    this.messages = messages;
  }

  /// The sentences themselves.
  public Messages messages() {
    return messages;
  }

  /// The sentence of this key.
  public String say(String key, Object... arguments) {
    return messages.say(key, arguments);
  }

  /// A number with its thousands apart.
  public String number(long n) {
    return say("number", "n", n);
  }

  /// Such as "1 track", "2,000 tracks".
  public String tracks(long n) {
    return say("tracks", "n", n);
  }

  /// How many tracks, where there may be more than were counted.
  public String tracks(long n, boolean atLeast) {
    return say(atLeast ? "tracks.atleast" : "tracks", "n", n);
  }

  /// Such as "2 datasets".
  public String datasets(long n) {
    return say("datasets", "n", n);
  }

  /// Tracks, and the rows they were in where these are more.
  public String tracksInRows(long tracks, long rows) {
    return rows > tracks ? say("tracks.in.rows", "tracks", tracks, "rows", rows) : tracks(tracks);
  }

  /// Such as "14 songs"; `atLeast` where more were not counted.
  public String songs(long n, boolean atLeast) {
    return say(atLeast ? "songs.atleast" : "songs", "n", n);
  }

  /// The day of a moment in UTC, wherever the bot runs.
  public String date(Instant when) {
    return date(LocalDate.ofInstant(when, ZoneOffset.UTC));
  }

  /// A day, with the name of its month.
  public String date(LocalDate day) {
    return say("date", "when", day);
  }

  /// How a match came about, in words.
  public String basis(MatchBasis basis, double similarity) {
    return say("basis." + basis.name().toLowerCase(Locale.ROOT), "similarity", percent(similarity));
  }

  /// A similarity in whole percent, never rounded up.
  public String percent(double similarity) {
    return say("percent", "share", Math.floor(similarity * 100) / 100);
  }

  /// A name of the data in quotation marks, made harmless to show.
  public String quoted(String name) {
    return say("quoted", "text", DisplayText.of(name));
  }

  /// Names in quotation marks, joined as in a sentence.
  public String quoted(List<String> names) {
    return String.join(", ", names.stream().map(this::quoted).toList());
  }

  /// A dataset's name, by its id.
  public static String datasetName(CatalogSummary summary, String id) {
    return summary.dataset(id).map(dataset -> dataset.descriptor().name()).orElse(id);
  }

  /// The ids of all datasets, for a sentence.
  public static String datasetIds(CatalogSummary summary) {
    return String.join(
        ", ", summary.datasets().stream().map(dataset -> dataset.descriptor().id()).toList());
  }
}
