package io.trackrecord.slack.app;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import io.trackrecord.bot.request.Request;
import io.trackrecord.slack.blocks.Texts;
import io.trackrecord.slack.text.Sentences;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The search form, a modal with fields for words, artist, title and dataset. All are optional.
final class SearchForm {

  static final String CALLBACK = "search-form";

  /// The name of a field is also the name of the command's option.
  static final String ARTIST = "artist";

  static final String TITLE = "title";
  static final String DATASET = "dataset";
  private static final String WORDS = "query";
  private static final int MAX_QUERY = 300;

  static View view() {
    var blocks =
        List.<LayoutBlock>of(
            field(ARTIST, typeAhead(ARTIST, 1)),
            field(TITLE, typeAhead(TITLE, 1)),
            field(DATASET, typeAhead(DATASET, 0)),
            field(
                WORDS,
                PlainTextInputElement.builder()
                    .actionId(WORDS)
                    .maxLength(MAX_QUERY)
                    .placeholder(Texts.plain(Sentences.say("field-query-hint"), 150))
                    .build()));
    return Modal.of(Sentences.say("search-title"), blocks)
        .callbackId(CALLBACK)
        .submit(Modal.submit(Sentences.say("search-submit")))
        .build();
  }

  private static InputBlock field(String name, BlockElement element) {
    return InputBlock.builder()
        .blockId(name)
        .label(Texts.plain(Sentences.say("field-" + name), 75))
        .optional(true)
        .element(element)
        .build();
  }

  private static ExternalSelectElement typeAhead(String name, int minimum) {
    return ExternalSelectElement.builder()
        .actionId(name)
        .minQueryLength(minimum)
        .placeholder(Texts.plain(Sentences.say("field-" + name + "-hint"), 150))
        .build();
  }

  /// Returns the request that the form describes, or empty if no field is filled in.
  static Optional<Request> question(ViewSubmissionPayload submission) {
    var state = submission.getView().getState();
    var artist = value(state, ARTIST);
    var title = value(state, TITLE);
    var dataset = value(state, DATASET);
    var words = value(state, WORDS);
    if (words == null && dataset == null && title != null) {
      return Optional.of(Request.of("track", given(TITLE, title, ARTIST, artist)));
    }
    if (words == null && dataset == null) {
      return Optional.ofNullable(artist).map(name -> Request.of("artist", Map.of("name", name)));
    }
    var query = title == null ? words : words == null ? title : words + " " + title;
    return Optional.of(Request.of("search", given(WORDS, query, DATASET, dataset, ARTIST, artist)));
  }

  /// Returns the other fields that narrow the completions of a field.
  static Map<String, String> otherFields(@Nullable View view, String field) {
    var artist = view == null || !field.equals(TITLE) ? null : value(view.getState(), ARTIST);
    return artist == null ? Map.of() : Map.of(ARTIST, artist);
  }

  private static Map<String, String> given(@Nullable String... pairs) {
    var values = new LinkedHashMap<String, String>();
    for (var i = 0; i < pairs.length; i += 2) {
      var name = pairs[i];
      var value = pairs[i + 1];
      if (name != null && value != null) {
        values.put(name, value);
      }
    }
    return values;
  }

  private static @Nullable String value(@Nullable ViewState state, String name) {
    if (state == null || state.getValues() == null) {
      return null;
    }
    var field = state.getValues().getOrDefault(name, Map.of()).get(name);
    if (field == null) {
      return null;
    }
    var chosen = field.getSelectedOption();
    var value = chosen == null ? field.getValue() : chosen.getValue();
    return value == null || value.isBlank() ? null : value.strip();
  }

  private SearchForm() {}
}
