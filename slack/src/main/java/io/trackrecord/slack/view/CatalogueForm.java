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
import java.util.Optional;

/// The form that takes a catalogue: a modal with a field for a file.
public final class CatalogueForm {

  public static final String CALLBACK = "catalogue-form";
  public static final String FILE = "catalogue-file";

  public static View view() {
    LayoutBlock file =
        InputBlock.builder()
            .blockId(FILE)
            .label(Texts.plain(Sentences.say("catalogue-field"), 75))
            .hint(Texts.plain(Sentences.say("catalogue-hint"), 150))
            .element(FileInputElement.builder().actionId(FILE).maxFiles(1).build())
            .build();
    return Modal.of(Sentences.say("catalogue-title"), List.of(file))
        .callbackId(CALLBACK)
        .submit(Modal.submit(Sentences.say("catalogue-submit")))
        .build();
  }

  /// The file that was handed in.
  public static Optional<File> file(ViewSubmissionPayload submission) {
    var state = submission.getView().getState();
    if (state == null || state.getValues() == null) {
      return Optional.empty();
    }
    var field = state.getValues().getOrDefault(FILE, Map.of()).get(FILE);
    return field == null || field.getFiles() == null
        ? Optional.empty()
        : field.getFiles().stream().findFirst();
  }

  private CatalogueForm() {}
}
