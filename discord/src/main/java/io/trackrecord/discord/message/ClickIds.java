package io.trackrecord.discord.message;

import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickCodec;
import io.trackrecord.bot.request.ClickException;
import io.trackrecord.bot.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Where the state of clicks lies: in the ids of a message's own controls, so that they work for
/// ever and need no memory.
///
/// A state that fits stands whole in its control's id: `next.2:STATE`, the number being the
/// control's place in the message. One that does not is cut up over the ids of all controls that
/// ask the same with another page: `next.2.5~PIECE`, where 5 is the page. Published messages hold
/// these forms: they may be added to, never changed.
public final class ClickIds {

  /// The longest id, and the longest value of a menu's choice.
  static final int LONGEST = 100;

  private static final Pattern WHOLE = Pattern.compile("([a-z]+)\\.(\\d{1,3}):([A-Za-z0-9_-]+)");
  private static final Pattern PIECE =
      Pattern.compile("([a-z]+)\\.(\\d{1,3})\\.(\\d{1,4})~([A-Za-z0-9_-]*)");

  private static final Pattern COPY = Pattern.compile("share\\.\\d{1,3}!");

  private static final Map<Click.Control, String> NAMES =
      Map.of(
          Click.Control.PREVIOUS, "previous",
          Click.Control.NEXT, "next",
          Click.Control.EXPORT, "export",
          Click.Control.DID_YOU_MEAN, "mean",
          Click.Control.OPEN, "open",
          Click.Control.SHARE, "share");

  private final Bot bot;
  private int place;

  /// The ids of one message, which must not repeat.
  ClickIds(Bot bot) {
    this.bot = bot;
  }

  /// An id that holds the whole click; empty where it is too long for that.
  Optional<String> whole(Click click) {
    var id =
        state(click)
            .map(state -> name(click.control()) + '.' + place + ':' + state)
            .filter(whole -> whole.length() <= LONGEST);
    if (id.isPresent()) {
      place++;
    }
    return id;
  }

  /// What the click carries; empty where the core carries no text as long as its request's.
  private Optional<String> state(Click click) {
    return ClickCodec.fits(click.request()) ? Optional.of(bot.encode(click)) : Optional.empty();
  }

  /// An id that holds nothing, for a menu: its choices hold the clicks.
  String menu() {
    return "menu." + place++;
  }

  /// An id that holds nothing and shares the message as it stands.
  String copy() {
    return "share." + place++ + '!';
  }

  /// Whether the pressed id shares the message as it stands.
  public static boolean isCopy(String pressed) {
    return COPY.matcher(pressed).matches();
  }

  /// One id for each click, with the state that they share cut up over them; empty where they do
  /// not ask the same or where the state is longer than all of them together can hold.
  Optional<List<String>> shared(List<Click> clicks) {
    if (clicks.isEmpty() || clicks.stream().map(ClickIds::question).distinct().count() > 1) {
      return Optional.empty();
    }
    return state(new Click(Click.Control.EXPORT, question(clicks.getFirst())))
        .flatMap(state -> cutUp(state, clicks));
  }

  private Optional<List<String>> cutUp(String state, List<Click> clicks) {
    var ids = new ArrayList<String>();
    var from = 0;
    for (var i = 0; i < clicks.size(); i++) {
      var click = clicks.get(i);
      var id = name(click.control()) + '.' + (place + i) + '.' + click.request().page() + '~';
      var to = Math.min(state.length(), from + LONGEST - id.length());
      ids.add(id + state.substring(from, to));
      from = to;
    }
    if (from < state.length()) {
      return Optional.empty();
    }
    place += clicks.size();
    return Optional.of(ids);
  }

  /// The click that a pressed id stands for.
  ///
  /// @param pressed the id of the button, or the value of the choice
  /// @param ids all ids of the message that it was pressed on
  /// @throws ClickException where it is not to be made out; the message is for the user
  public static Click read(String pressed, List<String> ids, Bot bot, String unreadable)
      throws ClickException {
    var whole = WHOLE.matcher(pressed);
    if (whole.matches()) {
      var click = bot.decode(whole.group(3));
      if (!name(click.control()).equals(whole.group(1))) {
        throw new ClickException(unreadable);
      }
      return click;
    }
    var piece = PIECE.matcher(pressed);
    if (!piece.matches()) {
      throw new ClickException(unreadable);
    }
    var control =
        NAMES.entrySet().stream()
            .filter(each -> each.getValue().equals(piece.group(1)))
            .map(Map.Entry::getKey)
            .findAny()
            .orElseThrow(() -> new ClickException(unreadable));
    var pieces = new TreeMap<Integer, String>();
    for (var id : ids) {
      var each = PIECE.matcher(id);
      if (each.matches()) {
        pieces.put(Integer.valueOf(each.group(2)), each.group(4));
      }
    }
    var question = bot.decode(String.join("", pieces.values())).request();
    return new Click(control, question.at(Integer.parseInt(piece.group(3))));
  }

  private static Request question(Click click) {
    return click.request().at(0);
  }

  private static String name(Click.Control control) {
    var name = NAMES.get(control);
    if (name == null) {
      throw new IllegalArgumentException("no name for " + control);
    }
    return name;
  }
}
