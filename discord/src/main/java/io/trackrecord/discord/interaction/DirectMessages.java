package io.trackrecord.discord.interaction;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.Option;
import io.trackrecord.bot.request.Asker;
import io.trackrecord.bot.request.CommandLine;
import io.trackrecord.bot.request.Request;
import io.trackrecord.bot.space.Deed;
import io.trackrecord.bot.store.Person;
import io.trackrecord.discord.outlet.DirectOutlet;
import io.trackrecord.discord.outlet.PostedMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;

/// Plain text in a direct message with the bot, which is taken for a question, and files in one,
/// which are taken for catalogues. Discord hands over that text, and no other's, without the
/// privileged intent for messages' content.
final class DirectMessages extends ListenerAdapter {

  private static final Pattern LINK =
      Pattern.compile("(?i)(?:https?://|spotify:|www\\.|youtu\\.be/)\\S+");

  /// An address in angle brackets is one without a preview.
  private static final Pattern IN_BRACKETS = Pattern.compile("<(\\S+)>");

  private static final Pattern HELP = Pattern.compile("(?i)help|\\?");

  private final Bot bot;
  private final Messages sentences;
  private final Answering answering;
  private final Guard guard;
  private final Optional<CatalogueTalk> catalogues;

  /// @param catalogues checks whole catalogues, where the bot does
  DirectMessages(
      Bot bot,
      Messages sentences,
      Answering answering,
      Guard guard,
      Optional<CatalogueTalk> catalogues) {
    this.bot = bot;
    this.sentences = sentences;
    this.answering = answering;
    this.guard = guard;
    this.catalogues = catalogues;
  }

  @Override
  public void onMessageReceived(MessageReceivedEvent event) {
    var author = event.getAuthor();
    if (!event.isFromType(ChannelType.PRIVATE)
        || author.isBot()
        || author.isSystem()
        || event.getMessage().getType().isSystem()) {
      return;
    }
    var outlet = new DirectOutlet(event.getChannel());
    guard.run(
        author.getIdLong(),
        Optional.empty(),
        Deed.QUESTION,
        "a direct message",
        outlet,
        () -> {
          var files = event.getMessage().getAttachments();
          if (!files.isEmpty() && catalogues.isPresent()) {
            guard.admitHeavy(author.getIdLong(), Optional.empty());
            for (var file : files) {
              var message = PostedMessage.in(event.getChannel(), author.getIdLong());
              catalogues.get().check(message, file);
            }
            return;
          }
          var request = read(text(event.getMessage()));
          if (request.isPresent()) {
            if (bot.isHeavy(request.get())) {
              guard.admitHeavy(author.getIdLong(), Optional.empty());
            }
            answering.answer(outlet, request.get(), Asker.of(Person.onDiscord(author.getIdLong())));
          } else {
            answering.say(outlet, sentences.say("direct.how"));
          }
        });
  }

  /// What was written; of a message that was only forwarded, what stands in that.
  private static String text(Message message) {
    var written = message.getContentRaw();
    return written.isBlank() ? Links.in(message) : written;
  }

  /// The question that a text asks: a link, the links in it, a command that was typed as text, or
  /// an artist's name. Empty where there is no text.
  Optional<Request> read(String typed) {
    var text = IN_BRACKETS.matcher(typed.strip()).replaceAll("$1");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (LINK.matcher(text).matches()) {
      return Optional.of(Request.of("link", Map.of("url", text)));
    }
    if (HELP.matcher(text).matches()) {
      return Optional.of(Request.of("help", Map.of()));
    }
    if (text.startsWith("/")) {
      return Optional.of(command(text));
    }
    return Optional.of(
        LINK.matcher(text).find()
            ? Request.of(Interactions.LINKS, Map.of(Interactions.LINKS_TEXT, text))
            : Request.of("artist", Map.of("name", text)));
  }

  private Request command(String text) {
    var line = CommandLine.parse(text);
    var command = line.flatMap(each -> bot.command(each.command())).filter(Command::isListed);
    if (line.isEmpty()) {
      return Request.of("help", Map.of());
    }
    var names =
        command.map(each -> each.options().stream().map(Option::name).toList()).orElseGet(List::of);
    return Request.of(line.get().command(), line.get().values(names));
  }
}
