package io.trackrecord.slack.view;

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
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The search form, a modal with a field for everything that can be asked for. All are optional;
/// which are filled in decides what is asked.
public final class SearchForm {

  public static final String CALLBACK = "search-form";

  /// The name of a field is also the name of the command's option.
  public static final String ARTIST = "artist";

  public static final String TITLE = "title";
  static final String ALBUM = "album";
  static final String GENRE = "genre";
  static final String DATASET = "dataset";
  public static final String LINK = "url";
  private static final String YEAR = "year";
  private static final String WORDS = "query";
  private static final int MAX_QUERY = 300;
  private static final int MAX_LINK = 2_000;
  private static final int MAX_YEARS = 20;

  /// The fields that are completed while a user types.
  public static final List<String> COMPLETED = List.of(ARTIST, TITLE, ALBUM, GENRE, DATASET);

  /// The fields in the order in which they stand in the form.
  private static final List<String> ALL =
      List.of(ARTIST, TITLE, LINK, WORDS, ALBUM, YEAR, GENRE, DATASET);

  public static View view() {
    var blocks = ALL.stream().<LayoutBlock>map(SearchForm::field).toList();
    return Modal.of(Sentences.say("search-title"), blocks)
        .callbackId(CALLBACK)
        .submit(Modal.submit(Sentences.say("search-submit")))
        .build();
  }

  private static InputBlock field(String name) {
    return InputBlock.builder()
        .blockId(name)
        .label(Texts.plain(Sentences.say("field-" + name), 75))
        .optional(true)
        .element(element(name))
        .build();
  }

  private static BlockElement element(String name) {
    var hint = Texts.plain(Sentences.say("field-" + name + "-hint"), 150);
    if (COMPLETED.contains(name)) {
      return ExternalSelectElement.builder()
          .actionId(name)
          .minQueryLength(name.equals(DATASET) ? 0 : 1)
          .placeholder(hint)
          .build();
    }
    var max = name.equals(LINK) ? MAX_LINK : name.equals(YEAR) ? MAX_YEARS : MAX_QUERY;
    return PlainTextInputElement.builder().actionId(name).maxLength(max).placeholder(hint).build();
  }

  /// Returns the request that the form describes, or empty if no field is filled in.
  public static Optional<Request> question(ViewSubmissionPayload submission) {
    var given = given(submission.getView().getState());
    if (given.isEmpty()) {
      return Optional.empty();
    }
    if (given.containsKey(LINK)) {
      return Optional.of(Request.of("link", only(given, LINK)));
    }
    if (given.keySet().equals(Set.of(ARTIST))) {
      return Optional.of(
          Request.of("artist", Map.of("name", Objects.requireNonNull(given.get(ARTIST)))));
    }
    var track = only(given, TITLE, ARTIST, ALBUM);
    if (given.containsKey(TITLE) && track.equals(given)) {
      return Optional.of(Request.of("track", track));
    }
    // A search has no field for a title: its words are searched for with the others.
    var words =
        String.join(
            " ", Stream.of(given.get(WORDS), given.get(TITLE)).filter(Objects::nonNull).toList());
    var search = new LinkedHashMap<String, String>();
    if (!words.isEmpty()) {
      search.put(WORDS, words);
    }
    search.putAll(only(given, DATASET, ARTIST, ALBUM, GENRE, YEAR));
    return Optional.of(Request.of("search", search));
  }

  /// Whether other fields are filled in beside the link, which is looked up alone.
  public static boolean hasMoreThanItsLink(ViewSubmissionPayload submission) {
    var given = given(submission.getView().getState());
    return given.containsKey(LINK) && given.size() > 1;
  }

  /// Returns the other fields that narrow the completions of a field.
  public static Map<String, String> otherFields(@Nullable View view, String field) {
    var isNarrowed = field.equals(TITLE) || field.equals(ALBUM);
    return view == null || !isNarrowed ? Map.of() : only(given(view.getState()), ARTIST);
  }

  private static Map<String, String> only(Map<String, String> given, String... names) {
    var values = new LinkedHashMap<String, String>();
    for (var name : names) {
      var value = given.get(name);
      if (value != null) {
        values.put(name, value);
      }
    }
    return values;
  }

  private static Map<String, String> given(@Nullable ViewState state) {
    var values = new LinkedHashMap<String, String>();
    for (var name : ALL) {
      var value = value(state, name);
      if (value != null) {
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
