package io.trackrecord.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.dataset.Dataset.Claim;
import io.trackrecord.data.dataset.Dataset.Licence;
import io.trackrecord.data.dataset.Dataset.PublishedFile;
import io.trackrecord.data.dataset.Dataset.WebPage;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuiltInDescriptorsTest {

  private static final LocalDate REVIEWED = LocalDate.of(2026, 11, 22);

  @Test
  void all_are_there_in_their_order() {
    assertThat(Descriptors.builtIn().all())
        .extracting(Dataset::id)
        .containsExactly(
            "laion-disco-12m",
            "sleeping-disco-9m",
            "spotify-tracks-dataset",
            "free-music-archive",
            "stable-audio-open",
            "freesound-attribution",
            "musiccaps",
            "audioset",
            "mtg-jamendo",
            "million-song-dataset",
            "magnatagatune",
            "music4all");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "laion-disco-12m",
        "sleeping-disco-9m",
        "spotify-tracks-dataset",
        "free-music-archive",
        "stable-audio-open"
      })
  void a_descriptor_is_the_same_after_it_is_printed_and_read(String id) throws Exception {
    var dataset = dataset(id);

    assertThat(Descriptors.parse("printed", Descriptors.print(dataset))).isEqualTo(dataset);
    assertThat(dataset.reviewed()).isEqualTo(REVIEWED);
    assertThat(dataset.claims()).noneMatch(claim -> claim.reviewed().isBefore(REVIEWED));
  }

  @Test
  void every_descriptor_is_the_same_after_it_is_printed_and_read() throws Exception {
    for (var dataset : Descriptors.builtIn().all()) {
      assertThat(Descriptors.parse("printed", Descriptors.print(dataset))).isEqualTo(dataset);
    }
  }

  @Test
  void only_the_list_of_freesound_is_of_sounds_and_it_is_a_per_track_list_drawn_from_nothing() {
    assertThat(Descriptors.builtIn().all().stream().filter(Dataset::isOfSounds))
        .extracting(Dataset::id)
        .containsExactly("freesound-attribution");
    var list = dataset("freesound-attribution").perTrackList();
    assertThat(list)
        .isEqualTo(new Dataset.PerTrackList("Stability AI", "Stable Audio Open", List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "laion-disco-12m, 12320916",
    "sleeping-disco-9m, 9713413",
    "spotify-tracks-dataset, 114000",
    "free-music-archive, 106574",
    "stable-audio-open, 13874",
    "freesound-attribution, 472618",
    "musiccaps, 5521",
    "mtg-jamendo, 55701",
    "million-song-dataset, 1000000",
    "music4all, 109269"
  })
  void each_says_how_many_rows_were_published(String id, long rows) {
    assertThat(dataset(id).listedRows()).isEqualTo(rows);
  }

  @ParameterizedTest
  @CsvSource({
    "laion-disco-12m, dataset-laion-disco-12m/687508/",
    "sleeping-disco-9m, dataset-sleeping-disco-9m/687509/",
    "spotify-tracks-dataset, dataset-spotify/687510/",
    "free-music-archive, dataset-free-music-archive/687336/"
  })
  void each_names_the_atlantics_page(String id, String page) {
    assertThat(dataset(id).pages())
        .contains(
            new WebPage(
                "The Atlantic's page", "https://www.theatlantic.com/technology/2026/06/" + page));
  }

  @Test
  void a_claim_without_a_source_is_kept_and_not_among_those_to_be_shown() {
    var laion = dataset("laion-disco-12m");

    assertThat(laion.claims()).extracting(Claim::who).containsExactly("NVIDIA", "Kyutai");
    assertThat(laion.claims().getLast().certain()).isFalse();
    assertThat(laion.sourcedClaims()).extracting(Claim::who).containsExactly("NVIDIA");
  }

  @Test
  void the_list_of_stability_ai_is_drawn_from_fma_and_no_other_dataset_is_such_a_list() {
    assertThat(dataset("stable-audio-open").perTrackList())
        .isEqualTo(
            new Dataset.PerTrackList(
                "Stability AI", "Stable Audio Open", List.of("free-music-archive")));
    assertThat(dataset("free-music-archive").perTrackList()).isNull();
  }

  @Test
  void laion_has_its_facts() {
    var laion = dataset("laion-disco-12m");

    assertThat(laion.publisher()).isEqualTo("LAION e.V.");
    assertThat(laion.year()).isEqualTo(2024);
    assertThat(laion.licences())
        .containsExactly(new Licence("Apache-2.0", "the metadata; MIT until 2024-11-14"));
    assertThat(text(laion)).contains("250,516", "12,648,485", "2024-10-20", "2024-11-17");
    var nvidia = laion.sourcedClaims().getFirst();
    assertThat(nvidia.what()).contains("7,507,574", "14.7 %", "Nemotron 3 Nano Omni 30B-A3B");
    assertThat(nvidia.sources().getFirst().address())
        .isEqualTo("https://huggingface.co/nvidia/Nemotron-3-Nano-Omni-30B-A3B-Reasoning-FP8");
    assertThat(removal(laion)).contains("contact@laion.ai", "https://laion.ai/dataset-requests/");
    assertThat(laion.files()).hasSize(5);
    assertThat(laion.files().getLast().address())
        .isEqualTo(
            "https://huggingface.co/datasets/laion/LAION-DISCO-12M/resolve/main/data/"
                + "train-00004-of-00005.parquet");
  }

  @Test
  void sleeping_declares_no_licence_and_never_gives_away_lyrics() {
    var sleeping = dataset("sleeping-disco-9m");

    assertThat(sleeping.licences()).isEmpty();
    assertThat(sleeping.claims()).isEmpty();
    assertThat(text(sleeping)).contains("No licence is declared", "2506.14293");
    assertThat(sleeping.files()).hasSize(26);
    assertThat(sleeping.files().stream().filter(PublishedFile::certain).map(PublishedFile::name))
        .containsExactly("a.jsonl", "e.jsonl", "v.jsonl");
    assertThat(sleeping.files().get(4).bytes()).isEqualTo(300_950_309);
    assertThat(sleeping.files().get(21).bytes()).isEqualTo(152_105_223);
    var layout = (Layout.JsonLines) sleeping.layout();
    assertThat(layout.never()).containsExactlyInAnyOrder("lyrics", "genius_annotation", "qna");
    assertThat(sleeping.removal()).isNotNull();
    assertThat(removal(sleeping)).contains("No process is offered");
  }

  @Test
  void spotify_says_that_its_licences_conflict_and_what_it_was_used_for() {
    var spotify = dataset("spotify-tracks-dataset");

    assertThat(spotify.licences())
        .extracting(Licence::name)
        .containsExactly("bsd", "Open Database License");
    assertThat(text(spotify)).contains("different licences", "89,741");
    assertThat(spotify.sourcedClaims().getFirst().what())
        .contains("reference list to filter", "not as training audio");
    assertThat(spotify.files().getFirst().certain()).isFalse();
  }

  @Test
  void fma_has_its_facts() {
    var fma = dataset("free-music-archive");

    var google = claim(fma, "Google");
    assertThat(google.what()).contains("MusicLM", "SoundStream", "w2v-BERT", "4.2");
    assertThat(google.sources().getFirst().address()).isEqualTo("https://arxiv.org/abs/2301.11325");
    assertThat(claim(fma, "Stability AI").what()).contains("13,874", "472,618");
    assertThat(claim(fma, "Spotify").certain()).isFalse();
    assertThat(fma.files().getFirst().sha1()).isEqualTo("f0df49ffe5f2a6008d7dc83c6915b31835dfe733");
    assertThat(fma.files().getFirst().address())
        .isEqualTo("https://os.unil.cloud.switch.ch/fma/fma_metadata.zip");
    assertThat(text(fma)).contains("3,529", "598", "674", "105,637", "109,727", "1612.01840");
    assertThat(removal(fma)).contains("https://github.com/mdeff/fma/issues");
  }

  private static Claim claim(Dataset dataset, String who) {
    return dataset.sourcedClaims().stream()
        .filter(each -> each.who().equals(who))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void stabilitys_list_is_evidence_of_use_by_its_own_statement() {
    var stability = dataset("stable-audio-open");

    assertThat(text(stability)).contains("7,503", "155,320", "6,371");
    assertThat(stability.licences().getFirst().scope()).contains("4,907 CC0", "8,967 CC BY");
    assertThat(stability.sourcedClaims().getFirst().what()).contains("by its own statement");
    assertThat(stability.sourcedClaims().getFirst().sources())
        .extracting(WebPage::address)
        .contains("https://info.stability.ai/attributions");
    assertThat(stability.files().getFirst().token()).isEqualTo("HF_TOKEN");
  }

  private static Dataset dataset(String id) {
    return Descriptors.builtIn().find(id).orElseThrow();
  }

  private static String text(Dataset dataset) {
    return dataset.facts().stream().map(Dataset.Statement::text).collect(Collectors.joining("\n"));
  }

  private static String removal(Dataset dataset) {
    var removal = dataset.removal();
    return removal == null ? "" : removal.text() + " " + removal.address();
  }
}
