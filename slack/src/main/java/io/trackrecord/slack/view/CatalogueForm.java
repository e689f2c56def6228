package io.trackrecord.slack.view;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.File;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.FileInputElement;
import com.slack.api.model.view.View;
import io.trackrecord.slack.blocks.Texts;
import io.trackrecord.slack.text.Sentences;
import java.util.List;
import java.util.Map;

/// The form that takes catalogues: a modal with a field for files.
public final class CatalogueForm {

  public static final String CALLBACK = "catalogue-form";
  public static final String FILE = "catalogue-file";

  /// Slack's own limit for a field.
  private static final int MAX_FILES = 10;

  public static View view() {
    LayoutBlock file =
        InputBlock.builder()
            .blockId(FILE)
            .label(Texts.plain(Sentences.say("catalogue-field"), 75))
            .hint(Texts.plain(Sentences.say("catalogue-hint"), 150))
            .element(FileInputElement.builder().actionId(FILE).maxFiles(MAX_FILES).build())
            .build();
    return Modal.of(Sentences.say("catalogue-title"), List.of(file))
        .callbackId(CALLBACK)
        .submit(Modal.submit(Sentences.say("catalogue-submit")))
        .build();
  }

  /// The files that were handed in.
  public static List<File> files(ViewSubmissionPayload submission) {
    var state = submission.getView().getState();
    if (state == null || state.getValues() == null) {
      return List.of();
    }
    var field = state.getValues().getOrDefault(FILE, Map.of()).get(FILE);
    return field == null || field.getFiles() == null ? List.of() : List.copyOf(field.getFiles());
  }

  private CatalogueForm() {}
}
