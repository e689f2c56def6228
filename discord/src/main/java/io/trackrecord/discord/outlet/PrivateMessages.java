package io.trackrecord.discord.outlet;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.command.Bot;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.watch.Delivery;
import io.trackrecord.bot.watch.Pace;
import io.trackrecord.discord.message.ReplyRenderer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Messages that the bot sends to people of its own accord.
public final class PrivateMessages implements Delivery {

  private static final Logger LOG = LoggerFactory.getLogger(PrivateMessages.class);

  /// Discord lets a bot send 50 requests a second; a message is two, and answers come first.
  private static final Duration EACH_MESSAGE = Duration.ofMillis(200);

  /// The person's direct messages are closed or the bot is blocked; no server in common; no such
  /// user.
  private static final Set<Integer> UNREACHABLE = Set.of(50007, 50278, 10013);

  private static final int SERVER_ERROR = 500;

  private final ReplyRenderer renderer;
  private final Supplier<JDA> connection;
  private final Pace pace;

  /// @param connection any connection to Discord
  /// @param time by which Discord's limits are kept
  public PrivateMessages(Bot bot, Messages sentences, Supplier<JDA> connection, Pace.Time time) {
    this.pace = new Pace(EACH_MESSAGE, time);
    this.renderer = new ReplyRenderer(bot, sentences);
    this.connection = connection;
  }

  @Override
  public void awaitTurn(Person person) throws InterruptedException {
    pace.await("");
  }

  @Override
  public Outcome send(Person person, Reply message, String key) {
    var container = renderer.render(message, Optional.empty()).container();
    try {
      var channel =
          connection.get().openPrivateChannelById(Long.parseUnsignedLong(person.id())).complete();
      // Discord takes a second message with the same nonce for the first one, for some minutes.
      Exchange.harmless(channel.sendMessageComponents(List.of(container)).setNonce(key)).complete();
      return Outcome.SENT;
    } catch (ErrorResponseException e) {
      return outcome(e);
    }
  }

  private static Outcome outcome(ErrorResponseException e) {
    var status = e.getResponse().code;
    if (status <= 0 || status >= SERVER_ERROR) {
      LOG.warn("A message to a person may have been lost: {}", Failure.kind(e));
      return Outcome.UNKNOWN;
    }
    if (UNREACHABLE.contains(e.getErrorCode())) {
      LOG.debug("A person cannot be reached: {}", Failure.kind(e));
      return Outcome.UNREACHABLE;
    }
    // Not the person's doing: a limit, the bot's token, something in between.
    LOG.warn("A message to a person was not sent: {}", Failure.kind(e));
    return Outcome.LATER;
  }
}
