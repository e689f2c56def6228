package io.trackrecord.bot.answer;

import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.Matches;
import io.trackrecord.bot.catalog.Page;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Part.SongStyle;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickCodec;
import io.trackrecord.bot.request.ExportFormat;
import io.trackrecord.bot.request.ExportName;
import io.trackrecord.bot.request.Request;
import org.jspecify.annotations.Nullable;

/// The page of songs in an answer, and the buttons that turn it.
public final class SongPage {

  private final SongItems items;
  private final Wording wording;
  private final ReplyParts parts;

  SongPage(SongItems items, Wording wording, ReplyParts parts) {
    this.items = items;
    this.wording = wording;
    this.parts = parts;
  }

  /// The songs of the page and where in the list they are.
  ///
  /// @param artist the artist whom the answer is about, or null
  /// @param said the basis that the answer says of all songs, or the empty string
  public void songs(
      SongStyle style, Matches matches, Page page, @Nullable String artist, String said) {
    if (matches.page().isEmpty()) {
      return;
    }
    parts.add(items.list(style, matches.page(), page.offset() + 1, artist, said));
    where(matches, page);
  }

  /// Where in the list the songs of the page are.
  public void where(Matches matches, Page page) {
    if (matches.songs() > matches.page().size()) {
      var last = page.offset() + matches.page().size();
      parts.paragraph(
          wording.say(
              matches.isAtLeast() ? "page.atleast" : "page",
              "first",
              wording.number(page.offset() + 1L),
              "last",
              wording.number(last),
              "total",
              wording.number(matches.songs())));
      if (last >= Page.LAST && matches.songs() > last) {
        parts.paragraph(wording.say("page.end"));
      }
    }
  }

  /// The buttons for paging. Where what was asked for is too long for a button, the export goes
  /// with the reply instead.
  public void paging(Request request, Matches matches, Page page) {
    var next = page.offset() + page.size();
    if (!ClickCodec.fits(request)) {
      if (matches.songs() > page.size()) {
        parts.paragraph(wording.say("page.long"));
        parts.add(new Part.File(ExportName.of(request), request));
      }
      return;
    }
    if (page.offset() > 0) {
      parts.button(
          "page.previous", Click.Control.PREVIOUS, request.at(page.offset() / page.size() - 1));
    }
    if (matches.songs() > next && next < Page.LAST) {
      parts.button("page.next", Click.Control.NEXT, request.at(next / page.size()));
    }
  }

  /// The button for the export of everything found.
  public void export(Request request, Matches matches) {
    if (matches.tracks() > 0 && ClickCodec.fits(request)) {
      var label = "export.button." + ExportFormat.of(request).extension();
      parts.button(label, Click.Control.EXPORT, request.at(0));
    }
  }
}
