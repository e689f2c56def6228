package io.trackrecord.discord.message;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ExportName;
import io.trackrecord.bot.request.Request;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.section.Section;

/// Turns a reply into one container that stays within every limit of Discord, whatever the data.
/// Safe for use by many threads.
public final class ReplyRenderer {

  /// The one colour of everything that the bot says. It means nothing: words do.
  public static final int ACCENT = 0x5865F2;

  /// More texts with a button beside them than this read better as a list with one menu.
  private static final int MOST_SECTIONS = 8;

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
    return render(reply, share, Optional.empty());
  }

  /// Renders a reply.
  ///
  /// @param reply the answer
  /// @param share the request that shows it to everyone, where that is possible here
  /// @param asker the user who asked, where the answer has to say so
  public RenderedReply render(Reply reply, Optional<Request> share, Optional<Long> asker) {
    var openings = Openings.of(reply);
    var pictures = Pictures.of(reply.parts());
    return Arrays.stream(Layout.values())
        .filter(layout -> openings.beside(layout) <= MOST_SECTIONS)
        .map(layout -> render(reply, share, asker, openings, pictures, layout))
        .filter(rendered -> components(rendered.container()) <= MessageLimits.COMPONENTS)
        .findFirst()
        .orElseThrow();
  }

  private RenderedReply render(
      Reply reply,
      Optional<Request> share,
      Optional<Long> asker,
      Openings openings,
      Optional<MediaGallery> pictures,
      Layout layout) {
    var pressable = new ArrayList<Control>(openings.menus(layout, sentences));
    pressable.addAll(reply.controls());
    var ids = new ClickIds(bot);
    var controls =
        Controls.of(ids, pressable, share.map(asked -> shareButton(question(reply, asked))));
    var files = files(reply, controls);
    var pieces =
        new Fitting(sentences, isExportable(reply, controls))
            .pieces(
                reply.parts(),
                closing(controls, files),
                asker.map(user -> AskedBy.line(sentences, user)));
    List<ContainerChildComponent> children = Assembly.of(pieces, layout, ids, sentences);
    pictures.ifPresent(children::add);
    children.addAll(controls.rows());
    return new RenderedReply(
        Container.of(children).withAccentColor(ACCENT), files, longTexts(reply));
  }

  /// How many components a container is, itself and nested ones included.
  private static int components(Container container) {
    return 1
        + container.getComponents().stream()
            .mapToInt(
                child ->
                    switch (child) {
                      case ActionRow row -> 1 + row.getComponents().size();
                      case Section section -> 2 + section.getContentComponents().size();
                      default -> 1;
                    })
            .sum();
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
          .map(button -> button.click().request())
          .map(request -> new Part.File(ExportName.of(request), request))
          .forEach(files::add);
    }
    return files;
  }

  private static List<Part.Copy> longTexts(Reply reply) {
    return reply.parts().stream()
        .filter(Part.Copy.class::isInstance)
        .map(Part.Copy.class::cast)
        .filter(copy -> copy.text().length() > MessageLimits.COPY)
        .toList();
  }
}
