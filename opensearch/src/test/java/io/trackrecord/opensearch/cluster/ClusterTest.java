package io.trackrecord.opensearch.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.bot.settings.Settings;
import io.trackrecord.bot.settings.WrongSettingException;
import io.trackrecord.opensearch.node.FaultyProxy;
import io.trackrecord.opensearch.node.FaultyProxy.Asked;
import io.trackrecord.opensearch.node.FaultyProxy.Fate;
import io.trackrecord.opensearch.node.LocalNode;
import io.trackrecord.opensearch.node.SharedNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterTest {

  private static final Call ROOT = Call.of("GET", "/", Map.of());

  @TempDir private static Path folder;

  private static OwnCertificate certificate;
  private static LocalNode node;

  @SuppressWarnings("NullAway.Init") // JUnit calls start before anything else.
  ClusterTest() {}

  @BeforeAll
  static void start() throws Exception {
    certificate = OwnCertificate.make(folder);
    node = SharedNode.get().nodes().getFirst();
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(30));
  }

  private static String version(String addresses, Map<String, String> settings) throws IOException {
    try (var cluster = new Cluster(ClusterSettings.of(addresses, Settings.of(settings)))) {
      return cluster.send(ROOT, soon()).path("version").path("distribution").asText();
    }
  }

  private static String over(Function<Asked, Fate> fates) throws IOException {
    try (var proxy = FaultyProxy.open(node, 0, fates)) {
      return version("http://127.0.0.1:" + proxy.port(), Map.of());
    }
  }

  @Test
  void triesEveryAddress() throws Exception {
    assertThat(version("http://127.0.0.1:1," + node.address(), Map.of())).isEqualTo("opensearch");
  }

  @Test
  void saysInASentenceThatNoAddressAnswers() {
    assertThatThrownBy(() -> version("http://127.0.0.1:1", Map.of()))
        .isInstanceOf(UnreachableException.class)
        .hasMessage(
            "The cluster at http://127.0.0.1:1 cannot be reached. Check the address, and whether"
                + " OpenSearch runs there.");
  }

  @Test
  void triesALostConnectionOnceMore() throws Exception {
    var tries = new AtomicInteger();
    assertThat(over(_ -> tries.incrementAndGet() == 1 ? Fate.LOST : Fate.PASSED))
        .isEqualTo("opensearch");
    assertThat(tries).hasValue(2);
  }

  @Test
  void givesUpAfterTheSecondTry() {
    assertThatThrownBy(() -> over(_ -> Fate.LOST)).isInstanceOf(UnreachableException.class);
  }

  @Test
  void triesABusyClusterOnceMoreAndARefusalNever() throws Exception {
    var tries = new AtomicInteger();
    assertThat(over(_ -> tries.incrementAndGet() == 1 ? new Fate.Answered(503, "{}") : Fate.PASSED))
        .isEqualTo("opensearch");
    tries.set(0);
    assertThatThrownBy(
            () ->
                over(
                    _ -> {
                      tries.incrementAndGet();
                      return new Fate.Answered(400, "{\"error\":{\"reason\":\"no such thing\"}}");
                    }))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("no such thing");
    assertThat(tries).hasValue(1);
  }

  @Test
  void waitsNoLongerThanTheDeadline() throws Exception {
    try (var cluster = new Cluster(ClusterSettings.of(node.address(), Settings.of(Map.of())))) {
      assertThatThrownBy(() -> cluster.send(ROOT, Deadline.in(Duration.ofNanos(1))))
          .isInstanceOf(CatalogTimeoutException.class);
    }
  }

  @Test
  void trustsTheCertificatesOfTheCaFileAlone() throws Exception {
    try (var proxy = FaultyProxy.open(node, certificate.tls(), _ -> Fate.PASSED)) {
      var address = "https://127.0.0.1:" + proxy.port();
      var ca = Map.of("OPENSEARCH_CA_FILE", certificate.pem().toString());

      assertThat(version(address, ca)).isEqualTo("opensearch");
      assertThatThrownBy(() -> version(address, Map.of()))
          .isInstanceOf(UnreachableException.class)
          .hasMessageContaining("is not trusted")
          .hasMessageContaining("OPENSEARCH_CA_FILE");
    }
  }

  @Test
  void refusesACaFileThatHoldsNoCertificate() throws Exception {
    var wrong = Files.writeString(folder.resolve("wrong.pem"), "no certificate");

    assertThatThrownBy(() -> version("https://one", Map.of("OPENSEARCH_CA_FILE", wrong.toString())))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageContaining("wrong.pem");
  }

  @Test
  void logsInAndSaysWhatToCheckWhereThatIsRefused() throws Exception {
    Function<Asked, Fate> guarded =
        asked ->
            asked.authorization().equals("Basic bWU6Z2VoZWlt")
                ? Fate.PASSED
                : new Fate.Answered(401, "Unauthorized");
    try (var proxy = FaultyProxy.open(node, 0, guarded)) {
      var address = "http://127.0.0.1:" + proxy.port();
      var login = Map.of("OPENSEARCH_USER", "me", "OPENSEARCH_PASSWORD", "geheim");

      assertThat(version(address, login)).isEqualTo("opensearch");
      assertThatThrownBy(() -> version(address, Map.of("OPENSEARCH_TOKEN", "wrong-token")))
          .isInstanceOf(ClusterException.class)
          .hasMessageContaining("refuses the login")
          .hasMessageNotContaining("wrong-token");
    }
  }
}
