package io.trackrecord.data.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinksTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
    "http://youtube.com/watch?v=dQw4w9WgXcQ&t=42s",
    "https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ#t=3",
    "www.youtube.com/watch?v=dQw4w9WgXcQ",
    "https://music.youtube.com/watch?v=dQw4w9WgXcQ&list=RDAMVM",
    "https://youtu.be/dQw4w9WgXcQ?si=abc",
    "youtu.be/dQw4w9WgXcQ",
    "https://www.youtube.com/shorts/dQw4w9WgXcQ?feature=share",
    "https://www.youtube.com/embed/dQw4w9WgXcQ",
    "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ",
    "https://www.youtube.com/live/dQw4w9WgXcQ",
    "HTTPS://WWW.YOUTUBE.COM/watch?v=dQw4w9WgXcQ",
    "https://www.youtube.com:443/watch?v=dQw4w9WgXcQ",
    "dQw4w9WgXcQ",
    "'  dQw4w9WgXcQ  '",
    "<https://youtu.be/dQw4w9WgXcQ>",
    "<https://youtu.be/dQw4w9WgXcQ|a label>",
  })
  void every_address_of_a_video_gives_its_id(String link) {
    assertThat(Links.parse(link))
        .containsExactly(new PlatformId(Platform.YOUTUBE_VIDEO, "dQw4w9WgXcQ"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.youtube.com/channel/UCuAXFkgsw1L7xaCfnd5JJOw",
        "https://music.youtube.com/channel/UCuAXFkgsw1L7xaCfnd5JJOw?si=x",
        "https://music.youtube.com/browse/UCuAXFkgsw1L7xaCfnd5JJOw",
        "https://www.youtube.com/channel/UCuAXFkgsw1L7xaCfnd5JJOw/videos",
        "UCuAXFkgsw1L7xaCfnd5JJOw"
      })
  void every_address_of_a_channel_gives_its_id(String link) {
    assertThat(Links.parse(link))
        .containsExactly(new PlatformId(Platform.YOUTUBE_CHANNEL, "UCuAXFkgsw1L7xaCfnd5JJOw"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://open.spotify.com/track/5SuOikwiRyPMVoIQDJUgSV",
        "https://open.spotify.com/track/5SuOikwiRyPMVoIQDJUgSV?si=0123456789abcdef",
        "https://open.spotify.com/intl-de/track/5SuOikwiRyPMVoIQDJUgSV",
        "https://open.spotify.com/intl-pt-BR/track/5SuOikwiRyPMVoIQDJUgSV/",
        "https://open.spotify.com/embed/track/5SuOikwiRyPMVoIQDJUgSV",
        "spotify:track:5SuOikwiRyPMVoIQDJUgSV",
        "5SuOikwiRyPMVoIQDJUgSV"
      })
  void every_address_of_a_spotify_track_gives_its_id(String link) {
    assertThat(Links.parse(link))
        .containsExactly(new PlatformId(Platform.SPOTIFY_TRACK, "5SuOikwiRyPMVoIQDJUgSV"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.jamendo.com/track/948, JAMENDO_TRACK, 948",
    "https://www.jamendo.com/en/track/00948/paper-lantern?x=1, JAMENDO_TRACK, 948",
    "jamendo.com/track/948/paper, JAMENDO_TRACK, 948",
    "https://freesound.org/people/someone/sounds/350902/, FREESOUND_SOUND, 350902",
    "https://freesound.org/s/350902/, FREESOUND_SOUND, 350902",
    "http://www.freesound.org/people/track/sounds/7#c, FREESOUND_SOUND, 7",
  })
  void addresses_of_jamendo_and_freesound_give_their_number(
      String link, Platform platform, String id) {
    assertThat(Links.parse(link)).containsExactly(new PlatformId(platform, id));
  }

  @Test
  void other_pages_of_jamendo_and_freesound_give_no_number() {
    assertThat(Links.parse("https://www.jamendo.com/artist/87/moss-choir")).isEmpty();
    assertThat(Links.parse("https://freesound.org/people/someone/packs/12/")).isEmpty();
    assertThat(Links.parse("https://freesound.org/s/door/")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://genius.com/Sia-chandelier-lyrics, GENIUS_PAGE, Sia-chandelier-lyrics",
    "genius.com/Sia-chandelier-lyrics?x=1, GENIUS_PAGE, Sia-chandelier-lyrics",
    "https://genius.com/Bj%C3%B6rk-j%C3%B3ga-lyrics, GENIUS_PAGE, Björk-jóga-lyrics",
    "https://genius.com/artists/Sia, GENIUS_ARTIST, Sia",
    "https://genius.com/songs/00378195, GENIUS_SONG, 378195",
    "https://freemusicarchive.org/music/AWOL/AWOL_-_A_Way_Of_Life/Food, FMA_PAGE, AWOL/AWOL_-_A_Way_Of_Life/Food",
    "http://www.freemusicarchive.org/music/AWOL/A/Food/, FMA_PAGE, AWOL/A/Food",
  })
  void addresses_of_genius_and_fma_give_their_page(String link, Platform platform, String id) {
    assertThat(Links.parse(link)).containsExactly(new PlatformId(platform, id));
  }

  @Test
  void digits_may_be_of_fma_or_genius_and_eleven_of_them_also_of_youtube() {
    assertThat(Links.parse("0155320"))
        .containsExactly(
            new PlatformId(Platform.FMA_TRACK, "155320"),
            new PlatformId(Platform.GENIUS_SONG, "155320"));
    assertThat(Links.parse("12345678901"))
        .extracting(PlatformId::platform)
        .containsExactly(Platform.FMA_TRACK, Platform.GENIUS_SONG, Platform.YOUTUBE_VIDEO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "<>",
        "Radiohead",
        "https://",
        "https://youtube.com",
        "https://youtube.com?v=dQw4w9WgXcQ/watch",
        "https://www.youtube.com/watch?v=short",
        "https://www.youtube.com/embed/videoseries?list=PLabc",
        "https://www.youtube.com/clip/UgkxdQw4w9WgXcQdQw4w9WgXcQ",
        "https://www.youtube.com/@handle",
        "https://youtu.be/",
        "https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ",
        "https://user@youtube.com/watch?v=dQw4w9WgXcQ",
        "https://open.spotify.com/album/5SuOikwiRyPMVoIQDJUgSV",
        "spotify:album:5SuOikwiRyPMVoIQDJUgSV",
        "spotify:track:",
        "https://genius.com/",
        "https://genius.com/%20",
        "https://freemusicarchive.org/music/",
        "https://example.org/watch?v=dQw4w9WgXcQ",
        "javascript:alert(1)",
        "dQw4w9WgXc\u0000",
        "\u0000\u0001\u001b[31m",
        "12345678901234"
      })
  void what_is_no_link_gives_nothing(String text) {
    assertThat(Links.parse(text)).isEmpty();
  }

  @Test
  void two_thousand_characters_of_anything_are_answered() {
    for (var part : List.of("/", "<", "?v=", "%", "https://youtube.com/", "%2F", "\u0000", "=&")) {
      var text = part.repeat(2_000 / part.length());
      assertThat(Links.parse(text)).as(part).isEmpty();
      assertThat(Links.parse("https://genius.com/artists" + text)).hasSizeLessThan(2);
      assertThat(Links.findIn(text, 5)).hasSizeLessThan(6);
    }
    assertThat(Links.parse("https://youtu.be/dQw4w9WgXcQ?" + "x".repeat(2_000)))
        .containsExactly(new PlatformId(Platform.YOUTUBE_VIDEO, "dQw4w9WgXcQ"));
  }

  @Test
  void random_text_never_fails() {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var pieces =
        List.of(
            "https://",
            "youtu.be",
            "youtube.com",
            "/watch?v=",
            "spotify:track:",
            "/",
            "%",
            "<",
            ">",
            "|",
            "\u0000",
            "\uD800",
            "genius.com",
            "freemusicarchive.org/music/",
            "?",
            "#",
            "&",
            "é",
            "dQw4w9WgXcQ",
            " ",
            "..",
            "0");
    for (var i = 0; i < 5_000; i++) {
      var text = new StringBuilder();
      for (var n = random.nextInt(12); n >= 0; n--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      for (var id : Links.parse(text.toString())) {
        assertThat(id.value()).isNotBlank();
      }
      for (var platform : Platform.values()) {
        Links.of(platform, text.toString())
            .ifPresent(id -> assertThat(id.platform()).isEqualTo(platform));
      }
    }
  }

  @Test
  void a_datasets_cell_may_hold_an_id_or_an_address_of_its_platform() {
    assertThat(Links.of(Platform.YOUTUBE_VIDEO, "https://youtu.be/dQw4w9WgXcQ"))
        .contains(new PlatformId(Platform.YOUTUBE_VIDEO, "dQw4w9WgXcQ"));
    assertThat(Links.of(Platform.YOUTUBE_VIDEO, " dQw4w9WgXcQ "))
        .contains(new PlatformId(Platform.YOUTUBE_VIDEO, "dQw4w9WgXcQ"));
    assertThat(Links.of(Platform.YOUTUBE_VIDEO, "https://genius.com/A-lyrics")).isEmpty();
    assertThat(Links.of(Platform.FMA_TRACK, "0042"))
        .contains(new PlatformId(Platform.FMA_TRACK, "42"));
    assertThat(Links.of(Platform.FMA_TRACK, "forty-two")).isEmpty();
    assertThat(Links.of(Platform.GENIUS_PAGE, "no address")).isEmpty();
    assertThat(Links.of(Platform.SPOTIFY_TRACK, "two words")).isEmpty();
    assertThat(Links.of(Platform.YOUTUBE_ALBUM, "MPREb_YVn9rqpXxhm"))
        .contains(new PlatformId(Platform.YOUTUBE_ALBUM, "MPREb_YVn9rqpXxhm"));
    assertThat(Links.of(Platform.FMA_PAGE, "https://freemusicarchive.org/music/A/B/C/"))
        .contains(new PlatformId(Platform.FMA_PAGE, "A/B/C"));
  }

  @Test
  void pages_are_the_same_whatever_their_case_and_ids_are_not() {
    assertThat(new PlatformId(Platform.GENIUS_PAGE, "Sia-Lyrics").term())
        .isEqualTo("genius-page:sia-lyrics");
    assertThat(new PlatformId(Platform.YOUTUBE_VIDEO, "dQw4w9WgXcQ").term())
        .isEqualTo("youtube-video:dQw4w9WgXcQ");
  }

  @Test
  void pages_of_fma_are_looked_for_as_the_site_wrote_them_before() {
    assertThat(Links.parse("https://freemusicarchive.org/music/kelda-frost/live-at-mill-12-2010/"))
        .contains(
            new PlatformId(Platform.FMA_FOLDER, "kelda-frost/live-at-mill-12-2010"),
            new PlatformId(Platform.FMA_FOLDER, "kelda_frost/live_at_mill_12_2010"),
            new PlatformId(Platform.FMA_FOLDER, "kelda_frost/live_at_mill_12-2010"));
    assertThat(Links.parse("https://freemusicarchive.org/music/kelda-frost/mill/tarn/"))
        .containsExactly(
            new PlatformId(Platform.FMA_PAGE, "kelda-frost/mill/tarn"),
            new PlatformId(Platform.FMA_PAGE, "kelda_frost/mill/tarn"));
  }

  @Test
  void an_annotated_page_of_genius_is_the_songs() {
    assertThat(Links.parse("https://genius.com/Quibbel-lantern-annotated"))
        .containsExactly(new PlatformId(Platform.GENIUS_PAGE, "Quibbel-lantern-lyrics"));
  }
}
