package io.trackrecord.bot.answer;

import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.data.track.OtherPage;
import java.util.Locale;
import java.util.Optional;

/// Says why a link cannot be looked up, and what to ask instead.
public final class OtherPages {

  private static final int LONGEST_NAME = 80;

  private final Wording wording;

  /// Answers in the words of `wording`.
  public OtherPages(Wording wording) {
    this.wording = wording;
  }

  /// Why, and what to do.
  public String say(OtherPage page) {
    var kind = page.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    var why = wording.say("link.page." + kind, "site", DisplayText.of(page.site(), LONGEST_NAME));
    var ask = ask(page.names());
    if (ask.isPresent()) {
      return why + " " + wording.say("link.instead", "ask", ask.get());
    }
    var instead = "link.page." + kind + ".instead";
    return why + " " + wording.say(wording.messages().has(instead) ? instead : "link.instead.name");
  }

  private Optional<String> ask(OtherPage.Names names) {
    var by = names.artist() == null ? "" : " artist: " + shown(names.artist());
    if (names.track() != null) {
      return Optional.of("/track title: " + shown(names.track()) + by);
    }
    if (names.album() != null) {
      var album = "/search album: " + shown(names.album()) + by;
      return Optional.of(
          names.artist() == null
              ? album
              : wording.say(
                  "link.instead.or",
                  "one",
                  "/artist name: " + shown(names.artist()),
                  "other",
                  album));
    }
    if (names.artist() != null) {
      return Optional.of("/artist name: " + shown(names.artist()));
    }
    return Optional.ofNullable(names.words()).map(words -> "/search query: " + shown(words));
  }

  private static String shown(String name) {
    return DisplayText.of(name, LONGEST_NAME);
  }
}
