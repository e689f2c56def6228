package io.trackrecord.discord.message;

import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.command.Messages;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;

/// Turns a reply into one container that stays within every limit of Discord, whatever the data.
/// Safe for use by many threads.
public final class ReplyRenderer {

  /// More texts with a button beside them than this read better as a list with one menu.
  private static final int MOST_SECTIONS = 8;

  private static final int MOST_CHOICES = 25;

  private final Bot bot;
  private final Messages sentences;

  public ReplyRenderer(Bot bot, Messages sentences) {
    this.bot = bot;
    this.sentences = sentences;
  }

  /// Renders a reply.
  ///
  /// @param reply the answer
  /// @param share the request that shows it to everyone, where that is possible here
  public RenderedReply render(Reply reply, Optional<Request> share) {
    var pressable = new ArrayList<>(reply.controls());
    var openable = openable(reply);
    var buttons = pressable.size() + (share.isPresent() ? 1 : 0);
    var beside = openable.size() <= MOST_SECTIONS && fitsBeside(reply, buttons, openable.size());
    if (!openable.isEmpty() && !beside) {
      pressable.addFirst(openMenu(openable));
    }
    var ids = new ClickIds(bot);
    var controls =
        Controls.of(ids, pressable, share.map(asked -> shareButton(question(reply, asked))));
    var rows = controls.rows();
    var files = files(reply, controls);
    var pieces =
        new Fitting(sentences, isExportable(reply, controls))
            .pieces(reply.parts(), closing(controls, files));
    var room = MessageLimits.COMPONENTS - 1;
    for (var row : rows) {
      room -= 1 + row.getComponents().size();
    }
    List<ContainerChildComponent> children =
        Assembly.of(pieces, room, beside, ids, sentences.say("button.open"));
    children.addAll(rows);
    return new RenderedReply(
        Container.of(children).withAccentColor(accent(reply.outcome())), files);
  }

  /// What was asked, as the answer's own buttons ask it: with the short forms of names, and so that
  /// all of them can carry it together.
  private static Request question(Reply reply, Request asked) {
    return exports(reply)
        .findFirst()
        .map(button -> button.click().request().at(asked.page()))
        .orElse(asked);
  }

  private Control.Button shareButton(Request request) {
    return new Control.Button(
        sentences.say("button.share"), new Click(Click.Control.SHARE, request));
  }

  private static List<Part.Card> openable(Reply reply) {
    var cards = new ArrayList<Part.Card>();
    for (var part : reply.parts()) {
      if (part instanceof Part.Card card && card.open() != null) {
        cards.add(card);
      }
    }
    return cards;
  }

  private boolean fitsBeside(Reply reply, int controls, int buttons) {
    var text = new PartText(sentences, Detail.LEVELS.getFirst());
    var pieces = reply.parts().stream().mapToInt(part -> text.pieces(part).size()).sum();
    // A control is one component, its row at most another.
    var room = MessageLimits.COMPONENTS - 1 - 2 * controls;
    return Assembly.fits(pieces, buttons, room);
  }

  private Control.Menu openMenu(List<Part.Card> cards) {
    var choices = new ArrayList<Control.Choice>();
    for (var card : cards) {
      var open = card.open();
      if (open != null && choices.size() < MOST_CHOICES) {
        choices.add(
            new Control.Choice(
                card.title(), card.text().text(), new Click(Click.Control.OPEN, open)));
      }
    }
    return new Control.Menu(sentences.say("menu.open"), choices);
  }

  private static boolean isExportable(Reply reply, Controls controls) {
    return exports(reply).findAny().isPresent() && !controls.isWithoutExport();
  }

  private static Stream<Control.Button> exports(Reply reply) {
    return reply.controls().stream()
        .filter(Control.Button.class::isInstance)
        .map(Control.Button.class::cast)
        .filter(button -> button.click().control() == Click.Control.EXPORT);
  }

  /// What has to be said of controls that the answer should have had.
  private List<String> closing(Controls controls, List<Part.File> files) {
    var said = new ArrayList<String>();
    if (!controls.unofferedChoices().isEmpty()) {
      var names =
          controls.unofferedChoices().stream()
              .limit(5)
              .map(name -> Markdown.strong(name, 60))
              .toList();
      said.add(sentences.say("menu.too-long") + ' ' + String.join(", ", names));
    }
    if (controls.isWithoutPaging()) {
      said.add(sentences.say(files.isEmpty() ? "paging.too-long" : "paging.exported"));
    }
    return said;
  }

  /// Where the question is too long for buttons, the export that a button would have given goes
  /// with the answer.
  private static List<Part.File> files(Reply reply, Controls controls) {
    var files = new ArrayList<Part.File>();
    for (var part : reply.parts()) {
      if (part instanceof Part.File file) {
        files.add(file);
      }
    }
    if (controls.isWithoutPaging() && files.isEmpty()) {
      exports(reply)
          .map(button -> new Part.File("trackrecord.csv", button.click().request()))
          .forEach(files::add);
    }
    return files;
  }

  private static int accent(Outcome outcome) {
    return switch (outcome) {
      case FOUND -> 0x1ABC9C;
      case SIMILAR -> 0xF1C40F;
      case NOT_FOUND -> 0x95A5A6;
      case INFORMATION -> 0x5865F2;
      case USAGE -> 0xE67E22;
      case FAILURE -> 0xED4245;
    };
  }
}
