package io.trackrecord.data.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OtherPagesTest {

  private static OtherPage page(String text) {
    return (OtherPage) Links.read(text, 5).getFirst().target();
  }

  @ParameterizedTest
  @CsvSource({
    "https://music.youtube.com/playlist?list=OLAK5uy_abc, YOUTUBE_ALBUM_PLAYLIST",
    "OLAK5uy_abcdefghijk, YOUTUBE_ALBUM_PLAYLIST",
    "https://music.youtube.com/browse/VLOLAK5uy_abc, YOUTUBE_ALBUM_PLAYLIST",
    "https://www.youtube.com/playlist?list=PLabc, YOUTUBE_PLAYLIST",
    "https://www.youtube.com/embed/videoseries?list=PLabc, YOUTUBE_PLAYLIST",
    "https://www.youtube.com/clip/UgkxdQw4w9WgXcQdQw4w9WgXcQ, YOUTUBE_CLIP",
    "https://www.youtube.com/@handle, YOUTUBE_NAME",
    "https://www.youtube.com/user/name/videos, YOUTUBE_NAME",
    "https://www.youtube.com/results?search_query=x, NO_SONG",
    "https://open.spotify.com/artist/71zUTTe2MisUVCoioFliJt, SPOTIFY_ARTIST",
    "https://open.spotify.com/intl-de/album/71zUTTe2MisUVCoioFliJt, SPOTIFY_ALBUM",
    "spotify:album:71zUTTe2MisUVCoioFliJt, SPOTIFY_ALBUM",
    "https://open.spotify.com/playlist/71zUTTe2MisUVCoioFliJt, SPOTIFY_PLAYLIST",
    "https://open.spotify.com/user/x/playlist/71zUTTe2MisUVCoioFliJt, SPOTIFY_PLAYLIST",
    "https://open.spotify.com/episode/71zUTTe2MisUVCoioFliJt, NO_SONG",
    "https://spotify.link/abc, SHORT_LINK",
    "https://genius.com/3342342, GENIUS_ANNOTATION",
    "https://genius.com/annotations/3342342, GENIUS_ANNOTATION",
    "https://genius.com/a/some-article, NO_SONG",
    "https://freemusicarchive.org/music/charts/this-week, FMA_CHART",
    "https://freemusicarchive.org/music/charts/all?page=2, FMA_CHART",
    "https://freemusicarchive.org/genre/Hip-Hop/, FMA_GENRE",
    "https://freemusicarchive.org/search?quicksearch=x, NO_SONG",
    "https://www.deezer.com/en/track/12345, UNLISTED_SITE",
    "https://listen.tidal.com/album/12345, UNLISTED_SITE",
    "https://music.amazon.co.uk/albums/B00ABC, UNLISTED_SITE",
    "https://example.org/x, UNKNOWN_SITE",
  })
  void a_page_that_no_dataset_lists_says_what_it_is(String text, OtherPage.Kind kind) {
    assertThat(page(text).kind()).isEqualTo(kind);
    assertThat(Links.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://footvillage.bandcamp.com, Footvillage, , ",
    "https://foot-village.bandcamp.com/, Foot Village, , ",
    "https://foot-village.bandcamp.com/album/world-fantasy, Foot Village, World Fantasy, ",
    "https://foot-village.bandcamp.com/track/world-fantasy?from=x, Foot Village, , World Fantasy",
    "soundcloud.com/foot-village, Foot Village, , ",
    "https://soundcloud.com/foot-village/world-fantasy, Foot Village, , World Fantasy",
    "https://soundcloud.com/foot-village/sets/world-fantasy, Foot Village, World Fantasy, ",
    "https://soundcloud.com/discover, , , ",
    "https://music.apple.com/us/album/world-fantasy/123?i=4, , World Fantasy, ",
    "https://music.apple.com/us/artist/foot-village/123, Foot Village, , ",
    "https://music.apple.com/us/song/world-fantasy/123, , , World Fantasy",
    "https://music.apple.com/us/album/123, , , ",
    "https://genius.com/albums/Foot-village/World-fantasy, Foot Village, World Fantasy, ",
    "https://www.youtube.com/@foot_village, Foot Village, , ",
    "https://open.spotify.com/local/Foot+Village/World/Fantasy%20One/120, Foot Village, , Fantasy One",
  })
  void the_names_that_an_address_spells_are_read(
      String text, String artist, String album, String track) {
    assertThat(page(text).names()).isEqualTo(new OtherPage.Names(artist, album, track, null));
  }

  @Test
  void a_product_of_amazon_gives_words() {
    assertThat(page("https://www.amazon.com/World-Fantasy-Foot-Village/dp/B00ABC").names().words())
        .isEqualTo("World Fantasy Foot Village");
  }

  @Test
  void an_artists_and_an_albums_page_of_fma_are_the_folders_of_their_tracks() {
    assertThat(Links.parse("https://freemusicarchive.org/music/Foot_Village/World/"))
        .containsExactly(
            new PlatformId(Platform.FMA_PAGE, "Foot_Village/World"),
            new PlatformId(Platform.FMA_FOLDER, "Foot_Village/World"));
    assertThat(new PlatformId(Platform.FMA_PAGE, "A/B/C").folders())
        .containsExactly(
            new PlatformId(Platform.FMA_FOLDER, "A/B"), new PlatformId(Platform.FMA_FOLDER, "A"));
    assertThat(new PlatformId(Platform.FMA_PAGE, "A").folders()).isEmpty();
    assertThat(new PlatformId(Platform.FMA_PAGE, "//C").folders()).isEmpty();
    assertThat(Links.parse("https://freemusicarchive.org/music///C/"))
        .containsExactly(new PlatformId(Platform.FMA_PAGE, "//C"));
    assertThat(new PlatformId(Platform.GENIUS_PAGE, "A/B").folders()).isEmpty();
  }

  @Test
  void a_track_lists_the_folders_of_its_page_whatever_their_case() {
    var track =
        new Track(
            "d",
            "1",
            "C",
            List.of(),
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            List.of(new PlatformId(Platform.FMA_PAGE, "Foot_Village/World/C")),
            1);
    assertThat(track.lists(new PlatformId(Platform.FMA_FOLDER, "foot_village"))).isTrue();
    assertThat(track.lists(new PlatformId(Platform.FMA_FOLDER, "Foot_Village/World"))).isTrue();
    assertThat(track.lists(new PlatformId(Platform.FMA_FOLDER, "Foot_Vill"))).isFalse();
    assertThat(track.lists(new PlatformId(Platform.FMA_FOLDER, "Foot_Village/World/C"))).isFalse();
  }
}
