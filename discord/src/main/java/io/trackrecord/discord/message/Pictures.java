package io.trackrecord.discord.message;

import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.report.chart.ChartPicture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.dv8tion.jda.api.components.mediagallery.MediaGallery;
import net.dv8tion.jda.api.components.mediagallery.MediaGalleryItem;
import net.dv8tion.jda.api.utils.FileUpload;

/// The charts of an answer as pictures, with the same in words for those who do not see them.
final class Pictures {

  /// The longest alternative text that Discord takes.
  private static final int MAX_ALTERNATIVE = 1_024;

  /// The most pictures that Discord shows together.
  private static final int MAX_PICTURES = 10;

  private Pictures() {}

  /// One gallery with the charts; empty where there are none.
  static Optional<MediaGallery> of(List<Part> parts) {
    var items = new ArrayList<MediaGalleryItem>();
    for (var part : parts) {
      if (part instanceof Part.Chart chart
          && !chart.bars().isEmpty()
          && items.size() < MAX_PICTURES) {
        var name = "chart-" + (items.size() + 1) + ".png";
        items.add(
            MediaGalleryItem.fromFile(FileUpload.fromData(ChartPicture.png(chart), name))
                .withDescription(cut(chart.alternative())));
      }
    }
    return items.isEmpty() ? Optional.empty() : Optional.of(MediaGallery.of(items));
  }

  private static String cut(String text) {
    var end =
        text.offsetByCodePoints(
            0, Math.min(MAX_ALTERNATIVE - 1, text.codePointCount(0, text.length())));
    return end == text.length()
        ? text
        : text.substring(0, Math.min(end, MAX_ALTERNATIVE - 1)) + "…";
  }
}
