package io.trackrecord.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.track.Platform;
import java.net.URI;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

  private static final Dataset LAION = builtIn("laion-disco-12m");
  private static final Dataset FMA = builtIn("free-music-archive");

  @Test
  void a_datasets_own_address_takes_the_place_of_the_platforms() {
    assertThat(LAION.address(Platform.YOUTUBE_VIDEO, "dQw4w9WgXcQ"))
        .contains("https://music.youtube.com/watch?v=dQw4w9WgXcQ");
    assertThat(FMA.address(Platform.YOUTUBE_VIDEO, "dQw4w9WgXcQ"))
        .contains("https://www.youtube.com/watch?v=dQw4w9WgXcQ");
    assertThat(FMA.address(Platform.FMA_TRACK, "155320")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "AWOL/A_Way/Food, AWOL/A_Way/Food",
    "a b, a%20b",
    "a(b), a%28b%29",
    "'a\"b''c', a%22b%27c",
    "<script>, %3Cscript%3E",
    "a|b, a%7Cb",
    "Sigur_Rós, Sigur_R%C3%B3s",
    "100%, 100%25",
    "a?b#c&d, a%3Fb%23c%26d",
    "a:b@c, a%3Ab%40c",
    "AC.DC/Mr. X, AC.DC/Mr.%20X",
    "../../x, //x",
    "a/., a/",
    "..., ...",
  })
  void whatever_means_something_in_an_address_is_encoded(String id, String encoded) {
    assertThat(FMA.address(Platform.FMA_PAGE, id))
        .contains("https://freemusicarchive.org/music/" + encoded);
  }

  @Test
  void a_lone_surrogate_and_control_characters_are_encoded() {
    assertThat(FMA.address(Platform.FMA_PAGE, "a\uD800b\n\u0000\u202E"))
        .contains("https://freemusicarchive.org/music/a%3Fb%0A%00%E2%80%AE");
  }

  @Test
  void any_identifier_gives_a_valid_https_address_on_the_templates_host() {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (var i = 0; i < 3_000; i++) {
      var id = new StringBuilder();
      for (var n = random.nextInt(20); n >= 0; n--) {
        id.append((char) (random.nextBoolean() ? random.nextInt(128) : random.nextInt(0x10000)));
      }
      for (var platform : Platform.values()) {
        var address = LAION.address(platform, id.toString());
        if (address.isPresent()) {
          var uri = URI.create(address.get());
          assertThat(uri.getScheme()).isEqualTo("https");
          assertThat(uri.getFragment()).isNull();
          assertThat(uri.getHost())
              .isIn(
                  "music.youtube.com",
                  "open.spotify.com",
                  "freemusicarchive.org",
                  "genius.com",
                  "www.jamendo.com",
                  "freesound.org");
          assertThat(address.get()).matches("[!-~]+").doesNotContainPattern("[()<>\"'|\\\\*`]");
        }
      }
    }
  }

  private static Dataset builtIn(String id) {
    return Descriptors.builtIn().find(id).orElseThrow();
  }
}
