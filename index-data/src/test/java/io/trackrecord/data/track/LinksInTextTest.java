package io.trackrecord.data.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinksInTextTest {

  private static final PlatformId VIDEO = new PlatformId(Platform.YOUTUBE_VIDEO, "92HWiOdpY2s");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://youtu.be/92HWiOdpY2s.",
        "https://youtu.be/92HWiOdpY2s?!",
        "https://youtu.be/92HWiOdpY2s…",
        "{\"url\":\"https:\\/\\/youtu.be\\/92HWiOdpY2s\"}",
        "https://youtu.be/92HWiOdpY2s...",
        "https://youtu.be/92HWiOdpY2s—great",
        "(https://youtu.be/92HWiOdpY2s)",
        "((https://youtu.be/92HWiOdpY2s), live)",
        "{https://youtu.be/92HWiOdpY2s}",
        "[my song](https://youtu.be/92HWiOdpY2s)",
        "[my song](<https://youtu.be/92HWiOdpY2s> \"title\")",
        "[https://youtu.be/92HWiOdpY2s](https://youtu.be/92HWiOdpY2s)",
        "[https://youtu.be/92HWiOdpY2s](https://www.youtube.com/watch?v=92HWiOdpY2s)",
        "![x][1] [1]: https://youtu.be/92HWiOdpY2s",
        "my song https://youtu.be/92HWiOdpY2s yes",
        "`https://youtu.be/92HWiOdpY2s`",
        "```\nhttps://youtu.be/92HWiOdpY2s\n```",
        "\"https://youtu.be/92HWiOdpY2s\"",
        "“https://youtu.be/92HWiOdpY2s”",
        "«https://youtu.be/92HWiOdpY2s»",
        "‘https://youtu.be/92HWiOdpY2s’",
        "'https://youtu.be/92HWiOdpY2s'",
        "<https://youtu.be/92HWiOdpY2s>.",
        "<https://youtu.be/92HWiOdpY2s|a label>",
        "<https://youtu.be/92HWiOdpY2s|youtu.be/92HWiOdpY2s>",
        "<a href=\"https://youtu.be/92HWiOdpY2s\">x</a>",
        "&lt;https://youtu.be/92HWiOdpY2s&gt;",
        "&quot;https://youtu.be/92HWiOdpY2s&quot;",
        "「https://youtu.be/92HWiOdpY2s」",
        "『https://youtu.be/92HWiOdpY2s』",
        "【https://youtu.be/92HWiOdpY2s】",
        "（https://youtu.be/92HWiOdpY2s）",
        "《https://youtu.be/92HWiOdpY2s》。",
        "new 👉https://youtu.be/92HWiOdpY2s👈",
        "聴いてhttps://youtu.be/92HWiOdpY2s聴いて",
        "들어봐youtu.be/92HWiOdpY2s들어봐",
        "**https://youtu.be/92HWiOdpY2s**",
        "~~https://youtu.be/92HWiOdpY2s~~",
        "__https://youtu.be/92HWiOdpY2s__",
        "||https://youtu.be/92HWiOdpY2s||",
        "> https://youtu.be/92HWiOdpY2s",
        "-youtu.be/92HWiOdpY2s",
        "song:https://youtu.be/92HWiOdpY2s",
        "see youtu.be/92HWiOdpY2s, please",
        "www.youtube.com/watch?v=92HWiOdpY2s",
        "//youtu.be/92HWiOdpY2s",
        "https:/youtu.be/92HWiOdpY2s",
        "https://https://youtu.be/92HWiOdpY2s",
        "https://youtu.be/92HWiOdpY2shttps://youtu.be/92HWiOdpY2s",
        "\u200Bhttps://youtu.be/92HWiOdpY2s\u200B",
        "\uFEFFhttps://youtu.be/92HWiOdpY2s",
        "https://youtu.be/92HWiOdpY2s(official)",
        "https://youtu.be/92HWiOdpY2s\\",
        "[92HWiOdpY2s]",
        "“92HWiOdpY2s”",
        "`92HWiOdpY2s`",
      })
  void a_link_is_found_whatever_stands_around_it(String text) {
    assertThat(Links.parse(text)).containsExactly(VIDEO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.youtube.com/watch?v=92HWiOdpY2s?si=xyz",
        "https://www.youtube.com/watch?si=xyz?v=92HWiOdpY2s",
        "https://www.youtube.com/watch?app=desktop&amp;v=92HWiOdpY2s",
        "https://www.youtube.com/watch?app=desktop&amp;amp;v=92HWiOdpY2s",
        "https://www.youtube.com/watch?app=desktop&#38;v=92HWiOdpY2s&#x26;t=3",
        "https://www.youtube.com/attribution_link?a=b&u=%2Fwatch%3Fv%3D92HWiOdpY2s%26feature%3Dshare",
        "https://www.youtube.com/attribution_link?u=/watch?v=92HWiOdpY2s&feature=share",
        "https://www.youtube.com/redirect?event=x&q=https%3A%2F%2Fyoutu.be%2F92HWiOdpY2s",
        "https://www.youtube.com/redirect?q=https://youtu.be/92HWiOdpY2s",
        "https://www.google.com/url?sa=t&url=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3D92HWiOdpY2s",
        "https://consent.youtube.com/m?continue=https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3D92HWiOdpY2s%26cbrd%3D1",
        "https://web.archive.org/web/2020/https://www.youtube.com/watch?v=92HWiOdpY2s",
        "https://www.youtube.com/oembed?url=https%3A//youtu.be/92HWiOdpY2s&format=json",
        "http://www.youtube.com/v/92HWiOdpY2s&hl=en",
        "http://www.youtube.com/v/92HWiOdpY2s?version=3",
        "https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3D92HWiOdpY2s",
        "https%253A%252F%252Fyoutu.be%252F92HWiOdpY2s",
        "youtu.be%2F92HWiOdpY2s",
        "https://www.youtube.com/watch%3Fv%3D92HWiOdpY2s",
        "https://www.youtube.com/watch?v%3D92HWiOdpY2s",
        "https://www.youtube.com/watch?v=92HWiOdpY2sXYZ",
        "https://youtu.be/92HWiOdpY2s&feature=share",
        "https://youtu.be/92HWiOdpY2s%20",
        "https://www.youtube.com/watch/92HWiOdpY2s",
        "https://youtu.be/watch?v=92HWiOdpY2s",
        "https://www.youtube.com/?v=92HWiOdpY2s",
        "https://m.youtube.com/watch?list=PLx&v=92HWiOdpY2s",
        "https://music.youtube.com/watch?v=92HWiOdpY2s&list=OLAK5uy_abc",
        "https://www.youtube-nocookie.com/embed/92HWiOdpY2s?rel=0",
        "https://youtube-nocookie.com/embed/92HWiOdpY2s",
        "https://studio.youtube.com/video/92HWiOdpY2s/edit",
        "https://i.ytimg.com/vi/92HWiOdpY2s/hqdefault.jpg",
        "https://www.youtube.com/e/92HWiOdpY2s",
        "https://www.youtube.com/Shorts/92HWiOdpY2s",
        "HTTPS://YOUTU.BE/92HWiOdpY2s",
        "https://youtu.be:443/92HWiOdpY2s",
        "youtu.be:443/92HWiOdpY2s",
        "https://youtu.be./92HWiOdpY2s",
      })
  void a_videos_address_is_read_however_it_was_passed_on(String link) {
    assertThat(Links.parse(link)).containsExactly(VIDEO);
    assertThat(Links.parse("so: " + link + " !")).containsExactly(VIDEO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"abcdefghij_", "_abcdefghij", "-abcdefghi-", "___________"})
  void an_id_keeps_its_own_hyphens_and_underscores(String id) {
    for (var text : List.of("https://youtu.be/%s", "_https://youtu.be/%s_", "__youtu.be/%s__")) {
      assertThat(Links.parse(text.replace("%s", id)))
          .containsExactly(new PlatformId(Platform.YOUTUBE_VIDEO, id));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://open.spotify.com/track/5zGVYRSVu3zgQczobXIX1Y。",
        "open.spotify.com/track/5zGVYRSVu3zgQczobXIX1Y",
        "聴いて→open.spotify.com/intl-ja/track/5zGVYRSVu3zgQczobXIX1Y聴いて",
        "https://open.spotify.com/album/71zUTTe2MisUVCoioFliJt?highlight=spotify:track:5zGVYRSVu3zgQczobXIX1Y",
        "https://open.spotify.com/album/71zUTTe2MisUVCoioFliJt?highlight=spotify%3Atrack%3A5zGVYRSVu3zgQczobXIX1Y&si=1",
        "https://embed.spotify.com/?uri=spotify:track:5zGVYRSVu3zgQczobXIX1Y",
        "play spotify:track:5zGVYRSVu3zgQczobXIX1Y, please",
        "(spotify:track:5zGVYRSVu3zgQczobXIX1Y)",
        "spotify%3Atrack%3A5zGVYRSVu3zgQczobXIX1Y",
        "spotify:user:x:track:5zGVYRSVu3zgQczobXIX1Y",
      })
  void a_spotify_track_is_read_however_it_was_passed_on(String text) {
    assertThat(Links.parse(text))
        .containsExactly(new PlatformId(Platform.SPOTIFY_TRACK, "5zGVYRSVu3zgQczobXIX1Y"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://genius.com/3342342/Quibbel-lanternsong-lyrics/Some-line-of-the-song",
        "https://genius.com/3342342/Quibbel-lanternsong-lyrics",
        "https://genius.com/Quibbel-lanternsong-lyrics#note-3342342",
        "https://genius.com/Quibbel-lanternsong-lyrics?referent=3342342",
        "https://genius.com/Quibbel-lanternsong-lyrics/q/writer",
        "https://genius.com/amp/Quibbel-lanternsong-lyrics",
        "http://rapgenius.com/Quibbel-lanternsong-lyrics",
        "rock.genius.com/Quibbel-lanternsong-lyrics,",
        "https://genius.com/quibbel-lanternsong-lyrics聴いて",
      })
  void a_genius_page_is_read_with_a_line_or_a_number_of_it(String text) {
    assertThat(Links.parse(text))
        .singleElement()
        .matches(
            new PlatformId(Platform.GENIUS_PAGE, "Quibbel-lanternsong-lyrics")::isSame, "page");
    assertThat(Links.parse("api.genius.com/songs/378195"))
        .containsExactly(new PlatformId(Platform.GENIUS_SONG, "378195"));
  }

  @Test
  void balanced_brackets_inside_a_path_stay() {
    assertThat(Links.findIn("(see https://freemusicarchive.org/music/A_(B)/C_[D]/E_(F))", 5))
        .extracting(Link::text)
        .containsExactly("https://freemusicarchive.org/music/A_(B)/C_[D]/E_(F)");
  }

  @Test
  void an_album_of_youtube_music_is_looked_up_by_its_id() {
    var album = new PlatformId(Platform.YOUTUBE_ALBUM, "MPREb_YVn9rqpXxhm");
    assertThat(Links.parse("https://music.youtube.com/browse/MPREb_YVn9rqpXxhm"))
        .containsExactly(album);
    assertThat(Links.parse("[x](https://music.youtube.com/browse/MPREb_YVn9rqpXxhm?si=1)."))
        .containsExactly(album);
    assertThat(Links.parse("MPREb_YVn9rqpXxhm")).containsExactly(album);
  }

  @Test
  void the_links_of_a_text_are_found_once_each_in_order_with_those_that_nobody_lists() {
    var links =
        Links.findIn(
            "see https://youtu.be/dQw4w9WgXcQ, (https://open.spotify.com/track/5SuOikwiRyPMVoIQDJUgSV)"
                + " and www.youtube.com/watch?v=dQw4w9WgXcQ. Not https://example.org/x! and/or a.b",
            5);
    assertThat(links)
        .extracting(Link::text)
        .containsExactly(
            "https://youtu.be/dQw4w9WgXcQ",
            "https://open.spotify.com/track/5SuOikwiRyPMVoIQDJUgSV",
            "https://example.org/x");
    assertThat(links).extracting(Link::isListed).containsExactly(true, true, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://",
        "user@youtu.be/92HWiOdpY2s",
        "https://user@youtu.be/92HWiOdpY2s",
        "https://youtu.be.example.org/92HWiOdpY2s",
        "https://notyoutu.be/92HWiOdpY2s",
        "Spotify: a song",
        "and/or youtu.be",
      })
  void what_only_looks_like_a_link_is_none(String text) {
    assertThat(Links.parse(text)).isEmpty();
  }

  /// A quadratic reader takes minutes for these; the limit is far above what a slow machine needs.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        ")",
        "()",
        "([{",
        ".",
        "_",
        "&",
        "&amp;",
        "amp;",
        "%",
        "%2f",
        "%3A%2F%2F",
        "/",
        "?",
        "a",
        "a.",
        "https://",
        "https%3A%2F%2F",
        "http",
        "spotify:",
        "spotify:track:",
        "youtu.be/",
        "youtube.com/redirect?q=",
        "https://youtube.com/redirect?q=https%3A%2F%2F",
        "<",
        "|",
        "*",
        "https://a.b/",
        "https://a.b(",
        "「",
        "聴",
        "👉",
        "\uD800",
        "@",
        "bit.ly/a ",
        "-",
        "=",
        "#"
      })
  void forty_thousand_characters_are_read_in_linear_time(String part) {
    for (var start : List.of("", "https://", "https://youtu.be/", "youtu.be/92HWiOdpY2s")) {
      var text = start + part.repeat(40_000 / part.length());
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            assertThat(Links.findIn(text, 100_000)).hasSizeLessThan(10_001);
            Links.parse(text);
          });
    }
  }
}
