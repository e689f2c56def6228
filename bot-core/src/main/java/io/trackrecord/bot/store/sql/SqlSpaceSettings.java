package io.trackrecord.bot.store.sql;

import io.trackrecord.bot.store.Space;
import io.trackrecord.bot.store.SpaceSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Settings of servers and workspaces, a row each.
record SqlSpaceSettings(Link link) implements SpaceSettings {

  /// The rows of a space, and of those in it: an organisation's workspaces are `organisation.team`.
  static final String IN_SPACE = " and (space = :id or space like :below)";

  @Override
  public Map<String, String> of(Space space) {
    return link.in(
        handle -> {
          var settings = new HashMap<String, String>();
          handle
              .createQuery(
                  "select name, value from space_setting"
                      + " where platform = :platform and space = :id")
              .bindMethods(space)
              .map((row, _) -> Map.entry(row.getString(1), row.getString(2)))
              .forEach(each -> settings.put(each.getKey(), each.getValue()));
          return Map.copyOf(settings);
        });
  }

  @Override
  public void set(Space space, String name, String value) {
    link.in(
        handle ->
            handle
                .createUpdate(
                    "insert into space_setting (platform, space, name, value)"
                        + " values (:platform, :id, :name, :value)"
                        + " on conflict (platform, space, name) do update set value = :value")
                .bindMethods(space)
                .bind("name", name)
                .bind("value", value)
                .execute());
  }

  @Override
  public List<Space> spaces(String platform) {
    return link.in(
        handle ->
            handle
                .createQuery(
                    "select distinct space from space_setting where platform = :platform"
                        + " order by space")
                .bind("platform", platform)
                .map((row, _) -> new Space(platform, row.getString(1)))
                .list());
  }

  @Override
  public void forget(Space space) {
    link.in(
        handle ->
            handle
                .createUpdate("delete from space_setting where platform = :platform" + IN_SPACE)
                .bindMethods(space)
                .bind("below", space.id() + ".%")
                .execute());
  }
}
