package io.trackrecord.bot.store.sql;

import io.trackrecord.bot.store.Allowances;
import java.time.Duration;
import java.time.Instant;

/// Allowances, a row each: the moment at which nothing is used up any more.
record SqlAllowances(Link link) implements Allowances {

  @Override
  public Duration take(String holder, Duration each, int burst, Instant now) {
    var moment = now.toEpochMilli();
    var step = each.toMillis();
    // What is used up at most before one more may be taken.
    var room = step * (burst - 1L);
    return link.in(
        handle -> {
          var taken =
              handle
                  .createUpdate(
                      "insert into allowance (holder, free_at) values (:holder, :first)"
                          + " on conflict (holder) do update set free_at = "
                          + " (case when allowance.free_at < :now then :now"
                          + " else allowance.free_at end) + :step"
                          + " where allowance.free_at <= :now + :room")
                  .bind("holder", holder)
                  .bind("first", moment + step)
                  .bind("now", moment)
                  .bind("step", step)
                  .bind("room", room)
                  .execute();
          if (taken > 0) {
            return Duration.ZERO;
          }
          var freeAt =
              handle
                  .createQuery("select free_at from allowance where holder = :holder")
                  .bind("holder", holder)
                  .mapTo(Long.class)
                  .one();
          return Duration.ofMillis(Math.max(1, freeAt - room - moment));
        });
  }

  @Override
  public void forgetIdle(Instant now) {
    link.in(
        handle ->
            handle
                .createUpdate("delete from allowance where free_at < :now")
                .bind("now", now.toEpochMilli())
                .execute());
  }
}
