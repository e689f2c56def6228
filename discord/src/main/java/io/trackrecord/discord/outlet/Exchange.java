package io.trackrecord.discord.outlet;

import io.trackrecord.discord.file.ExportFile;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.components.container.Container;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.InteractionHook;
import net.dv8tion.jda.api.interactions.callbacks.IMessageEditCallback;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.AttachmentUpdate;
import net.dv8tion.jda.api.utils.messages.MessageCreateBuilder;
import net.dv8tion.jda.api.utils.messages.MessageRequest;

/// One interaction, from Discord's question to the last message that answers it. Used by one
/// thread.
///
/// Every message and edit says that nobody is to be mentioned: Discord would otherwise notify the
/// users that a text names.
public final class Exchange implements Outlet, ChangingMessage {

  /// How old a question may get before it is acknowledged without its answer. Discord gives up
  /// after three seconds, of which the way to Discord and back takes its share.
  private static final Duration PATIENCE = Duration.ofMillis(1_200);

  /// Discord takes no edit fifteen minutes after the question. Until then a result has to be there.
  private static final Duration LONGEST = Duration.ofMinutes(14);

  private final IReplyCallback callback;
  private final SecondAnswer second;
  private InteractionHook hook;
  private Stage stage = Stage.OPEN;

  /// What Discord was told so far.
  private enum Stage {
    OPEN,
    MESSAGE_PROMISED,
    EDIT_PROMISED,
    ANSWERED
  }

  public Exchange(IReplyCallback callback, SecondAnswer second) {
    this.callback = callback;
    this.second = second;
    this.hook = callback.getHook();
  }

  public IReplyCallback callback() {
    return callback;
  }

  /// How long an answer may still take before Discord has to be told that it will come.
  public Duration patience() {
    var age = Duration.between(callback.getTimeCreated().toInstant(), Instant.now());
    // A clock that goes wrong must not make the patience longer than it is.
    var left = PATIENCE.minus(age.isNegative() ? Duration.ZERO : age);
    return left.isNegative() ? Duration.ZERO : left;
  }

  /// Promises a message.
  public void promiseMessage(boolean isPrivate) {
    acknowledge(callback.deferReply(isPrivate));
    stage = Stage.MESSAGE_PROMISED;
  }

  /// Promises an edit of the message that was clicked.
  public void promiseEdit() {
    if (callback instanceof IMessageEditCallback clicked) {
      acknowledge(clicked.deferEdit());
      stage = Stage.EDIT_PROMISED;
    } else {
      promiseMessage(true);
    }
  }

  @Override
  public void send(Container container, boolean isPrivate) {
    switch (stage) {
      case OPEN -> first(container, isPrivate);
      case MESSAGE_PROMISED -> harmless(hook.editOriginalComponents(List.of(container))).complete();
      case EDIT_PROMISED, ANSWERED ->
          harmless(hook.sendMessageComponents(List.of(container)).setEphemeral(isPrivate))
              .complete();
    }
    stage = Stage.ANSWERED;
  }

  /// Puts something else into the message that was clicked.
  public void edit(Container container) {
    if (stage == Stage.OPEN && callback instanceof IMessageEditCallback clicked) {
      acknowledge(harmless(clicked.editComponents(List.of(container))));
    } else {
      harmless(hook.editOriginalComponents(List.of(container))).complete();
    }
    stage = Stage.ANSWERED;
  }

  @Override
  public JDA jda() {
    return callback.getJDA();
  }

  @Override
  public long user() {
    return callback.getUser().getIdLong();
  }

  @Override
  public Instant until() {
    return callback.getTimeCreated().toInstant().plus(LONGEST);
  }

  /// A further message, once this one is promised or sent.
  public ChangingMessage further(boolean isPrivate) {
    return PostedMessage.after(hook, this, isPrivate);
  }

  /// Puts something else into the message that was promised, or that was clicked, which may change
  /// again.
  @Override
  public void change(Container container) {
    harmless(hook.editOriginalComponents(List.of(container))).complete();
    if (stage == Stage.EDIT_PROMISED) {
      stage = Stage.ANSWERED;
    }
  }

  /// Puts something else into the message, which keeps a file that it has.
  public void change(Container container, Message.Attachment kept) {
    harmless(hook.editOriginalComponents(List.of(container)))
        .setAttachments(AttachmentUpdate.fromAttachment(kept))
        .complete();
    if (stage == Stage.EDIT_PROMISED) {
      stage = Stage.ANSWERED;
    }
  }

  private void first(Container container, boolean isPrivate) {
    if (!callback.isAcknowledged()) {
      acknowledge(harmless(callback.replyComponents(container).setEphemeral(isPrivate)));
      return;
    }
    try (var message =
        harmless(new MessageCreateBuilder().setComponents(List.of(container))).build()) {
      second.send(callback, message);
    }
  }

  /// What Discord says may be uploaded in answer to this interaction. JDA does not read it.
  @Override
  public long mostBytes() {
    var raw = callback instanceof GenericEvent event ? event.getRawData() : null;
    return raw == null
        ? ExportFile.MOST_BYTES
        : raw.optObject("d").orElse(raw).getLong("attachment_size_limit", ExportFile.MOST_BYTES);
  }

  /// The message or edit, in the new components and mentioning nobody.
  static <R extends MessageRequest<R>> R harmless(R request) {
    return request
        .useComponentsV2()
        .setAllowedMentions(EnumSet.noneOf(MentionType.class))
        .mentionRepliedUser(false);
  }

  /// A repeated request whose first try did arrive is as good as one that arrived once.
  private void acknowledge(RestAction<?> action) {
    try {
      action.complete();
    } catch (ErrorResponseException e) {
      if (e.getErrorResponse() != ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED) {
        throw e;
      }
      // The one that JDA gave has given up.
      hook = InteractionHook.from(callback.getJDA(), callback.getToken());
    }
  }
}
