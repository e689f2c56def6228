package io.trackrecord.discord.interaction;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.request.ExportFormat;
import io.trackrecord.discord.file.ExportFile;
import io.trackrecord.discord.message.Markdown;
import io.trackrecord.discord.message.ReplyRenderer;
import io.trackrecord.discord.outlet.Outlet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;
import net.dv8tion.jda.api.utils.FileUpload;

/// Sends exports, as large as the place that they go to allows. Safe for use by many threads.
final class Uploads {

  /// Each is held in memory until Discord has it.
  private static final int MOST_AT_ONCE = 4;

  private static final String TEXT_FILE = "trackrecord.txt";

  private final Bot bot;
  private final Messages sentences;
  private final Semaphore permits = new Semaphore(MOST_AT_ONCE);

  Uploads(Bot bot, Messages sentences) {
    this.bot = bot;
    this.sentences = sentences;
  }

  /// Makes the file and sends it, or says why there is none.
  void send(Outlet outlet, Part.File file, boolean isPrivate)
      throws ExecutionException, InterruptedException, TimeoutException {
    if (!permits.tryAcquire()) {
      outlet.send(sentence(sentences.say("export.busy")), isPrivate);
      return;
    }
    try {
      var made = ExportFile.of(bot, file.of(), file.name(), outlet.mostBytes());
      outlet.send(message(made, file), isPrivate);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof RejectedExecutionException)) {
        throw e;
      }
      outlet.send(sentence(sentences.say("export.busy")), isPrivate);
    } catch (IOException e) {
      // Nothing but memory is written to.
      throw new UncheckedIOException(e);
    } finally {
      permits.release();
    }
  }

  /// Sends a text to copy, as a file.
  void send(Outlet outlet, Part.Copy copy, boolean isPrivate) {
    var file = FileUpload.fromData(copy.text().getBytes(StandardCharsets.UTF_8), TEXT_FILE);
    outlet.send(
        Container.of(text(copy.title()), FileDisplay.fromFile(file))
            .withAccentColor(ReplyRenderer.ACCENT),
        isPrivate);
  }

  private Container message(ExportFile file, Part.File asked) {
    var report = file.report();
    if (report.written() == 0) {
      return sentence(sentences.say(report.leftOut() == 0 ? "export.nothing" : "export.none-fits"));
    }
    var said = new ArrayList<String>();
    said.add(
        asked.saying().isEmpty()
            ? sentences.say(
                "export.rows." + ExportFormat.of(asked.of()).extension(), "count", report.written())
            : asked.saying());
    if (file.isPacked()) {
      said.add(sentences.say("export.packed"));
    }
    if (report.leftOut() > 0) {
      said.add(sentences.say("export.cut"));
    }
    return Container.of(text(String.join(" ", said)), FileDisplay.fromFile(file.file()))
        .withAccentColor(ReplyRenderer.ACCENT);
  }

  private static Container sentence(String sentence) {
    return Container.of(text(sentence)).withAccentColor(ReplyRenderer.ACCENT);
  }

  private static ContainerChildComponent text(String sentence) {
    return TextDisplay.of(Markdown.text(sentence));
  }
}
