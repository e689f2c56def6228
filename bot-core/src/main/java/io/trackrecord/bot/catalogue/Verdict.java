package io.trackrecord.bot.catalogue;

import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.check.CheckedRow.Status;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.EvidenceKind;
import io.trackrecord.bot.reply.Findings;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.request.Click;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Says what a checked catalogue adds up to.
final class Verdict {

  private final Wording wording;

  Verdict(Wording wording) {
    this.wording = wording;
  }

  /// The reply.
  ///
  /// @param name the catalogue's file
  /// @param read how the file was read; empty where that is known
  /// @param notices what else has to be known
  /// @param state what the buttons carry beside their own values
  Reply of(
      String name,
      Tally tally,
      Optional<String> read,
      List<String> notices,
      Settlement.State state,
      TrackCatalog catalog) {
    var parts = new ReplyParts(wording, catalog);
    var listed = tally.listed();
    parts.heading(
        wording.say(
            "catalogue.verdict",
            "name",
            DisplayText.of(name, 60),
            "listed",
            listed,
            "rows",
            tally.rows(),
            "share",
            tally.share()));
    notices.forEach(parts::notice);
    read.ifPresent(parts::paragraph);
    parts.facts(facts(tally));
    parts.evidence(tally.datasets());
    parts.add(chart(tally));
    if (tally.of(Status.POSSIBLE) > 0) {
      parts.paragraph(settled(tally));
      parts.button(
          wording.say("catalogue.look", "n", tally.of(Status.POSSIBLE)),
          new Click(Click.Control.OPEN, state.page(0)));
    }
    parts.button("report.catalogue", Click.Control.OPEN, state.report());
    parts.nextSteps("artist", "");
    return parts.reply(
        listed > 0 ? Outcome.FOUND : Outcome.NOT_FOUND,
        Findings.without("catalogue", catalog.summary(), null, json(tally)));
  }

  private List<Part.Fact> facts(Tally tally) {
    var facts = new ArrayList<Part.Fact>();
    for (var status : Status.values()) {
      if (tally.of(status) > 0) {
        facts.add(
            new Part.Fact(
                wording.say("catalogue.status." + status.text()),
                RichText.plain(wording.say("rows", "n", tally.of(status)))));
      }
    }
    return facts;
  }

  /// The rows by the strongest that is known of them.
  private Part.Chart chart(Tally tally) {
    var bars = new ArrayList<Part.Bar>();
    for (var kind : EvidenceKind.values()) {
      bars.add(bar("catalogue.evidence." + kind.name().toLowerCase(Locale.ROOT), tally.of(kind)));
    }
    // Whether what is hidden is listed is not said.
    var hidden = tally.of(Status.HIDDEN);
    bars.add(bar("catalogue.evidence.none", tally.rows() - tally.listed() - hidden));
    if (hidden > 0) {
      bars.add(bar("catalogue.status.hidden", hidden));
    }
    return new Part.Chart(wording.say("catalogue.evidence"), bars);
  }

  private Part.Bar bar(String label, long value) {
    return new Part.Bar(wording.say(label), value, wording.number(value));
  }

  private String settled(Tally tally) {
    return wording.say(
        "catalogue.settled",
        "n",
        tally.of(Status.POSSIBLE),
        "yes",
        tally.confirmed(),
        "no",
        tally.refused(),
        "open",
        tally.open());
  }

  private static Map<String, Object> json(Tally tally) {
    var json = new LinkedHashMap<String, Object>();
    json.put("rows", tally.rows());
    json.put("listed", tally.listed());
    json.put("confirmed", tally.confirmed());
    json.put("refused", tally.refused());
    json.put("statuses", tally.statuses());
    json.put("rowsByEvidence", tally.evidence());
    return json;
  }
}
