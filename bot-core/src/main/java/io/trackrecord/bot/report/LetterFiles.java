package io.trackrecord.bot.report;

import io.trackrecord.bot.answer.evidence.PublisherLetter;
import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.request.ExportName;
import io.trackrecord.bot.request.Request;
import io.trackrecord.data.io.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// The requests to the publishers of all datasets that list an artist, each as a text file that
/// names every row.
final class LetterFiles {

  private LetterFiles() {}

  /// Writes them.
  ///
  /// @param folder where they go; it has to be there
  /// @return the files, none where the artist is not listed
  static List<Path> write(String artist, Path folder, TrackCatalog catalog, Messages messages)
      throws IOException {
    var wording = new Wording(messages);
    var counts = catalog.artist(new Question.OfArtist(artist), new Page(0, 1)).matches().datasets();
    var files = new ArrayList<Path>();
    for (var count : counts) {
      var dataset = catalog.summary().dataset(count.dataset());
      if (dataset.isEmpty()) {
        continue;
      }
      var descriptor = dataset.get().descriptor();
      var letter = new PublisherLetter(wording, catalog, artist, descriptor);
      if (letter.rows() == 0) {
        continue;
      }
      var file = folder.resolve(name(artist, descriptor.id()));
      try (var written = OutputFile.open(file)) {
        written.stream()
            .write((letter.text(letter.rows()) + "\n").getBytes(StandardCharsets.UTF_8));
        written.finish();
      }
      files.add(file);
    }
    return files;
  }

  private static String name(String artist, String dataset) {
    var values = new LinkedHashMap<String, String>();
    values.put("artist", artist);
    values.put("dataset", dataset);
    return ExportName.of(Request.of("letter", values), "txt");
  }
}
