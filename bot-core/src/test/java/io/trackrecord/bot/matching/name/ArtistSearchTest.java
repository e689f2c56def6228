package io.trackrecord.bot.matching.name;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.catalog.ArtistProfile;
import io.trackrecord.bot.catalog.DatasetCount;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.engine.EngineTracks;
import io.trackrecord.bot.matching.Listing;
import io.trackrecord.data.index.ArtistEntry;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.Similarity;
import io.trackrecord.data.track.Track;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArtistSearchTest {

  private final Listing listed =
      Listing.among(
          EngineTracks.track("one", "1", "Harbour", "Moss Choir", "Boats", 2001, null),
          EngineTracks.track("two", "2", "Lanterns", "MOSS CHOIR", "Mill", 2009, null),
          EngineTracks.track("two", "3", "Lanterns (Live)", "Moss Choir", "Boats", null, null),
          EngineTracks.track("one", "4", "Street", "The Moss Choir"),
          EngineTracks.track("one", "5", "Salt", "Thessaly Winterborn"),
          EngineTracks.track("one", "6", "Salt Road", "Ника Вель"),
          EngineTracks.track("one", "7", "Tape", "Various Artists"));

  @Test
  void a_name_is_taken_for_the_same_name_and_the_nearly_same_ones_are_offered() {
    var taken = take("moss-choir");

    assertThat(taken.entry().map(ArtistEntry::name)).contains("Moss Choir");
    assertThat(taken.others()).extracting(Suggestion::name).containsExactly("The Moss Choir");
    assertThat(taken.others().getFirst().similarity())
        .isBetween(Similarity.NEARLY_SAME, Similarity.LIFTED);
  }

  @Test
  void a_name_that_is_not_listed_is_taken_for_the_heaviest_that_is_nearly_the_same() {
    assertThat(take("Moss Choir, The").entry().map(ArtistEntry::name)).contains("Moss Choir");
    assertThat(take("Nika Vel").entry().map(ArtistEntry::name)).contains("Ника Вель");
    assertThat(take("Moss Choir feat. Somebody").entry().map(ArtistEntry::name))
        .contains("Moss Choir");
  }

  @Test
  void a_misspelt_name_is_offered_and_never_taken() {
    var taken = take("Thesaly Winterbourne");

    assertThat(taken.entry()).isEmpty();
    assertThat(taken.others()).extracting(Suggestion::name).containsExactly("Thessaly Winterborn");
    assertThat(taken.others().getFirst().similarity()).isLessThan(Similarity.NEARLY_SAME);
  }

  @Test
  void a_part_of_a_name_is_offered_the_names_that_hold_it() {
    assertThat(take("Winterborn").entry()).isEmpty();
    assertThat(take("Winterborn").others())
        .extracting(Suggestion::name)
        .containsExactly("Thessaly Winterborn");
  }

  @Test
  void a_name_unlike_any_other_is_offered_nothing() {
    assertThat(take("Zzyzx").entry()).isEmpty();
    assertThat(take("Zzyzx").others()).isEmpty();
  }

  @Test
  void beside_an_artist_with_few_tracks_longer_names_with_more_are_offered() {
    var kestrel = withTracks("Kestrel", 1);
    kestrel.addAll(withTracks("Kestrel Vane", 6));
    kestrel.addAll(withTracks("Kestrel Sound", 1));

    var taken = new ArtistSearch(Listing.of(kestrel).session()).take("Kestrel");

    assertThat(taken.entry().map(ArtistEntry::name)).contains("Kestrel");
    assertThat(taken.others()).extracting(Suggestion::name).containsExactly("Kestrel Vane");
  }

  @Test
  void beside_an_artist_with_enough_tracks_no_longer_name_is_offered() {
    var kestrel = withTracks("Kestrel", 5);
    kestrel.addAll(withTracks("Kestrel Vane", 20));

    assertThat(new ArtistSearch(Listing.of(kestrel).session()).take("Kestrel").others()).isEmpty();
  }

  @Test
  void a_genitive_is_offered_whose_it_may_be() {
    var taken = new ArtistSearch(Listing.of(withTracks("Nerova", 2)).session()).take("Nerova's");

    assertThat(taken.entry()).isEmpty();
    assertThat(taken.others()).extracting(Suggestion::name).containsExactly("Nerova");
  }

  @Test
  void names_that_a_listed_name_may_stand_for_are_that_name_alone() {
    var near = new ArtistSearch(listed.session()).near("MOSS CHOIR");

    assertThat(near).extracting(Suggestion::name).containsExactly("Moss Choir");
    assertThat(near.getFirst().similarity()).isEqualTo(1);
    assertThat(near.getFirst().tracks()).isEqualTo(3);
    assertThat(near.getFirst().datasets()).isEqualTo(2);
  }

  @Test
  void a_profile_says_what_the_datasets_have_of_the_name() {
    var entry = take("Moss Choir").entry().orElseThrow();
    var profile = ArtistSearch.profile(entry);

    assertThat(profile.key()).isEqualTo(NameForm.sameKey("Moss Choir"));
    assertThat(profile.spellings()).containsExactly("Moss Choir", "MOSS CHOIR");
    assertThat(profile.albums()).isEqualTo(2);
    assertThat(profile.firstYear()).isEqualTo(2001);
    assertThat(profile.lastYear()).isEqualTo(2009);
    assertThat(profile.ids()).contains(new ArtistProfile.ArtistIds("two", 0, 2));
    assertThat(profile.placeholder()).isFalse();
    assertThat(ArtistSearch.count(entry).datasets())
        .containsExactly(new DatasetCount("two", 2, 2, 0), new DatasetCount("one", 1, 1, 0));
    assertThat(ArtistSearch.count(entry).songs()).isEqualTo(3);
  }

  @Test
  void a_profile_without_years_says_none_and_one_of_a_placeholder_says_so() {
    var various = ArtistSearch.profile(take("various artists").entry().orElseThrow());

    assertThat(various.firstYear()).isNull();
    assertThat(various.lastYear()).isNull();
    assertThat(various.placeholder()).isTrue();
  }

  private ArtistSearch.Taken take(String name) {
    return new ArtistSearch(listed.session()).take(name);
  }

  private static List<Track> withTracks(String artist, int count) {
    var tracks = new ArrayList<Track>();
    for (var i = 0; i < count; i++) {
      tracks.add(Listing.track(artist + i, "Song " + i, artist));
    }
    return tracks;
  }
}
