package io.trackrecord.bot.catalogue;

import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.catalog.CatalogUnavailableException;
import io.trackrecord.bot.catalogue.CatalogueJob.End;
import io.trackrecord.bot.check.TemporaryFiles;
import io.trackrecord.bot.check.read.UnfitCatalogueException;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.request.Request;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Checks the catalogues that people hand in, one at a time for each of them, on threads of its
/// own: a catalogue never delays a question. Keeps nothing: a restart ends all checks, and their
/// users are told so. Safe for use by many threads.
public final class Catalogues implements AutoCloseable {

  /// The hidden command of the button that cancels.
  public static final String CANCEL = "cancel";

  /// Its option: which check.
  public static final String JOB = "job";

  /// The hidden command of the buttons that settle what is only possible.
  public static final String SETTLE = Settlement.COMMAND;

  /// Its option: where the platform finds the file, if its messages do not say so.
  public static final String FILE = Settlement.FILE;

  /// Its option: what was said.
  public static final String ANSWER = Settlement.ANSWER;

  private static final Logger LOG = LoggerFactory.getLogger(Catalogues.class);

  private final CatalogSource source;
  private final Wording wording;
  private final CatalogueLimits limits;
  private final CatalogueReports reports;
  private final CatalogueReplies replies;
  private final TemporaryFiles files;
  private final Map<String, CatalogueJob> jobs = new ConcurrentHashMap<>();
  private final JobCount count = new JobCount();
  private final ThreadPoolExecutor runners;
  private final ExecutorService lookups;

  /// @param source is asked for every row; not closed here
  /// @param reports writes the reports
  public Catalogues(
      CatalogSource source, Wording wording, CatalogueLimits limits, CatalogueReports reports) {
    this.source = source;
    this.wording = wording;
    this.limits = limits;
    this.reports = reports;
    // What a killed process left behind goes at the start, not with the first catalogue.
    this.files = TemporaryFiles.ofProcess();
    this.replies = new CatalogueReplies(source, wording, limits);
    this.runners =
        new ThreadPoolExecutor(
            limits.jobs(),
            limits.jobs(),
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(limits.waiting()),
            Thread.ofPlatform().name("catalogue-", 0).daemon().factory());
    runners.allowCoreThreadTimeOut(true);
    this.lookups =
        Executors.newFixedThreadPool(
            limits.threads(), Thread.ofPlatform().name("catalogue-row-", 0).daemon().factory());
  }

  /// How much may be handed in.
  public CatalogueLimits limits() {
    return limits;
  }

  /// What is said beside the results.
  public CatalogueReplies replies() {
    return replies;
  }

  /// How many checks and reports there were, and how they ended.
  public CatalogueCounts counts() {
    return count.counts(jobs.size());
  }

  /// Whether a click on a checked catalogue asks for a report on it, see
  /// [CatalogueJob#startReport(InputStream)].
  public static boolean isReport(Request request) {
    return request.command().equals(SETTLE)
        && request.value(ANSWER).filter(Settlement.REPORT::equals).isPresent();
  }

  /// Begins the check of a user's catalogue; empty where another one of theirs is under way.
  ///
  /// @param name the file's name, for the user to know it by
  public Optional<CatalogueJob> begin(String user, String name) {
    var id = Long.toString(ThreadLocalRandom.current().nextLong() >>> 1, 36);
    var job = new CatalogueJob(this, user, id, name);
    if (jobs.putIfAbsent(user, job) != null) {
      return Optional.empty();
    }
    return Optional.of(job);
  }

  /// Cancels the check that a button stands for.
  ///
  /// @return what to say to the user: nothing where the message of the check itself will say it
  public Optional<Reply> cancel(String user, Request request) {
    var job = jobs.get(user);
    if (job == null || !request.value(JOB).filter(job.id()::equals).isPresent()) {
      return Optional.of(replies.information("catalogue.not-running"));
    }
    end(job, End.CANCELLED, "catalogue.cancelled");
    return Optional.empty();
  }

  /// Ends a check at once: what is still being looked up for it is for nothing.
  private void end(CatalogueJob job, End why, String sentence) {
    job.end(why);
    finish(job, CheckedCatalogue.without(replies.information(sentence)));
  }

  void start(CatalogueJob job, InputStream file) throws IOException {
    start(job, file, limits.bytes(), new JobRun(source, wording, limits, lookups, job)::check);
  }

  void startReport(CatalogueJob job, InputStream checked) throws IOException {
    var run = new ReportRun(source, wording, reports, lookups, job);
    start(job, checked, CheckedCatalogue.MAX_BYTES, run::report);
  }

  /// What is done with a file.
  private interface Run {
    CheckedCatalogue of(Path file)
        throws IOException, UnfitCatalogueException, InterruptedException;
  }

  private void start(CatalogueJob job, InputStream file, long mostBytes, Run run)
      throws IOException {
    var copy = files.file("handed-in", ".catalogue");
    try {
      if (!BoundedCopy.isWhole(file, copy, mostBytes)) {
        Files.delete(copy);
        finish(job, CheckedCatalogue.without(replies.tooLarge()));
        return;
      }
      runners.execute(() -> run(job, copy, run));
    } catch (RejectedExecutionException _) {
      Files.deleteIfExists(copy);
      finish(job, CheckedCatalogue.without(replies.failure("catalogue.busy")));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  private void run(CatalogueJob job, Path file, Run run) {
    CheckedCatalogue checked;
    try {
      checked = run.of(file);
    } catch (UnfitCatalogueException e) {
      checked = CheckedCatalogue.without(replies.usage(e.inChat()));
    } catch (CatalogUnavailableException e) {
      LOG.warn("A catalogue was not checked: {}", e.getMessage());
      checked = CheckedCatalogue.without(replies.failure("error.unavailable"));
    } catch (InterruptedException _) {
      // The bot stops, and has said so.
      checked = CheckedCatalogue.without(replies.failure("catalogue.stopped"));
    } catch (CatalogTimeoutException _) {
      checked = CheckedCatalogue.without(replies.failure("error.timeout"));
    } catch (IOException | RuntimeException | Error e) {
      // An Error too: whoever waits must be told.
      checked = CheckedCatalogue.without(replies.failed(e));
    } finally {
      delete(file);
    }
    if (!finish(job, checked)) {
      // Nobody waits for it any more.
      close(checked);
    }
  }

  /// Answers a click on a checked catalogue: a page of it, or a decision.
  ///
  /// @param request what the button asks for
  /// @param name the file's name
  /// @param file the checked catalogue as the message has it
  /// @return the reply, and the file in its new state where it has changed
  public CheckedCatalogue settle(Request request, String name, Path file) {
    try {
      return new Settling(source, wording).settle(request, name, file);
    } catch (UnfitCatalogueException _) {
      return CheckedCatalogue.without(replies.gone());
    } catch (CatalogTimeoutException _) {
      return CheckedCatalogue.without(replies.failure("error.timeout"));
    } catch (CatalogUnavailableException e) {
      LOG.warn("A row was not settled: {}", e.getMessage());
      return CheckedCatalogue.without(replies.failure("error.unavailable"));
    } catch (IOException | RuntimeException e) {
      return CheckedCatalogue.without(replies.failed(e));
    }
  }

  void forget(CatalogueJob job) {
    if (!finish(job, null)) {
      var _ = job.result().thenAccept(Catalogues::close);
    }
  }

  /// Ends a job, once. Whoever reads the result may hand in the next file at once.
  ///
  /// @param checked what came of it, or null where nobody waits for it any more
  /// @return whether it was not ended before
  private boolean finish(CatalogueJob job, @Nullable CheckedCatalogue checked) {
    if (!job.claimEnd()) {
      return false;
    }
    jobs.remove(job.user(), job);
    count.add(checked);
    return checked == null ? job.result().cancel(false) : job.result().complete(checked);
  }

  private static void close(CheckedCatalogue checked) {
    try {
      checked.close();
    } catch (IOException e) {
      LOG.warn("A temporary file stays: {}", e.toString());
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("A temporary file stays: {}", e.toString());
    }
  }

  /// Ends all checks; each says so as its result. Takes no more.
  public void stop() {
    runners.shutdown();
    jobs.values().forEach(job -> end(job, End.STOPPED, "catalogue.stopped"));
  }

  @Override
  public void close() {
    stop();
    try {
      if (!runners.awaitTermination(5, TimeUnit.SECONDS)) {
        // Those that wait delete their files and end.
        runners.shutdownNow().forEach(Runnable::run);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    lookups.shutdownNow();
  }
}
