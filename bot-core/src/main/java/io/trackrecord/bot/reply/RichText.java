package io.trackrecord.bot.reply;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// One run of text, made of [Span]s.
public record RichText(List<Span> spans) {

  public RichText {
    spans = List.copyOf(spans);
  }

  /// Ordinary text alone.
  public static RichText plain(String text) {
    return new RichText(List.of(new Span.Plain(text)));
  }

  /// The spans, in order.
  public static RichText of(Span... spans) {
    return new RichText(Arrays.asList(spans));
  }

  /// The texts, one behind the other, with the separator between them.
  public static RichText join(String separator, List<RichText> texts) {
    var spans = new ArrayList<Span>();
    for (var text : texts) {
      if (!spans.isEmpty()) {
        spans.add(new Span.Plain(separator));
      }
      spans.addAll(text.spans());
    }
    return new RichText(spans);
  }

  /// What is read, without the meaning of the spans.
  public String text() {
    return spans.stream().map(Span::text).collect(Collectors.joining());
  }
}
