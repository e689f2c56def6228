package io.trackrecord.discord;

import java.util.Optional;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/// Where the gateway is: Discord's own, or another server's, for tests.
final class Gateway extends ConcurrentSessionController {

  private final Optional<String> address;

  Gateway(Optional<String> address) {
    this.address = address;
  }

  @Override
  public String getGateway() {
    return address.orElseGet(super::getGateway);
  }

  @Override
  public ShardedGateway getShardedGateway(JDA jda) {
    var found = super.getShardedGateway(jda);
    return address
        .map(own -> new ShardedGateway(own, found.getShardTotal(), found.getConcurrency()))
        .orElse(found);
  }
}
