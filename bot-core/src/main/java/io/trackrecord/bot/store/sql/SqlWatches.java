package io.trackrecord.bot.store.sql;

import io.trackrecord.bot.store.Person;
import io.trackrecord.bot.store.Space;
import io.trackrecord.bot.store.Watch;
import io.trackrecord.bot.store.Watches;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Watches, a row each, and a row for each person, whose count of watches bounds them.
record SqlWatches(Link link) implements Watches {

  /// The rows of one person.
  static final String OF_PERSON = " where platform = :platform and space = :space and member = :id";

  @Override
  public Added add(Person person, Watch watch) {
    return link.in(
        handle -> {
          handle
              .createUpdate(
                  "insert into person (platform, space, member, watching, unreachable)"
                      + " values (:platform, :space, :id, 0, 0)"
                      + " on conflict (platform, space, member) do update set unreachable = 0")
              .bindMethods(person)
              .execute();
          if (exists(handle, person, watch.subject())) {
            return Added.PRESENT;
          }
          // Locks the person's row, so that nobody else adds one meanwhile.
          var counted =
              handle
                  .createUpdate(
                      "update person set watching = watching + 1"
                          + OF_PERSON
                          + " and watching < :most")
                  .bindMethods(person)
                  .bind("most", MAX_WATCHES)
                  .execute();
          if (counted == 0) {
            return Added.FULL;
          }
          var inserted =
              handle
                  .createUpdate(
                      "insert into watch"
                          + " (platform, space, member, subject, name, told, version, since)"
                          + " values (:platform, :space, :id, :subject, :name, :told, :version,"
                          + " :began) on conflict (platform, space, member, subject) do nothing")
                  .bindMethods(person)
                  .bindMethods(watch)
                  .bind("began", watch.since().toEpochMilli())
                  .execute();
          if (inserted == 0) {
            uncount(handle, person);
            return Added.PRESENT;
          }
          return Added.ADDED;
        });
  }

  private static boolean exists(Handle handle, Person person, String subject) {
    return handle
        .createQuery("select 1 from watch" + OF_PERSON + " and subject = :subject")
        .bindMethods(person)
        .bind("subject", subject)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  private static void uncount(Handle handle, Person person) {
    handle
        .createUpdate("update person set watching = watching - 1" + OF_PERSON)
        .bindMethods(person)
        .execute();
  }

  @Override
  public List<Watch> of(Person person) {
    return link.in(
        handle ->
            handle
                .createQuery(
                    "select subject, name, told, version, since from watch"
                        + OF_PERSON
                        + " order by since, subject")
                .bindMethods(person)
                .map(
                    (row, _) ->
                        new Watch(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            Instant.ofEpochMilli(row.getLong(5))))
                .list());
  }

  @Override
  public boolean remove(Person person, String subject) {
    return link.in(
        handle -> {
          var removed =
              handle
                  .createUpdate("delete from watch" + OF_PERSON + " and subject = :subject")
                  .bindMethods(person)
                  .bind("subject", subject)
                  .execute();
          if (removed > 0) {
            uncount(handle, person);
          }
          return removed > 0;
        });
  }

  @Override
  public int forget(Person person) {
    return link.in(
        handle -> {
          handle.createUpdate("delete from notice" + OF_PERSON).bindMethods(person).execute();
          handle.createUpdate("delete from person" + OF_PERSON).bindMethods(person).execute();
          return handle.createUpdate("delete from watch" + OF_PERSON).bindMethods(person).execute();
        });
  }

  @Override
  public void forgetAll(Space space) {
    link.in(
        handle -> {
          for (var table : List.of("notice", "person", "watch")) {
            handle
                .createUpdate(
                    "delete from "
                        + table
                        + " where platform = :platform"
                        + SqlSpaceSettings.IN_SPACE)
                .bindMethods(space)
                .bind("below", space.id() + ".%")
                .execute();
          }
          return true;
        });
  }

  @Override
  public List<Person> due(String platform, String version, Optional<Person> after, int limit) {
    return link.in(
        handle ->
            handle
                .createQuery(
                    "select space, member from person p"
                        + " where platform = :platform and unreachable = 0"
                        + " and (space, member) > (:afterSpace, :afterMember)"
                        + " and exists (select 1 from watch w where w.platform = p.platform"
                        + " and w.space = p.space and w.member = p.member"
                        + " and w.version <> :version)"
                        + " order by space, member limit :most")
                .bind("platform", platform)
                .bind("version", version)
                .bind("afterSpace", after.map(Person::space).orElse(""))
                .bind("afterMember", after.map(Person::id).orElse(""))
                .bind("most", limit)
                .map((row, _) -> new Person(platform, row.getString(1), row.getString(2)))
                .list());
  }

  @Override
  public void compared(Person person, String version) {
    link.in(
        handle ->
            handle
                .createUpdate("update watch set version = :version" + OF_PERSON)
                .bindMethods(person)
                .bind("version", version)
                .execute());
  }

  @Override
  public void unreachable(Person person) {
    unreachable(person, System.currentTimeMillis());
  }

  @Override
  public void reachable(Person person) {
    unreachable(person, 0);
  }

  private void unreachable(Person person, long since) {
    link.in(
        handle ->
            handle
                .createUpdate("update person set unreachable = :since" + OF_PERSON)
                .bindMethods(person)
                .bind("since", since)
                .execute());
  }

  @Override
  public boolean isReachable(Person person) {
    return link.in(
        handle ->
            handle
                .createQuery("select unreachable from person" + OF_PERSON)
                .bindMethods(person)
                .mapTo(Long.class)
                .findFirst()
                .map(since -> since == 0)
                .orElse(true));
  }
}
