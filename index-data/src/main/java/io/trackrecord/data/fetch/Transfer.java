package io.trackrecord.data.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Fetches one file: goes on where an earlier try ended, tries again after what passes, and keeps
/// nothing that is not whole.
final class Transfer {

  /// How often a file is begun afresh since its server sends what was not asked for.
  private static final int MOST_AFRESH = 3;

  private static final Pattern RANGE =
      Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18}|\\*)");

  private final Http http;
  private final RetryPolicy policy;
  private final FetchProgress progress;
  private final RandomGenerator random;

  Transfer(Http http, RetryPolicy policy, FetchProgress progress, RandomGenerator random) {
    this.http = http;
    this.policy = policy;
    this.progress = progress;
    this.random = random;
  }

  /// What became of a file.
  enum Outcome {
    /// It was there already, and is still what the server has.
    UNCHANGED,
    /// It is new.
    FETCHED,
    /// It took the place of an older one.
    CHANGED
  }

  /// Fetches the file.
  ///
  /// @param known what is there already, or null
  Outcome run(FileToFetch wanted, @Nullable FileRecord known)
      throws IOException, InterruptedException, FetchException {
    Files.createDirectories(java.util.Objects.requireNonNull(wanted.path().getParent()));
    var failed = 0;
    var afresh = 0;
    var farthest = part(wanted).size();
    while (true) {
      try {
        if (!once(wanted, known)) {
          return Outcome.UNCHANGED;
        }
        return part(wanted).finish(known);
      } catch (java.nio.file.FileSystemException e) {
        // The disk, not the network: a new try would fail again.
        throw e;
      } catch (StartAfreshException e) {
        if (++afresh > MOST_AFRESH) {
          throw new FetchException(
              wanted + ": " + e.getMessage() + ", again and again. " + wanted.origin().advice());
        }
      } catch (IOException e) {
        requirePassing(wanted, e);
        var now = part(wanted).size();
        failed = now > farthest ? 1 : failed + 1;
        farthest = Math.max(farthest, now);
        if (failed >= policy.tries()) {
          throw new FetchException(
              wanted
                  + " could not be fetched in "
                  + policy.tries()
                  + " tries ("
                  + said(e)
                  + "). What has come is kept: start again later, and it goes on from there.");
        }
        pause(wanted, e, failed);
      }
    }
  }

  /// Gives up what a new try would meet again.
  private void requirePassing(FileToFetch wanted, IOException e) throws FetchException {
    if (e instanceof UnreachableException unreachable && unreachable.isGivenUp()) {
      throw new FetchException(
          wanted
              + ": "
              + said(e)
              + ". Check the network, or the proxy in HTTPS_PROXY, and start again.");
    }
    var lasting = http.lasting(wanted.address(), e);
    if (lasting.isPresent()) {
      throw lasting.get();
    }
  }

  /// What has come cannot be continued: it was thrown away, and the server is asked for all at
  /// once.
  private static final class StartAfreshException extends IOException {
    private static final long serialVersionUID = 1L;

    StartAfreshException(String message) {
      super(message);
    }
  }

  private PartFile part(FileToFetch wanted) {
    return new PartFile(wanted, progress);
  }

  private void pause(FileToFetch wanted, IOException e, int failed)
      throws InterruptedException, FetchException {
    var wait = policy.before(failed, random);
    if (e instanceof RetryException retry && retry.after() != null) {
      if (retry.after().compareTo(policy.longest()) > 0) {
        throw new FetchException(
            wanted
                + ": the server asks to come back in "
                + retry.after().toSeconds()
                + " s. What has come is kept: start again then.");
      }
      wait = retry.after().compareTo(wait) > 0 ? retry.after() : wait;
    }
    progress.say(
        wanted + ": " + said(e) + "; next try in " + (wait.toMillis() + 999) / 1000 + " s");
    Thread.sleep(wait);
  }

  private static String said(IOException e) {
    return e.getMessage() == null ? "the connection was lost" : e.getMessage();
  }

  /// One request; false where the file that is there is still what the server has.
  private boolean once(FileToFetch wanted, @Nullable FileRecord known)
      throws IOException, InterruptedException, FetchException {
    var begun = FileRecord.read(wanted.partRecord()).orElse(null);
    var isOfHere = begun != null && begun.address().equals(Addresses.shown(wanted.address()));
    var validator = begun == null || !isOfHere ? null : begun.validator();
    var offset = validator == null ? 0 : part(wanted).size();
    if (begun != null && offset > 0 && begun.bytes() != null && offset == begun.bytes()) {
      return true;
    }
    var headers = new HashMap<String, String>();
    var isPart = offset > 0 && validator != null;
    if (isPart && validator != null) {
      headers.put("Range", "bytes=" + offset + "-");
      headers.put("If-Range", validator);
    } else if (known != null) {
      ask(known, headers);
    }
    var isAskedForNews = !isPart && !headers.isEmpty();
    var response = http.ask("GET", wanted.address(), headers, wanted.token());
    try (var body = new StallingStream(response.body(), policy.stall())) {
      var status = response.statusCode();
      if (status == 200) {
        whole(wanted, response, body);
      } else if (status == 206 && begun != null && isPart) {
        rest(wanted, response, body, offset, begun);
      } else if (status == 416 && isPart) {
        startAfresh(wanted, "the server has no such part");
      } else if (status == 304 && isAskedForNews) {
        return false;
      } else {
        refuse(wanted, response);
      }
    }
    return true;
  }

  private static void ask(FileRecord known, Map<String, String> headers) {
    if (known.etag() != null) {
      headers.put("If-None-Match", known.etag());
    } else if (known.lastModified() != null) {
      headers.put("If-Modified-Since", known.lastModified());
    }
  }

  private void whole(FileToFetch wanted, HttpResponse<?> response, InputStream body)
      throws IOException, FetchException {
    var total = http.length(wanted.address(), response);
    expected(wanted, total);
    progress.bytes(-part(wanted).size());
    record(wanted, response, total).write(wanted.partRecord());
    part(wanted).write(body, 0, total);
  }

  private void rest(
      FileToFetch wanted, HttpResponse<?> response, InputStream body, long offset, FileRecord begun)
      throws IOException, FetchException {
    var match = RANGE.matcher(response.headers().firstValue("Content-Range").orElse(""));
    if (!match.matches() || Long.parseLong(match.group(1)) != offset) {
      startAfresh(wanted, "the server sends another part than is asked for");
      return;
    }
    if (!begun.isOf(response.headers())) {
      startAfresh(wanted, "the file changed while it was fetched");
      return;
    }
    var total = match.group(3).equals("*") ? begun.bytes() : Long.valueOf(match.group(3));
    if (begun.bytes() != null && !begun.bytes().equals(total)) {
      startAfresh(wanted, "the file changed while it was fetched");
      return;
    }
    expected(wanted, total);
    part(wanted).write(body, offset, total);
  }

  private void startAfresh(FileToFetch wanted, String why) throws IOException {
    part(wanted).drop();
    throw new StartAfreshException(why);
  }

  private static void refuse(FileToFetch wanted, HttpResponse<?> response)
      throws FetchException, RetryException {
    var status = response.statusCode();
    if (status == 408
        || status == 425
        || status == 429
        || (status >= 500 && status != 501 && status != 505)) {
      throw new RetryException(
          "the server answers " + status, Http.retryAfter(response, Instant.now()));
    }
    if (status == 404 || status == 410) {
      throw FetchException.notThere(
          wanted
              + ": there is no such file at "
              + Addresses.shown(wanted.address())
              + " ("
              + status
              + ").");
    }
    if (status == 401 || status == 403) {
      var token = wanted.published().token();
      throw new FetchException(
          wanted
              + ": the server refuses access ("
              + status
              + ")."
              + (token == null
                  ? ""
                  : " Accept the terms on the dataset's page, and set "
                      + token
                      + " to a token of that account."));
    }
    throw new FetchException(
        wanted
            + ": the server answers "
            + status
            + (status < 400 ? ", which was not asked for" : "")
            + ". "
            + wanted.origin().advice());
  }

  /// Refuses a file of another length than was published, and one that the disk cannot hold.
  private void expected(FileToFetch wanted, @Nullable Long total)
      throws IOException, FetchException {
    var published = wanted.published().bytes();
    if (total != null && published != null && !total.equals(published)) {
      throw new FetchException(
          wanted
              + ": the server has "
              + total
              + " bytes where "
              + published
              + " were published. The file has changed"
              + (wanted.origin() == Origin.DATASET
                  ? ": check it, and correct the descriptor."
                  : ". " + wanted.origin().advice()));
    }
    if (total != null) {
      DiskSpace.require(wanted.path(), total - part(wanted).size(), PartFile.RESERVE);
    }
  }

  private static FileRecord record(
      FileToFetch wanted, HttpResponse<?> response, @Nullable Long total) {
    var headers = response.headers();
    return new FileRecord(
        Addresses.shown(wanted.address()),
        total,
        headers.firstValue("ETag").orElse(null),
        headers.firstValue("Last-Modified").orElse(null),
        null);
  }
}
