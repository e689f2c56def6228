package io.trackrecord.bot.command;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.catalogue.Catalogues;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.command.kind.FileCommand;
import io.trackrecord.bot.command.kind.PersonalCommand;
import io.trackrecord.bot.export.ExportFullException;
import io.trackrecord.bot.export.ExportReport;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Asker;
import io.trackrecord.bot.request.Click;
import io.trackrecord.bot.request.ClickException;
import io.trackrecord.bot.request.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The one door through which a chat platform asks: commands, completions, clicks and exports.
///
/// Answers and exports run on a pool of platform threads of the machine's core count with a bounded
/// queue, completions on a thread of their own, so that a slow search never delays a keystroke. All
/// methods may be called from any thread and return at once, but for those whose documentation says
/// otherwise.
public interface Bot extends AutoCloseable {

  /// The commands that users see, in the order of the help.
  List<Command> commands();

  /// The command of this name, hidden ones included.
  Optional<Command> command(String name);

  /// Answers a request. The future never fails: what goes wrong is a reply with
  /// [io.trackrecord.bot.reply.Outcome#USAGE] or [io.trackrecord.bot.reply.Outcome#FAILURE]. Over
  /// the bound of waiting requests the reply says so at once.
  CompletableFuture<Reply> answer(Request request);

  /// Answers a person's request, as [#answer(Request)] does; a [PersonalCommand] answers it for
  /// this person.
  default CompletableFuture<Reply> answer(Request request, Asker asker) {
    return answer(request);
  }

  /// Whether only the person who asks may see the answer, wherever it is asked.
  default boolean isPersonal(Request request) {
    return command(request.command()).filter(PersonalCommand.class::isInstance).isPresent();
  }

  /// Whether the answer takes the machine so long that people may not ask for it as often as for
  /// others.
  default boolean isHeavy(Request request) {
    return command(request.command()).filter(FileCommand.class::isInstance).isPresent();
  }

  /// What a user may be typing, at most `limit` (1 to 25), best first; what was typed so far is the
  /// first choice unless it is blank. The future never fails; when in doubt it gives nothing.
  ///
  /// @param values the other options as far as they are filled in
  CompletableFuture<List<Completion>> complete(
      String command, String option, String typed, Map<String, String> values, int limit);

  /// Writes the file of a [io.trackrecord.bot.reply.Part.File] that is one of a command's own
  /// making, or every row that the request finds as CSV (UTF-8, with a header), stopping before the
  /// size would go over `mostBytes`, or once the stream throws [ExportFullException]. Each row is
  /// one write. The stream is not closed. The future fails with [IOException] where the stream
  /// does, and with [java.util.concurrent.RejectedExecutionException] over the bound of waiting
  /// requests.
  CompletableFuture<ExportReport> export(Request request, OutputStream to, long mostBytes);

  /// What a click carries: base64url without padding, so letters, digits, `-` and `_`. Short names
  /// and names that the index holds take a few tens of characters; free text up to 300 characters
  /// takes up to 1,700. Looks nothing up: the requests in a reply's clicks have such names in a
  /// short form already.
  String encode(Click click);

  /// Reads what [#encode(Click)] wrote, which is untrusted input.
  ///
  /// @throws ClickException with a sentence for the user, where it is forged, damaged, of a version
  ///   that this program does not read, or names something that the current index lacks
  Click decode(String state) throws ClickException;

  /// A reply that says a sentence, for what an adapter has to say by itself.
  ///
  /// @param sentence what happened and what to do next
  Reply sorry(String sentence);

  /// Where users report what is wrong, as the operator has set it: an address or a sentence.
  default Optional<String> contact() {
    return Optional.empty();
  }

  /// Every sentence that a user reads.
  Messages messages();

  /// Checks whole catalogues; empty where this bot takes none.
  default Optional<Catalogues> catalogues() {
    return Optional.empty();
  }

  /// How much there is to do at this moment. An implementation without queues has nothing.
  default Load load() {
    return Load.NONE;
  }

  /// Stops the pools; requests under way are finished, for at most ten seconds. Blocks.
  @Override
  void close();
}
