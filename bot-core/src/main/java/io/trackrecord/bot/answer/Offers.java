package io.trackrecord.bot.answer;

import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickCodec;
import io.trackrecord.bot.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Offers names that may have been meant: the best on a button of its own, all in a menu.
public final class Offers {

  /// Names that a sentence offers at most: more are no help to read.
  private static final int MOST_NAMED = 5;

  private final Wording wording;
  private final ReplyParts parts;

  Offers(Wording wording, ReplyParts parts) {
    this.wording = wording;
    this.parts = parts;
  }

  /// What may have been meant where nothing was found: the best offer on a button, with its counts.
  public void instead(List<Suggestion> suggestions, Function<Suggestion, Request> ask) {
    if (suggestions.isEmpty()) {
      return;
    }
    sentence("didyoumean", suggestions);
    buttons(suggestions, ask);
  }

  /// The same under a heading that asks whether the best was meant.
  public void besideBest(List<Suggestion> suggestions, Function<Suggestion, Request> ask) {
    if (suggestions.size() > 1) {
      sentence("didyoumean.or", suggestions.subList(1, suggestions.size()));
    }
    buttons(suggestions, ask);
  }

  private void buttons(List<Suggestion> suggestions, Function<Suggestion, Request> ask) {
    button(suggestions.getFirst(), ask.apply(suggestions.getFirst()));
    if (suggestions.size() > 1) {
      menu("didyoumean.menu", suggestions, ask);
    }
  }

  /// A button for one name, with its counts.
  public void button(Suggestion suggestion, Request request) {
    if (ClickCodec.fits(request)) {
      parts.control(
          new Control.Button(label(suggestion), new Click(Click.Control.DID_YOU_MEAN, request)));
    }
  }

  /// What is nearest where nothing was found, which may well be something else: a menu of all.
  public void nearest(
      String sentence, List<Suggestion> suggestions, Function<Suggestion, Request> ask) {
    if (!suggestions.isEmpty()) {
      sentence(sentence, suggestions);
      menu("nearest.menu", suggestions, ask);
    }
  }

  /// Further names beside what was found.
  public void beside(
      String sentence, List<Suggestion> suggestions, Function<Suggestion, Request> ask) {
    if (!suggestions.isEmpty()) {
      sentence(sentence, suggestions);
      menu("also.menu", suggestions, ask);
    }
  }

  private void sentence(String key, List<Suggestion> suggestions) {
    // The menu has them all.
    var names = suggestions.stream().limit(MOST_NAMED).map(this::shown).toList();
    parts.add(
        new Part.Paragraph(RichText.plain(wording.say(key, "names", String.join(", ", names)))));
  }

  /// What the button for one name says: the name, cut where it is long, and how much there is.
  private String label(Suggestion suggestion) {
    var tracks = wording.tracks(suggestion.tracks());
    var room = Control.Button.LONGEST_LABEL - tracks.length() - 3;
    return wording.say("offer", "name", DisplayText.of(suggestion.name(), room), "tracks", tracks);
  }

  /// A name, and the artist that tells a title apart.
  private String shown(Suggestion suggestion) {
    var name = DisplayText.of(suggestion.name(), 60);
    return suggestion.by().isEmpty() || suggestion.kind() == NameKind.DATASET
        ? name
        : wording.say("complete.by", "name", name, "artist", DisplayText.of(suggestion.by(), 40));
  }

  /// A menu of names.
  public void menu(
      String placeholder, List<Suggestion> suggestions, Function<Suggestion, Request> ask) {
    var choices = new ArrayList<Control.Choice>();
    for (var each : suggestions) {
      var request = ask.apply(each);
      if (ClickCodec.fits(request)) {
        choices.add(
            new Control.Choice(
                shown(each),
                wording.say(
                    "didyoumean.detail",
                    "tracks",
                    wording.tracks(each.tracks()),
                    "datasets",
                    wording.datasets(each.datasets())),
                new Click(Click.Control.DID_YOU_MEAN, request)));
      }
    }
    if (!choices.isEmpty()) {
      parts.control(new Control.Menu(wording.say(placeholder), choices));
    }
  }
}
