package io.trackrecord.data.completion;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.name.NamePrefixes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What is completed within the section of one artist.
class SectionTest extends CompletionsFixture {

  @Test
  void a_typing_error_is_forgiven_in_the_titles_of_an_artist() throws IOException {
    var titles = new ArrayList<Title>();
    for (var i = 0; i < 40; i++) {
      titles.add(own("Number " + i, "One", 2));
    }
    titles.add(own("Paper Lighthouse", "One", 1));
    put("One", 3, titles, List.of());
    try (var completions = written()) {
      var one = NameForm.sameKey("One");
      assertThat(names(completions.titlesOf(one, "paprr", 5))).containsExactly("Paper Lighthouse");
      assertThat(names(completions.titlesOf(one, "lighthuo", 5)))
          .containsExactly("Paper Lighthouse");
      assertThat(completions.titlesOf(one, "pap", 5))
          .containsExactly(new Completable("Paper Lighthouse", "One", 1, 1, 0));
      assertThat(completions.titlesOf(NameForm.sameKey("Nobody"), "pap", 5)).isEmpty();
    }
  }

  @Test
  void a_typing_error_is_forgiven_in_the_two_thousand_heaviest_of_few_titles_and_of_many()
      throws IOException {
    var seed = System.nanoTime();
    var random = new Random(seed);
    for (var count : new int[] {200, 400, 3_000}) {
      var titles = new ArrayList<Title>();
      for (var i = 0; i < count; i++) {
        titles.add(own(name(random) + " " + i, "One", 30 - i * STEP));
      }
      put("One", 3, titles, List.of());
      try (var completions = written("of-" + count)) {
        for (var i = 0; i < 200; i++) {
          var name = titles.get(random.nextInt(count)).name().name();
          var typed = NamePrefixes.ofTyped(misspelt(name, random));
          if (!Misspelt.isForgiven(typed)
              || !completions.titlesOf(NameForm.sameKey("One"), typed, 1).isEmpty()) {
            continue;
          }
          var nearly =
              titles.stream()
                  .limit(2_000)
                  .map(title -> title.name().name())
                  .filter(title -> Ways.startsNearly(title, typed))
                  .limit(5)
                  .toList();
          assertThat(names(completions.titlesOf(NameForm.sameKey("One"), typed, 5)))
              .as("%s typed for %s, seed %d", typed, name, seed)
              .isEqualTo(nearly);
        }
      }
    }
  }

  private static String misspelt(String name, Random random) {
    var texts = Ways.of(name).texts();
    var typed = new StringBuilder(texts.get(random.nextInt(texts.size())));
    typed.setLength(Math.min(typed.length(), 4 + random.nextInt(6)));
    if (typed.length() > 1) {
      typed.setCharAt(1 + random.nextInt(typed.length() - 1), 'z');
    }
    return typed.toString();
  }

  @Test
  void a_title_is_offered_under_a_guest_with_the_artist_it_belongs_to() throws IOException {
    put("Owner", 3, new ArrayList<>(List.of(own("Duet", "Owner", 1))), List.of());
    put("Spelt", 3, new ArrayList<>(List.of(own("Duel", "Spelt so", 1))), List.of());
    put("Guest", 3, new ArrayList<>(List.of(own("Alone", "Guest", 2))), List.of());
    var guest = NameForm.sameKey("Guest");
    feature(NameForm.sameKey("Owner"), 0, guest);
    feature(NameForm.sameKey("Spelt"), 0, guest);
    try (var completions = written()) {
      assertThat(completions.titlesOf(guest, "", 5))
          .containsExactlyInAnyOrder(
              new Completable("Alone", "Guest", 1, 1, 0),
              new Completable("Duet", "Owner", 1, 1, 0),
              new Completable("Duel", "Spelt so", 1, 1, 0));
      assertThat(names(completions.complete(CompletionKind.TITLE, "duet", 5)))
          .containsExactly("Duet");
    }
  }

  @Test
  void a_guest_of_many_titles_may_write_them_in_another_way_than_their_artist() throws IOException {
    var titles = new ArrayList<Title>();
    for (var i = 0; i < 400; i++) {
      titles.add(own("A Song of Words " + i, i == 3 ? "Spelt so" : "Owner", 30 - i / 100.0));
    }
    put("Owner", 3, titles, List.of());
    var guest = NameForm.sameKey("Guest");
    for (var count : new int[] {20, 400}) {
      put("Guest", 3, new ArrayList<>(), List.of());
      for (var i = 0; i < count; i++) {
        feature(NameForm.sameKey("Owner"), i, guest);
      }
      titles(guest).replaceAll(title -> renamed(title, "Song " + title.key()));
      try (var completions = written("of-" + count)) {
        assertThat(completions.titlesOf(guest, "song", 5)).hasSize(5);
        assertThat(completions.titlesOf(guest, "", 500))
            .extracting(Completable::by)
            .containsExactlyElementsOf(
                titles.stream().limit(count).map(title -> title.name().by()).toList());
      }
      titles.replaceAll(title -> new Title(title.name(), title.key(), true, Set.of()));
    }
  }

  private static Title renamed(Title title, String name) {
    var was = title.name();
    return new Title(
        new Completable(name, was.by(), was.tracks(), was.datasets(), was.weight()),
        title.key(),
        title.own(),
        title.guests());
  }

  @Test
  void an_artists_albums_lie_behind_its_titles_few_or_many() throws IOException {
    for (var count : new int[] {0, 3, 300}) {
      var titles = new ArrayList<Title>();
      for (var i = 0; i < count; i++) {
        titles.add(own("Title " + i, "Band " + count, 2));
      }
      var album =
          new Title(
              new Completable("Album of " + count, "Band " + count, count, 2, 1),
              -1,
              true,
              Set.of());
      put("Band " + count, 3, titles, List.of(album));
    }
    try (var completions = written()) {
      for (var count : new int[] {0, 3, 300}) {
        assertThat(completions.albumsOf(NameForm.sameKey("Band " + count), "alb", 5))
            .containsExactly(new Completable("Album of " + count, "Band " + count, count, 2, 0));
      }
    }
  }
}
