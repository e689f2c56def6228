package io.trackrecord.bot.watch;

import io.trackrecord.bot.answer.ReplyParts;
import io.trackrecord.bot.answer.evidence.TrackLists;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.reply.Span;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickCodec;
import io.trackrecord.bot.request.Request;
import io.trackrecord.bot.store.Notice;
import io.trackrecord.bot.store.Watch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The message that tells a person what is new.
final class NoticeReply {

  /// Up to so many artists each get a paragraph; of more, each gets a line.
  private static final int MAX_PARAGRAPHS = 3;

  private static final int MAX_LINES = 20;

  private final Wording wording;

  NoticeReply(Wording wording) {
    this.wording = wording;
  }

  /// The message.
  ///
  /// @param watches the person's watches, for their names
  Reply of(Notice notice, List<Watch> watches, TrackCatalog catalog) {
    var parts = new ReplyParts(wording, catalog);
    var changes =
        notice.changes().stream().filter(change -> named(change, watches).isPresent()).toList();
    var first = named(changes.getFirst(), watches).orElseThrow();
    if (changes.size() == 1) {
      parts.heading(wording.say("notice.heading", "name", DisplayText.of(first.name(), 80)));
      sentences(changes.getFirst(), catalog.summary()).forEach(parts::paragraph);
      var show =
          Subject.of(first) instanceof Subject.Named
              ? Request.of("artist", Map.of("name", first.name()))
              : Request.of("link", Map.of("url", first.name()));
      if (ClickCodec.fits(show)) {
        parts.button("notice.show", Click.Control.OPEN, show);
      }
      WatchCommand.stop(parts, first);
    } else {
      parts.heading(wording.say("notice.heading.many", "n", changes.size()));
      if (changes.size() <= MAX_PARAGRAPHS) {
        changes.forEach(each -> parts.paragraph(paragraph(each, watches, catalog.summary())));
      } else {
        parts.paragraph(digest(changes, watches, catalog.summary()));
      }
    }
    parts.paragraph(wording.say("notice.why"));
    parts.button("watches.button", Click.Control.OPEN, Request.of("watches", Map.of()));
    return parts.information("notice", Map.of("changes", changes.size()));
  }

  private RichText paragraph(Notice.Change change, List<Watch> watches, CatalogSummary summary) {
    return RichText.of(
        new Span.Strong(name(change, watches)),
        new Span.Plain("\n" + String.join("\n", sentences(change, summary))));
  }

  /// A line for each artist.
  private RichText digest(
      List<Notice.Change> changes, List<Watch> watches, CatalogSummary summary) {
    var lines = new ArrayList<RichText>();
    for (var change : changes.subList(0, Math.min(MAX_LINES, changes.size()))) {
      lines.add(
          RichText.of(
              new Span.Strong(name(change, watches)),
              new Span.Plain(" " + sentences(change, summary).getFirst())));
    }
    if (changes.size() > MAX_LINES) {
      lines.add(RichText.plain(wording.say("notice.more", "n", changes.size() - MAX_LINES)));
    }
    return RichText.join("\n", lines);
  }

  private static String name(Notice.Change change, List<Watch> watches) {
    return DisplayText.of(named(change, watches).map(Watch::name).orElse(""), 80);
  }

  private static Optional<Watch> named(Notice.Change change, List<Watch> watches) {
    return watches.stream().filter(each -> each.subject().equals(change.subject())).findFirst();
  }

  private List<String> sentences(Notice.Change change, CatalogSummary summary) {
    return News.of(Snapshot.of(change.before()), Snapshot.of(change.after()), summary).stream()
        .map(news -> sentence(news, summary))
        .toList();
  }

  private String sentence(News news, CatalogSummary summary) {
    return switch (news) {
      case News.InDataset(var dataset, var tracks) ->
          inDataset(dataset, tracks, "notice.dataset", summary);
      case News.MoreTracks(var dataset, var tracks, var before) ->
          wording.say(
              "notice.tracks",
              "n",
              tracks - before,
              "tracks",
              wording.tracks(tracks),
              "dataset",
              Wording.datasetName(summary, dataset));
      case News.OnList(var dataset, var listed, var before) ->
          wording.say(
              "notice.list",
              "n",
              listed - before,
              "who",
              TrackLists.drawnFrom(summary, dataset).stream()
                  .map(list -> trainer(list.id(), summary))
                  .findFirst()
                  .orElse(""),
              "dataset",
              Wording.datasetName(summary, dataset));
      case News.Joint(var tracks, var before) ->
          wording.say("notice.joint", "n", tracks - before, "tracks", wording.tracks(tracks));
    };
  }

  private String inDataset(String dataset, long tracks, String key, CatalogSummary summary) {
    var list = summary.dataset(dataset).map(each -> each.descriptor().perTrackList());
    return list.isPresent()
        ? wording.say("notice.on-list", "n", tracks, "who", trainer(dataset, summary))
        : wording.say(
            key,
            "tracks",
            wording.tracks(tracks),
            "dataset",
            Wording.datasetName(summary, dataset));
  }

  private static String trainer(String dataset, CatalogSummary summary) {
    return summary
        .dataset(dataset)
        .map(each -> each.descriptor().perTrackList())
        .map(list -> list.trainer())
        .orElse("");
  }
}
