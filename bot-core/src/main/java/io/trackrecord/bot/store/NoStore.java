package io.trackrecord.bot.store;

import java.util.Optional;

/// A store that is never usable.
public record NoStore(String reason) implements Store {

  @Override
  public Watches watches() {
    throw new StoreException(reason);
  }

  @Override
  public Notices notices() {
    throw new StoreException(reason);
  }

  @Override
  public SpaceSettings settings() {
    throw new StoreException(reason);
  }

  @Override
  public Installations installations() {
    throw new StoreException(reason);
  }

  @Override
  public Allowances allowances() {
    throw new StoreException(reason);
  }

  @Override
  public Optional<String> trouble() {
    return Optional.of(reason);
  }

  @Override
  public void close() {}
}
