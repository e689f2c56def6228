package io.trackrecord.bot.report.pdf;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.reply.DisplayText;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/// What the sections of a report are drawn with.
record Sheets(TaggedPdf pdf, Flow flow, Messages messages) {

  String say(String key, Object... arguments) {
    return messages.say(key, arguments);
  }

  /// A label and a value.
  void fact(PDStructureElement within, String label, String value) {
    flow.fact(within, messages.say(label), value);
  }

  /// A time as it is read.
  static String utc(String time) {
    return time.replace('T', ' ').replace("Z", " UTC");
  }

  /// A text that may be long and wild, cut, and without the marks of direction that a display text
  /// has around it.
  static String bare(String text, int longest) {
    return DisplayText.of(text, longest).replaceAll("[\u2066-\u2069]", "");
  }
}
