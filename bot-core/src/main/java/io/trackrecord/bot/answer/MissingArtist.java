package io.trackrecord.bot.answer;

import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.ArtistMatches;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.request.Request;
import java.util.Map;
import java.util.function.Function;

/// Says of an artist under whose name nothing is listed what is: tracks that credit the name
/// together with others, what is hidden on request, or names that are near.
///
/// @param asked the name that was asked for
/// @param found what was found: no profile
public record MissingArtist(Wording wording, String asked, ArtistMatches found) {

  /// An offer that is so near is probably what was meant.
  private static final double NEAR_ENOUGH = 0.8;

  /// Says it.
  ///
  /// @param ask the request that asks the same of another name
  public void say(ReplyParts parts, Function<Suggestion, Request> ask) {
    var shown = DisplayText.of(asked);
    if (found.joint().tracks() > 0) {
      parts.heading(wording.say("artist.heading.joint", "name", shown));
      new JointTracks(wording, asked, found.joint()).instead(parts, ask);
      parts.nextSteps("artist", asked);
      return;
    }
    var offers = found.matches().suggestions();
    var isBestNear = !offers.isEmpty() && offers.getFirst().similarity() >= NEAR_ENOUGH;
    if (isBestNear) {
      parts.notListed(
          found.matches(),
          shown,
          wording.say("verdict.maybe", "name", DisplayText.of(offers.getFirst().name())),
          wording.say("artist.none", "asked", shown));
    } else {
      parts.notListed(found.matches(), shown, wording.say("verdict.not", "name", shown), "");
    }
    if (found.matches().hidden() > 0) {
      return;
    }
    if (isBestNear) {
      parts.offers().besideBest(offers, ask);
    } else {
      parts.offers().instead(offers, ask);
    }
  }

  /// What is said of it for scripts.
  public Map<String, Object> json() {
    return JointTracks.json(found.joint());
  }
}
