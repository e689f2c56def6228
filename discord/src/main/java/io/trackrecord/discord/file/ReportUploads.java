package io.trackrecord.discord.file;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalogue.CatalogueReports.Made;
import io.trackrecord.discord.message.Markdown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.components.container.ContainerChildComponent;
import net.dv8tion.jda.api.components.filedisplay.FileDisplay;
import net.dv8tion.jda.api.components.textdisplay.TextDisplay;

/// The files of a report as Discord takes them.
///
/// @param files those that fit
/// @param tooLarge the names of those that do not
public record ReportUploads(List<CheckedUpload> files, List<String> tooLarge)
    implements AutoCloseable {

  public ReportUploads {
    files = List.copyOf(files);
    tooLarge = List.copyOf(tooLarge);
  }

  /// Makes the files ready.
  ///
  /// @param mostBytes the largest file that may be uploaded
  public static ReportUploads of(List<Made> made, long mostBytes) throws IOException {
    var files = new ArrayList<CheckedUpload>();
    var tooLarge = new ArrayList<String>();
    for (var each : made) {
      var name = ExportFile.plain(each.name());
      CheckedUpload.of(each.file(), name, mostBytes)
          .ifPresentOrElse(files::add, () -> tooLarge.add(name));
    }
    return new ReportUploads(files, tooLarge);
  }

  /// What a message shows of them.
  public List<ContainerChildComponent> displays(Messages sentences) {
    var displays = new ArrayList<ContainerChildComponent>();
    files.forEach(file -> displays.add(FileDisplay.fromFile(file.upload())));
    tooLarge.forEach(
        name ->
            displays.add(
                TextDisplay.of(Markdown.text(sentences.say("report.too-large", "name", name)))));
    return displays;
  }

  @Override
  public void close() throws IOException {
    for (var file : files) {
      file.close();
    }
  }
}
