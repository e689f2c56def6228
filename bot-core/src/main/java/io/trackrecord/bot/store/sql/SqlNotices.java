package io.trackrecord.bot.store.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trackrecord.bot.store.Notice;
import io.trackrecord.bot.store.Notices;
import io.trackrecord.bot.store.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Messages that are being sent, one row for each person.
record SqlNotices(Link link) implements Notices {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public Optional<Notice> begin(
      Person person, String version, List<Notice.Change> changes, Instant until) {
    return link.in(
        handle -> {
          var inserted =
              handle
                  .createUpdate(
                      "insert into notice"
                          + " (platform, space, member, version, changes, tries, until)"
                          + " values (:platform, :space, :id, :version, :changes, 1, :until)"
                          + " on conflict (platform, space, member) do nothing")
                  .bindMethods(person)
                  .bind("version", version)
                  .bind("changes", write(changes))
                  .bind("until", until.toEpochMilli())
                  .execute();
          if (inserted == 0) {
            return Optional.empty();
          }
          // Read after the insert, which waits for whoever sends to this person: what that one
          // told is seen here.
          if (!changes.stream().allMatch(each -> isStillTold(handle, person, each))) {
            handle.rollback();
            return Optional.empty();
          }
          return Optional.of(new Notice(person, version, changes, 1));
        });
  }

  private static boolean isStillTold(Handle handle, Person person, Notice.Change change) {
    return handle
        .createQuery("select told from watch" + SqlWatches.OF_PERSON + " and subject = :subject")
        .bindMethods(person)
        .bind("subject", change.subject())
        .mapTo(String.class)
        .findFirst()
        .filter(change.before()::equals)
        .isPresent();
  }

  @Override
  public void sent(Notice notice) {
    link.in(
        handle -> {
          if (removed(handle, notice, Long.MAX_VALUE)) {
            told(handle, notice);
          }
          return true;
        });
  }

  @Override
  public void notSent(Notice notice) {
    if (notice.tries() == 1) {
      drop(notice);
      return;
    }
    // An earlier try may have arrived, so that the notice has to stay.
    link.in(
        handle ->
            handle
                .createUpdate(
                    "update notice set tries = tries - 1, until = 0"
                        + SqlWatches.OF_PERSON
                        + " and version = :version and tries = :tries")
                .bindMethods(notice.person())
                .bind("version", notice.version())
                .bind("tries", notice.tries())
                .execute());
  }

  @Override
  public void drop(Notice notice) {
    link.in(handle -> removed(handle, notice, Long.MAX_VALUE));
  }

  @Override
  public List<Notice> interrupted(String platform, Instant now, int limit) {
    return link.in(
        handle ->
            handle
                .createQuery(
                    "select space, member, version, changes, tries from notice"
                        + " where platform = :platform and until < :now"
                        + " order by until, space, member limit :most")
                .bind("platform", platform)
                .bind("now", now.toEpochMilli())
                .bind("most", limit)
                .map(
                    (row, _) ->
                        new Notice(
                            new Person(platform, row.getString(1), row.getString(2)),
                            row.getString(3),
                            read(row.getString(4)),
                            row.getInt(5)))
                .list());
  }

  @Override
  public Optional<Notice> again(Notice notice, Instant now, Instant until) {
    return link.in(
        handle -> {
          if (notice.tries() >= Notice.MAX_TRIES) {
            if (removed(handle, notice, now.toEpochMilli())) {
              told(handle, notice);
            }
            return Optional.empty();
          }
          var taken =
              handle
                  .createUpdate(
                      "update notice set tries = tries + 1, until = :next"
                          + SqlWatches.OF_PERSON
                          + " and version = :version and tries = :tries and until < :now")
                  .bindMethods(notice.person())
                  .bind("version", notice.version())
                  .bind("tries", notice.tries())
                  .bind("now", now.toEpochMilli())
                  .bind("next", until.toEpochMilli())
                  .execute();
          return taken == 0
              ? Optional.empty()
              : Optional.of(
                  new Notice(
                      notice.person(), notice.version(), notice.changes(), notice.tries() + 1));
        });
  }

  private static boolean removed(Handle handle, Notice notice, long until) {
    return handle
            .createUpdate(
                "delete from notice"
                    + SqlWatches.OF_PERSON
                    + " and version = :version and tries = :tries and until < :until")
            .bindMethods(notice.person())
            .bind("version", notice.version())
            .bind("tries", notice.tries())
            .bind("until", until)
            .execute()
        > 0;
  }

  /// Notes that the person knows the new answers; all other watches were compared too.
  private static void told(Handle handle, Notice notice) {
    for (var change : notice.changes()) {
      handle
          .createUpdate(
              "update watch set told = :after"
                  + SqlWatches.OF_PERSON
                  + " and subject = :subject and told = :before")
          .bindMethods(notice.person())
          .bindMethods(change)
          .execute();
    }
    handle
        .createUpdate("update watch set version = :version" + SqlWatches.OF_PERSON)
        .bindMethods(notice.person())
        .bind("version", notice.version())
        .execute();
  }

  private static String write(List<Notice.Change> changes) {
    try {
      return JSON.writeValueAsString(changes);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Notice.Change> read(String changes) {
    try {
      return JSON.readValue(changes, new TypeReference<List<Notice.Change>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a notice in the store cannot be read", e);
    }
  }
}
