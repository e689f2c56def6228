package io.trackrecord.discord.outlet;

import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Something that went wrong, with a short reference that the user is told and the log holds.
public final class Incident {

  private static final Logger LOG = LoggerFactory.getLogger(Incident.class);

  /// Without letters and digits that are easily taken for one another.
  private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

  private Incident() {}

  /// Logs what went wrong, with the place in the code where that may be a mistake of ours, and
  /// gives its reference.
  ///
  /// @param during what was being done; nothing that a user typed
  public static String report(String during, Throwable cause) {
    var reference = new StringBuilder();
    for (var i = 0; i < 6; i++) {
      reference.append(LETTERS.charAt(ThreadLocalRandom.current().nextInt(LETTERS.length())));
    }
    if (Failure.isOrdinary(cause)) {
      LOG.error("{}: {} failed: {}", reference, during, Failure.kind(cause));
    } else {
      LOG.error("{}: {} failed", reference, during, Failure.bare(cause));
    }
    return reference.toString();
  }
}
