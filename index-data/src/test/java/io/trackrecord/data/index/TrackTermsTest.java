package io.trackrecord.data.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NameKeys;
import io.trackrecord.data.track.Credit;
import io.trackrecord.data.track.Platform;
import io.trackrecord.data.track.PlatformId;
import io.trackrecord.data.track.Track;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrackTermsTest {

  @Test
  void a_track_is_found_by_every_name_it_credits() {
    var terms = TrackTerms.of(track("Straßenbande feat. Æther", "Lied (ft. Zoë)"));

    assertThat(keys(terms, KeyField.ARTIST_EXACT))
        .containsExactly(NameForm.exactKey("Straßenbande feat. Æther"));
    assertThat(keys(terms, KeyField.ARTIST))
        .containsExactly(NameForm.sameKey("Straßenbande feat. Æther"));
    assertThat(keys(terms, KeyField.ARTIST_LIFTED))
        .containsExactlyInAnyOrder(
            NameForm.sameKey("Strassenbande"), NameForm.sameKey("aether"), NameForm.sameKey("zoe"));
    assertThat(keys(terms, KeyField.TITLE)).containsExactly(NameForm.sameKey("Lied (ft. Zoë)"));
    assertThat(keys(terms, KeyField.TITLE_BASE)).containsExactly(NameForm.sameKey("Lied"));
  }

  @Test
  void a_track_is_found_by_its_platforms_ids_and_its_artists_ids() {
    var terms = TrackTerms.of(track("One", "Two"));

    assertThat(keys(terms, KeyField.LINK))
        .containsExactly(
            TrackTerms.link(new PlatformId(Platform.YOUTUBE_VIDEO, "aaaaaaaaaaa")),
            TrackTerms.link(new PlatformId(Platform.FMA_TRACK, "17")));
    assertThat(keys(terms, KeyField.ARTIST_ID))
        .containsExactly(TrackTerms.artistId("stable-audio-open", "a1"));
    assertThat(keys(terms, KeyField.GENRE)).containsExactly(NameForm.sameKey("Rock"));
  }

  @Test
  void tracks_of_one_song_share_its_key() {
    var song = TrackTerms.of(track("One feat. X", "Two")).song();

    assertThat(TrackTerms.of(track("ONE", "two (ft. Y)")).song()).isEqualTo(song);
    assertThat(song).isEqualTo(NameKeys.song(track("One", "Two")));
    assertThat(TrackTerms.of(track("One", "Two (Live)")).song()).isNotEqualTo(song);
  }

  @Test
  void a_name_of_very_many_words_keeps_its_first() {
    var words = String.join(" ", IntStream.range(0, 900).mapToObj(i -> "w" + i).toList());

    var terms = TrackTerms.of(track(words, words));

    for (var field : List.of(WordField.TITLE, WordField.ARTIST)) {
      assertThat(terms.words().get(field)).hasSize(200).startsWith("w0", "w1", "w2");
    }
  }

  private static Collection<Long> keys(TrackTerms terms, KeyField field) {
    return List.copyOf(terms.keys().get(field));
  }

  private static Track track(String artist, String title) {
    return new Track(
        "stable-audio-open",
        "1",
        title,
        List.of(new Credit(artist, "a1")),
        null,
        null,
        null,
        List.of("Rock", "ROCK"),
        null,
        null,
        null,
        List.of(
            new PlatformId(Platform.YOUTUBE_VIDEO, "aaaaaaaaaaa"),
            new PlatformId(Platform.FMA_TRACK, "17")),
        1);
  }
}
