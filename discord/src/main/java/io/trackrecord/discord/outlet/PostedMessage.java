package io.trackrecord.discord.outlet;

import io.trackrecord.discord.file.ExportFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.entities.channel.middleman.MessageChannel;
import net.dv8tion.jda.api.interactions.InteractionHook;

/// A message of the bot's own, which is posted when it is shown for the first time. Used by one
/// thread.
public final class PostedMessage implements ChangingMessage {

  /// Longer than any check takes.
  private static final Duration LONG = Duration.ofDays(1);

  private final JDA jda;
  private final long user;
  private final Instant until;
  private final long mostBytes;
  private final Poster poster;
  private long id;

  private interface Poster {
    /// Returns the message's id.
    long post(Container container);

    void edit(long id, Container container);
  }

  private PostedMessage(JDA jda, long user, Instant until, long mostBytes, Poster poster) {
    this.jda = jda;
    this.user = user;
    this.until = until;
    this.mostBytes = mostBytes;
    this.poster = poster;
  }

  /// A message in a channel.
  ///
  /// @param user whom it answers
  public static PostedMessage in(MessageChannel channel, long user) {
    var poster =
        new Poster() {
          @Override
          public long post(Container container) {
            return Exchange.harmless(channel.sendMessageComponents(List.of(container)))
                .complete()
                .getIdLong();
          }

          @Override
          public void edit(long id, Container container) {
            Exchange.harmless(channel.editMessageComponentsById(id, List.of(container))).complete();
          }
        };
    return new PostedMessage(
        channel.getJDA(), user, Instant.now().plus(LONG), ExportFile.MOST_BYTES, poster);
  }

  /// A further message of an interaction that was answered already.
  static PostedMessage after(InteractionHook hook, Exchange exchange, boolean isPrivate) {
    var poster =
        new Poster() {
          @Override
          public long post(Container container) {
            return Exchange.harmless(hook.sendMessageComponents(List.of(container)))
                .setEphemeral(isPrivate)
                .complete()
                .getIdLong();
          }

          @Override
          public void edit(long id, Container container) {
            Exchange.harmless(hook.editMessageComponentsById(id, List.of(container))).complete();
          }
        };
    return new PostedMessage(
        exchange.jda(), exchange.user(), exchange.until(), exchange.mostBytes(), poster);
  }

  @Override
  public JDA jda() {
    return jda;
  }

  @Override
  public long user() {
    return user;
  }

  @Override
  public Instant until() {
    return until;
  }

  @Override
  public void change(Container container) {
    if (id == 0) {
      id = poster.post(container);
    } else {
      poster.edit(id, container);
    }
  }

  @Override
  public long mostBytes() {
    return mostBytes;
  }
}
