package io.trackrecord.discord.interaction;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalogue.CatalogueJob;
import io.trackrecord.bot.catalogue.Catalogues;
import io.trackrecord.bot.catalogue.CheckedCatalogue;
import io.trackrecord.bot.check.TemporaryFiles;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import io.trackrecord.discord.file.AttachedTable;
import io.trackrecord.discord.file.CheckedUpload;
import io.trackrecord.discord.file.DiscordFiles;
import io.trackrecord.discord.file.ExportFile;
import io.trackrecord.discord.file.ReportUploads;
import io.trackrecord.discord.message.Markdown;
import io.trackrecord.discord.message.ReplyRenderer;
import io.trackrecord.discord.outlet.ChangingMessage;
import io.trackrecord.discord.outlet.Exchange;
import io.trackrecord.discord.outlet.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.actionrow.ActionRow;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.entities.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Checks a catalogue that a user hands in: its progress stands in the message, then the verdict
/// with the file. Clicks on that message read the file, and put the next state of it into the
/// message. Safe for use by many threads.
final class CatalogueTalk {

  private static final Logger LOG = LoggerFactory.getLogger(CatalogueTalk.class);

  private final Catalogues catalogues;
  private final ReplyRenderer renderer;
  private final Messages sentences;
  private final DiscordFiles files;
  private final ProgressDisplay progress;

  CatalogueTalk(
      Catalogues catalogues, ReplyRenderer renderer, Messages sentences, DiscordFiles files) {
    this.catalogues = catalogues;
    this.renderer = renderer;
    this.sentences = sentences;
    this.files = files;
    this.progress = new ProgressDisplay(renderer);
  }

  /// Whether a click is answered here.
  static boolean isOf(Request clicked) {
    return clicked.command().equals(Catalogues.SETTLE)
        || clicked.command().equals(Catalogues.CANCEL);
  }

  /// Checks files one after the other; the first is answered with the message that is promised
  /// here, each further one with a message of its own.
  void check(Exchange exchange, List<Message.Attachment> handedIn, boolean isPrivate)
      throws InterruptedException {
    exchange.promiseMessage(isPrivate);
    check(exchange, handedIn.getFirst());
    for (var file : handedIn.subList(1, handedIn.size())) {
      check(exchange.further(isPrivate), file);
    }
  }

  /// Checks a file.
  void check(ChangingMessage message, Message.Attachment file) throws InterruptedException {
    if (file.getSize() > catalogues.limits().bytes()) {
      message.change(container(catalogues.replies().tooLarge()));
      return;
    }
    var begun = catalogues.begin(Long.toUnsignedString(message.user()), file.getFileName());
    if (begun.isEmpty()) {
      message.change(container(catalogues.replies().oneAtATime()));
      return;
    }
    try (var job = begun.get()) {
      if (isStarted(message, job, file)) {
        progress.follow(message, job);
        try (var checked = job.checked()) {
          show(message, checked.reply(), checked);
        }
      } else {
        job.giveUp();
        message.change(container(catalogues.replies().unreachable()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isStarted(ChangingMessage message, CatalogueJob job, Message.Attachment file) {
    try {
      return files.read(
          message.jda(),
          file.getUrl(),
          in -> {
            job.start(in);
            return true;
          });
    } catch (IOException e) {
      LOG.warn("A catalogue could not be fetched: {}", Failure.kind(e));
      return false;
    }
  }

  /// Answers a click on the message of a check.
  ///
  /// @param isAsker whether the one who clicks handed the file in
  void click(Exchange exchange, Request request, Message message, boolean isAsker)
      throws InterruptedException {
    if (!isAsker) {
      exchange.send(sentence(sentences.say("catalogue.other")), true);
      return;
    }
    if (request.command().equals(Catalogues.CANCEL)) {
      var said = catalogues.cancel(exchange.callback().getUser().getId(), request);
      // Otherwise the message of the check says so itself.
      exchange.promiseEdit();
      said.ifPresent(reply -> exchange.send(container(reply), true));
      return;
    }
    try {
      if (Catalogues.isReport(request)) {
        exchange.promiseMessage(message.isEphemeral());
        report(exchange, message);
      } else {
        exchange.promiseEdit();
        settle(exchange, request, message);
      }
    } catch (IOException e) {
      LOG.warn("A checked catalogue could not be read again: {}", Failure.kind(e));
      exchange.send(container(catalogues.replies().gone()), true);
    }
  }

  private void settle(Exchange exchange, Request request, Message message) throws IOException {
    var attached = AttachedTable.of(message);
    if (attached.isEmpty()) {
      exchange.send(container(catalogues.replies().gone()), true);
      return;
    }
    var name = attached.get().name();
    var csv = TemporaryFiles.ofProcess().file("checked", ".csv");
    try {
      attached.get().read(files, exchange.callback().getJDA(), csv);
      try (var settled = catalogues.settle(request, attached.get().plainName(), csv)) {
        if (settled.csv().isPresent()) {
          show(exchange, settled.reply(), settled);
        } else if (settled.name().isEmpty()) {
          // What went wrong: the message stays as it is.
          exchange.send(container(settled.reply()), true);
        } else {
          exchange.change(
              with(container(settled.reply()), FileDisplay.fromFileName(name)),
              attached.get().attachment());
        }
      }
    } finally {
      Files.deleteIfExists(csv);
    }
  }

  /// Sends the report on the checked file as a message of its own.
  private void report(Exchange exchange, Message message) throws IOException, InterruptedException {
    var attached = AttachedTable.of(message);
    if (attached.isEmpty()) {
      exchange.send(container(catalogues.replies().gone()), true);
      return;
    }
    var user = exchange.callback().getUser().getId();
    var begun = catalogues.begin(user, attached.get().plainName());
    if (begun.isEmpty()) {
      exchange.change(container(catalogues.replies().oneAtATime()));
      return;
    }
    var csv = TemporaryFiles.ofProcess().file("checked", ".csv");
    try (var job = begun.get()) {
      attached.get().read(files, exchange.callback().getJDA(), csv);
      try (var in = Files.newInputStream(csv)) {
        job.startReport(in);
      }
      progress.follow(exchange, job);
      try (var made = job.checked();
          var uploads = ReportUploads.of(made.reports(), exchange.mostBytes())) {
        var shown = container(made.reply());
        for (var file : uploads.displays(sentences)) {
          shown = with(shown, file);
        }
        exchange.change(shown);
      }
    } finally {
      Files.deleteIfExists(csv);
    }
  }

  /// Shows the reply with the file in the place of the one that is there.
  private void show(ChangingMessage message, Reply reply, CheckedCatalogue checked)
      throws IOException {
    if (checked.csv().isEmpty()) {
      message.change(container(reply));
      return;
    }
    var upload =
        CheckedUpload.of(
            checked.csv().get(), ExportFile.plain(checked.name()), message.mostBytes());
    try (var file = upload.orElse(null)) {
      message.change(
          with(
              container(reply),
              file == null
                  ? TextDisplay.of(Markdown.text(sentences.say("export.none-fits")))
                  : FileDisplay.fromFile(file.upload())));
    }
  }

  private Container container(Reply reply) {
    return renderer.render(reply, Optional.empty()).container();
  }

  private static Container sentence(String sentence) {
    return Container.of(TextDisplay.of(Markdown.text(sentence)))
        .withAccentColor(ReplyRenderer.ACCENT);
  }

  /// The container with something more above its buttons.
  private static Container with(Container container, ContainerChildComponent more) {
    var children = new ArrayList<ContainerChildComponent>(container.getComponents());
    var place = children.size();
    while (place > 0 && children.get(place - 1) instanceof ActionRow) {
      place--;
    }
    children.add(place, more);
    return Container.of(children).withAccentColor(ReplyRenderer.ACCENT);
  }
}
