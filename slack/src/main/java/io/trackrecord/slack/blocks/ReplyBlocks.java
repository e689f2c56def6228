package io.trackrecord.slack.blocks;

import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import io.trackrecord.bot.reply.Control;
import io.trackrecord.bot.reply.Control.Button;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickCodec;
import io.trackrecord.bot.request.ExportFormat;
import io.trackrecord.bot.request.Request;
import io.trackrecord.slack.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Lays out a reply: the verdict as the header, everything else in one size of text, then the
/// controls. Heading, controls and footnote always fit.
public final class ReplyBlocks {

  private static final int FOOTNOTE = 1_500;

  private final Function<Click, String> encode;

  /// @param encode encodes clicks, see [io.trackrecord.bot.command.Bot#encode]
  public ReplyBlocks(Function<Click, String> encode) {
    this.encode = encode;
  }

  /// Returns the blocks of a reply.
  ///
  /// @param share the request of the share button, or null for no button
  /// @param askedBy the name of the user who asked, or null to omit it
  public List<LayoutBlock> blocks(
      Reply reply, Surface surface, @Nullable Request share, @Nullable String askedBy) {
    return blocks(reply, surface, share, askedBy, List.of());
  }

  /// Returns the blocks of a reply on the home tab.
  ///
  /// @param beside what else is there, which leaves less room
  public List<LayoutBlock> home(Reply reply, List<LayoutBlock> beside) {
    return blocks(reply, Surface.HOME, null, null, beside);
  }

  private List<LayoutBlock> blocks(
      Reply reply,
      Surface surface,
      @Nullable Request share,
      @Nullable String askedBy,
      List<LayoutBlock> beside) {
    var controls = new ControlBlocks(encode, surface.actionPrefix());
    var head = new ArrayList<LayoutBlock>();
    var tail = new ArrayList<LayoutBlock>();
    var body = new ArrayList<Part>();
    for (var part : reply.parts()) {
      switch (part) {
        case Part.Heading heading -> head.add(header(heading.text()));
        case Part.Footnote footnote -> tail.add(footnote(footnote.text()));
        default -> body.add(part);
      }
    }
    if (askedBy != null) {
      var asked = Texts.cut(Sentences.say("asked-by", "who", askedBy), Limits.HEADER);
      head.add(RichTexts.aside(RichText.plain(asked)));
    }
    var pressable = controls(reply, surface, share);
    tail.addAll(0, controls.blocks(pressable));
    if (pressable.stream().anyMatch(ReplyBlocks::isTooLong)) {
      tail.addFirst(RichTexts.paragraph(RichText.plain(Sentences.say("too-long-for-buttons"))));
    }

    var budget = surface.budget();
    budget.take(beside);
    budget.take(head);
    budget.take(tail);
    var blocks = new ArrayList<>(head);
    blocks.addAll(new PartBlocks(surface, controls, budget).fitting(body));
    blocks.addAll(tail);
    return List.copyOf(blocks);
  }

  private List<Control> controls(Reply reply, Surface surface, @Nullable Request share) {
    var all = new ArrayList<>(reply.controls());
    var hasExport =
        all.stream()
            .anyMatch(c -> c instanceof Button b && b.click().control() == Click.Control.EXPORT);
    for (var part : reply.parts()) {
      // A file of a command's own making is sent with the answer.
      if (part instanceof Part.File file && file.saying().isEmpty() && !hasExport) {
        var label = Sentences.say("export-" + ExportFormat.of(file.of()).extension());
        all.add(new Button(label, new Click(Click.Control.EXPORT, file.of())));
      }
    }
    if (surface == Surface.PRIVATE_MESSAGE && share != null && reply.isForOthers()) {
      all.add(new Button(Sentences.say("share"), new Click(Click.Control.SHARE, share)));
    }
    return all;
  }

  private static boolean isTooLong(Control control) {
    return control instanceof Button button && !ClickCodec.fits(button.click().request());
  }

  private static LayoutBlock header(String text) {
    return HeaderBlock.builder()
        .text(Texts.plain(Texts.line(text, Limits.HEADER), Limits.HEADER))
        .build();
  }

  private static LayoutBlock footnote(RichText text) {
    return RichTexts.aside(text.text().length() <= FOOTNOTE ? text : cut(text));
  }

  private static RichText cut(RichText text) {
    return RichText.plain(Texts.cut(text.text(), FOOTNOTE));
  }
}
