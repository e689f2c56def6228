package io.trackrecord.data.index.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.fetch.UnreliableServer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// The pack that an offer names: one that is another than was signed is refused, and one that was
/// fetched is kept until it is published.
class InstalledPackTest extends OfferedPack {

  @Test
  void refusesAPackThatIsAnotherThanTheOneThatWasSigned() throws Exception {
    var changed = pack.clone();
    changed[pack.length / 2] ^= 1;
    server.show(offer.file(), changed, UnreliableServer.well("\"1\""));
    assertRefused("is not the file that was signed: its checksum is another");
  }

  @Test
  void refusesAPackThatIsShorterOrLongerThanTheOneThatWasSigned() throws Exception {
    for (var length : new int[] {pack.length - 1, pack.length + 1}) {
      server.show(offer.file(), Arrays.copyOf(pack, length), UnreliableServer.well("\"1\""));
      assertRefused("the server has " + length + " bytes where " + pack.length);
    }
    // Without a length, more comes than was signed.
    server.show(
        offer.file(),
        Arrays.copyOf(pack, pack.length + 1),
        (exchange, bytes, _) -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write(bytes);
        });
    assertRefused("has another length than was published, and was thrown away");
  }

  @Test
  void refusesAPackWhoseListIsOfAnotherVersion() throws Exception {
    var other =
        new PackOffer(
            1,
            "another",
            offer.format(),
            offer.built(),
            PackOffer.fileOf("another"),
            offer.bytes(),
            offer.sha256(),
            offer.unpacked());
    show(other.signed(key));
    server.show(other.file(), pack, UnreliableServer.well("\"1\""));
    assertRefused("it holds index version " + offer.version() + " in place of another");
  }

  @Test
  void doesNotPublishAgainWhatWasRolledBack() throws Exception {
    install(keys());
    assertThat(install(keys()).published()).isFalse();
    assertThat(target().ids()).hasSize(1);
  }

  @Test
  void forgetsThePartOfAnotherVersion() throws Exception {
    var begun = Files.createDirectories(folder.resolve("target/downloads/index"));
    Files.writeString(begun.resolve(".trackrecord-old.tar.zst.part"), "much");
    install(keys());
    assertThat(begun).doesNotExist();
  }

  @Test
  void keepsThePackWhereAnotherBuildIsAtWork() throws Exception {
    try (var _ = target().startBuild("busy", Instant.now())) {
      assertThatThrownBy(() -> install(keys())).isInstanceOf(IndexVersions.BusyException.class);
    }
    assertThat(install(keys()).published()).isTrue();
    assertPackWasAskedForOnce();
  }

  @Test
  void keepsThePackWhereItCannotBeUnpacked() throws Exception {
    // A file where the versions belong: no folder can be made there, as on a disk that is full.
    var target = Files.createDirectories(folder.resolve("target"));
    var inTheWay = Files.writeString(target.resolve("versions"), "");
    assertThatThrownBy(() -> install(keys())).isInstanceOf(IOException.class);
    Files.delete(inTheWay);

    assertThat(install(keys()).published()).isTrue();
    assertPackWasAskedForOnce();
    assertThat(target.resolve("downloads")).doesNotExist();
  }

  @Test
  void fetchesAPackAgainThatChangedWhereItWasKept() throws Exception {
    var kept = Files.createDirectories(folder.resolve("target/downloads/index"));
    var changed = pack.clone();
    changed[pack.length / 2] ^= 1;
    Files.write(kept.resolve(offer.file()), changed);

    assertThat(install(keys()).published()).isTrue();
    assertPackWasAskedForOnce();
  }

  private void assertPackWasAskedForOnce() {
    assertThat(server.requests()).filteredOn(each -> each.endsWith(offer.file())).hasSize(1);
  }
}
