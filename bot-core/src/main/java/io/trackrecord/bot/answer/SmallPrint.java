package io.trackrecord.bot.answer;

import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.reply.EvidenceKind;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.RichText;
import java.util.List;

/// What stands last in an answer: of when the index is, and what presence means.
final class SmallPrint {

  private final Wording wording;
  private final CatalogSummary summary;

  SmallPrint(Wording wording, CatalogSummary summary) {
    this.wording = wording;
    this.summary = summary;
  }

  /// The small print of an answer that gives this evidence.
  ///
  /// Where a publisher itself says that it trained on a track, that presence proves nothing is not
  /// said of it; nor where nothing is present.
  Part.Footnote of(Outcome outcome, List<Part.EvidenceItem> evidence) {
    var index =
        summary.sample()
            ? wording.say("footnote.sample")
            : wording.say("footnote", "date", wording.date(summary.built()));
    var caution = caution(outcome, evidence);
    return new Part.Footnote(RichText.plain(caution.isEmpty() ? index : index + " " + caution));
  }

  private String caution(Outcome outcome, List<Part.EvidenceItem> evidence) {
    if (evidence.isEmpty()) {
      return outcome == Outcome.NOT_FOUND ? "" : wording.say("footnote.presence");
    }
    var isListed =
        evidence.stream().anyMatch(item -> item.kind() == EvidenceKind.LISTED_BY_TRAINER);
    if (!isListed) {
      return wording.say("footnote.presence");
    }
    return evidence.stream().allMatch(item -> item.kind() == EvidenceKind.LISTED_BY_TRAINER)
        ? ""
        : wording.say("footnote.beside-list");
  }
}
