package io.trackrecord.discord.message;

import io.trackrecord.bot.answer.wording.Messages;

/// The line of a shared answer that says whose question it answers. It names the user by a mention,
/// which nobody can forge by another name, and which notifies nobody: every message says so.
final class AskedBy {

  private AskedBy() {}

  static String line(Messages sentences, long user) {
    return "-# " + Markdown.text(sentences.say("asked-by")) + " <@" + user + '>';
  }
}
