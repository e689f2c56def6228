package io.trackrecord.bot.answer;

import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.JointCredits;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.request.Request;
import io.trackrecord.data.name.JointName;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.Similarity;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Says which tracks credit an artist only together with others, and lets the user list them.
///
/// @param asked the name that was asked for
public record JointTracks(Wording wording, String asked, JointCredits joint) {

  /// Names that a sentence lists.
  private static final int MAX_NAMES = 5;

  /// Says it of an artist who has tracks of their own, where there are joint ones.
  ///
  /// @param ask the request that lists the tracks of one joint name
  public void beside(ReplyParts parts, Function<Suggestion, Request> ask) {
    if (joint.tracks() > 0) {
      var own = NameForm.same(asked);
      say(
          "artist.joint.more",
          joint.names().stream()
              .flatMap(each -> JointName.sides(each.artist()).stream())
              .filter(side -> !NameForm.same(side).equals(own))
              .toList(),
          parts);
      parts.offers().menu("artist.joint.menu", suggestions(), ask);
    }
  }

  /// Says it of a name that is listed nowhere alone: where the tracks are and what is known of
  /// their use, with a button to the joint name that most of them carry.
  public void instead(ReplyParts parts, Function<Suggestion, Request> ask) {
    say("artist.joint.only", joint.names().stream().map(each -> each.artist()).toList(), parts);
    parts.evidence(joint.datasets());
    var names = suggestions();
    names.stream().findFirst().ifPresent(most -> parts.offers().button(most, ask.apply(most)));
    if (names.size() > 1) {
      parts.offers().menu("artist.joint.menu", names, ask);
    }
  }

  private void say(String sentence, List<String> names, ReplyParts parts) {
    parts.paragraph(
        wording.say(
            sentence,
            "tracks",
            wording.tracks(joint.tracks(), joint.isAtLeast()),
            "n",
            joint.tracks(),
            "name",
            DisplayText.of(asked),
            "names",
            listed(names.stream().distinct().toList())));
  }

  private static String listed(List<String> names) {
    var shown =
        names.stream()
            .limit(MAX_NAMES)
            .map(name -> DisplayText.of(name, 60))
            .collect(Collectors.joining(", "));
    return names.size() > MAX_NAMES ? shown + " …" : shown;
  }

  private List<Suggestion> suggestions() {
    return joint.names().stream()
        .map(
            each ->
                new Suggestion(
                    NameKind.ARTIST,
                    each.artist(),
                    NameForm.sameKey(each.artist()),
                    "",
                    Similarity.JOINT,
                    each.tracks(),
                    each.datasets()))
        .toList();
  }

  /// The joint names for scripts; empty where there is none.
  public static Map<String, Object> json(JointCredits joint) {
    return joint.tracks() == 0
        ? Map.of()
        : Map.of(
            "joint",
            joint.names().stream()
                .map(each -> Map.of("artist", each.artist(), "tracks", each.tracks()))
                .toList());
  }
}
