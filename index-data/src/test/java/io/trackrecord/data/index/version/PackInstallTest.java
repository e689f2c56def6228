package io.trackrecord.data.index.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.data.fetch.FetchException;
import io.trackrecord.data.fetch.UnreliableServer;
import io.trackrecord.data.index.IndexJson;
import io.trackrecord.data.index.Manifest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Servers that offer something else than what was signed, or what is not wanted: nothing is
/// published, nothing is left, and the reason is one line.
class PackInstallTest extends OfferedPack {

  @Test
  void refusesAnOfferThatAnotherKeySigned() throws Exception {
    show(offer.signed(PackKey.create(folder.resolve("stranger"))));
    assertRefused("is not signed with the key in TRACKRECORD_PACK_KEY. Nothing was published;");
  }

  @Test
  void takesAnOfferThatOneOfSeveralKeysSigned() throws Exception {
    var stranger = PackKey.create(folder.resolve("stranger")).shown().orElseThrow();
    assertThat(install(List.of(stranger, key.shown().orElseThrow())).published()).isTrue();
    assertThat(target().currentId()).contains(offer.version());
  }

  @Test
  void refusesAnOfferThatWasChangedAfterItWasSigned() throws Exception {
    var signed = offer.signed(key);
    for (var at = 0; at < signed.length; at += 7) {
      var changed = signed.clone();
      changed[at] ^= 1;
      show(changed);
      assertRefused("Nothing was published");
    }
  }

  @Test
  void refusesWhatIsNoOffer() throws Exception {
    show("<html>Welcome</html>".getBytes(StandardCharsets.UTF_8));
    assertRefused("is no signed offer of an index");
    show(Arrays.copyOf(offer.signed(key), PackOffer.MAX_LENGTH + 1));
    assertRefused("index/index.signed is too long, and was thrown away");
    server.hide(PackOffer.NAME);
    assertRefused("there is no such file");
  }

  @Test
  void refusesAnOfferThatMakesNoSense() throws Exception {
    for (var wrong :
        List.of(
            with(offer.version(), "../elsewhere.tar.zst", offer.bytes()),
            with("../elsewhere", PackOffer.fileOf("../elsewhere"), offer.bytes()),
            with(offer.version(), offer.file(), -1))) {
      show(wrong.signed(key));
      assertRefused("makes no sense");
    }
  }

  @Test
  void refusesAnIndexOfAnotherFormatBeforeItIsFetched() throws Exception {
    show(offered(Manifest.FORMAT + 1, offer.built(), offer.unpacked()).signed(key));
    assertRefused("and this program reads " + Manifest.FORMAT + ". Nothing was published; update");
    show(offered(Manifest.FORMAT - 1, offer.built(), offer.unpacked()).signed(key));
    assertRefused("ask whoever publishes that index for a newer one");
    assertPackWasNotAskedFor();
  }

  @Test
  void refusesAnOlderIndexThanTheOneThatIsPublished() throws Exception {
    // Versions are named by the second in which they were built.
    while (Instant.now().getEpochSecond() == offer.builtAt().getEpochSecond()) {
      Thread.sleep(20);
    }
    var present = IndexJson.manifest(build("target", "Two"));

    assertRefused("before version " + present.version() + ", which is published here.");
    assertPackWasNotAskedFor();
    assertThat(target().currentId()).contains(present.version());

    show(
        offered(offer.format(), present.built().plusSeconds(1).toString(), offer.unpacked())
            .signed(key));
    assertThat(install(keys()).published()).isTrue();
    assertThat(target().ids()).hasSize(2);
  }

  @Test
  void refusesWhatTheDiskCannotHoldBeforeItIsFetched() throws Exception {
    show(offered(offer.format(), offer.built(), Long.MAX_VALUE - 5).signed(key));
    assertRefused("MB are needed. Make room, or name another folder with --data-dir.");
    assertPackWasNotAskedFor();
  }

  @Test
  void followsNoServerElsewhere() throws Exception {
    try (var elsewhere = new UnreliableServer()) {
      elsewhere.show(offer.file(), pack, UnreliableServer.well("\"1\""));
      var beside = elsewhere.address(offer.file()).toString();
      for (var to :
          List.of(beside, "https://example.invalid/", "http://example.invalid/", "file:/x")) {
        server.show(
            offer.file(),
            pack,
            (exchange, _, _) -> {
              exchange.getResponseHeaders().set("Location", to);
              exchange.sendResponseHeaders(302, -1);
            });
        assertRefused("which is not followed");
      }
      assertThat(elsewhere.requests()).isEmpty();
    }
  }

  @Test
  void takesNoAddressThatIsNotSafe() {
    for (var wrong :
        List.of(
            "http://example.invalid/",
            "https://user:secret@example.invalid/",
            "ftp://x/",
            "::",
            "https://example.invalid/?token=secret")) {
      assertThatThrownBy(() -> install(wrong, keys()))
          .isInstanceOf(FetchException.class)
          .hasMessageNotContaining("secret");
    }
  }
}
