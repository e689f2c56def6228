package io.trackrecord.bot.answer.evidence;

import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.data.dataset.Dataset;
import java.util.ArrayList;
import java.util.List;

/// Who is documented to have used a dataset, in words that the source supports; a claim without a
/// source is never said.
public final class DocumentedUse {

  /// Lines of one dataset where other datasets' stand beside them.
  private static final int MOST_LINES = 2;

  private DocumentedUse() {}

  /// Each claim of the dataset with its sources, or that nobody is documented.
  public static List<RichText> of(Wording wording, Dataset dataset) {
    var claims = dataset.sourcedClaims();
    return claims.isEmpty()
        ? List.of(RichText.plain(wording.say("users.none")))
        : claims.stream().map(claim -> claim(wording, claim)).toList();
  }

  /// The first claims of the dataset, and how many more its card has.
  public static List<RichText> first(Wording wording, Dataset dataset) {
    var all = of(wording, dataset);
    if (all.size() <= MOST_LINES) {
      return all;
    }
    var first = new ArrayList<>(all.subList(0, MOST_LINES - 1));
    first.add(
        RichText.plain(
            wording.say("users.more", "n", all.size() - first.size(), "dataset", dataset.id())));
    return first;
  }

  private static RichText claim(Wording wording, Dataset.Claim claim) {
    var spans = new ArrayList<Span>();
    var key = claim.certain() ? "users.of" : "users.reported";
    spans.add(new Span.Plain(wording.say(key, "who", claim.who(), "what", claim.what()) + " ("));
    for (var source : claim.sources()) {
      if (spans.size() > 1) {
        spans.add(new Span.Plain(", "));
      }
      spans.add(new Span.Link(source.label(), source.address()));
    }
    spans.add(new Span.Plain(")"));
    return new RichText(spans);
  }
}
