package io.trackrecord.bot.answer.wording;

import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.catalog.Matches;

/// Says how much was found: songs, sounds and datasets. A row of a dataset of sounds is a sound,
/// not a song.
public final class CountSentences {

  private final Wording wording;
  private final CatalogSummary summary;

  /// Sentences in the words of `wording`, about the datasets of `summary`.
  public CountSentences(Wording wording, CatalogSummary summary) {
    this.wording = wording;
    this.summary = summary;
  }

  /// How many songs and sounds were found, such as "14 songs".
  public String songs(Matches matches) {
    var sounds =
        matches.datasets().stream()
            .filter(count -> isOfSounds(count.dataset()))
            .mapToLong(DatasetCount::tracks)
            .sum();
    var songs = matches.songs() - sounds;
    if (sounds == 0) {
      return wording.songs(songs, matches.isAtLeast());
    }
    return songs <= 0
        ? wording.say("sounds", "n", sounds)
        : wording.say(
            "songs.and.sounds", "songs", wording.songs(songs, matches.isAtLeast()), "n", sounds);
  }

  /// How many songs were found, in how many datasets, and whether some on the page match less well
  /// than the headline says.
  public String found(Matches matches) {
    var found =
        wording.say(
            "found",
            "songs",
            songs(matches),
            "datasets",
            wording.datasets(matches.datasets().size()));
    return isLessSureBelow(matches) ? found + " " + wording.say("found.less-sure") : found;
  }

  private boolean isOfSounds(String dataset) {
    return summary.dataset(dataset).stream().anyMatch(each -> each.descriptor().isOfSounds());
  }

  private static boolean isLessSureBelow(Matches matches) {
    return matches.basis().filter(best -> best.isSure()).isPresent()
        && matches.page().stream().anyMatch(song -> !song.basis().isSure());
  }
}
