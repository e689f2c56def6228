package io.trackrecord.bot.store.sql;

import io.trackrecord.bot.store.Installations;
import io.trackrecord.bot.store.Space;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Installations, and what was used once, a row each.
record SqlInstallations(Link link) implements Installations {

  @Override
  public void save(Space space, String body, Instant installed) {
    link.in(
        handle ->
            handle
                .createUpdate(
                    "insert into installation (platform, space, body, installed)"
                        + " values (:platform, :id, :body, :installed)"
                        + " on conflict (platform, space) do update set body = :body")
                .bindMethods(space)
                .bind("body", body)
                .bind("installed", installed.toEpochMilli())
                .execute());
  }

  @Override
  public boolean replace(Space space, String before, String body) {
    return link.in(
        handle ->
            handle
                    .createUpdate(
                        "update installation set body = :body"
                            + " where platform = :platform and space = :id and body = :before")
                    .bindMethods(space)
                    .bind("before", before)
                    .bind("body", body)
                    .execute()
                > 0);
  }

  @Override
  public List<Space> spaces(String platform) {
    return link.in(
        handle ->
            handle
                .createQuery(
                    "select space from installation where platform = :platform order by space")
                .bind("platform", platform)
                .map((row, _) -> new Space(platform, row.getString(1)))
                .list());
  }

  @Override
  public boolean forgetUnchanged(Space space, String body) {
    return link.in(
        handle ->
            handle
                    .createUpdate(
                        "delete from installation"
                            + " where platform = :platform and space = :id and body = :body")
                    .bindMethods(space)
                    .bind("body", body)
                    .execute()
                > 0);
  }

  @Override
  public Optional<String> find(Space space) {
    return link.in(
        handle ->
            handle
                .createQuery(
                    "select body from installation where platform = :platform and space = :id")
                .bindMethods(space)
                .mapTo(String.class)
                .findFirst());
  }

  @Override
  public void forget(Space space) {
    link.in(
        handle ->
            handle
                .createUpdate(
                    "delete from installation where platform = :platform"
                        + SqlSpaceSettings.IN_SPACE)
                .bindMethods(space)
                .bind("below", space.id() + ".%")
                .execute());
  }

  @Override
  public boolean useOnce(String hash, Instant now, Instant until) {
    return link.in(
        handle -> {
          handle
              .createUpdate("delete from used_once where until < :now")
              .bind("now", now.toEpochMilli())
              .execute();
          return handle
                  .createUpdate(
                      "insert into used_once (hash, until) values (:hash, :until)"
                          + " on conflict (hash) do nothing")
                  .bind("hash", hash)
                  .bind("until", until.toEpochMilli())
                  .execute()
              > 0;
        });
  }
}
