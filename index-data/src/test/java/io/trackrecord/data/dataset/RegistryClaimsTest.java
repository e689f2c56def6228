package io.trackrecord.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.data.dataset.Dataset.Claim;
import io.trackrecord.data.dataset.Dataset.WebPage;
import io.trackrecord.data.uses.UsesRegistry;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegistryClaimsTest {

  private static final UsesRegistry REGISTRY = UsesRegistry.builtIn();

  private static Dataset dataset(String id) {
    return Descriptors.builtIn().find(id).orElseThrow();
  }

  @Test
  void built_in_descriptors_draw_their_claims_from_the_registry() {
    assertThat(dataset("free-music-archive").claims())
        .extracting(Claim::what)
        .contains(
            "trained two parts of MusicLM on it: SoundStream and w2v-BERT (section 4.2)",
            "trained Stable Audio Open on 13,874 tracks from FMA beside 472,618 from Freesound",
            "lists it among the training data of Music Flamingo");
    assertThat(dataset("sleeping-disco-9m").claims()).isEmpty();
  }

  @Test
  void what_two_sources_say_is_one_claim_with_both() {
    assertThat(dataset("stable-audio-open").claims())
        .singleElement()
        .satisfies(
            claim ->
                assertThat(claim.sources())
                    .containsExactly(
                        new WebPage("attribution page", "https://info.stability.ai/attributions"),
                        new WebPage(
                            "model card",
                            "https://huggingface.co/stabilityai/stable-audio-open-1.0")));
  }

  @Test
  void claims_of_the_descriptor_itself_follow_and_are_all_that_is_left_without_the_registry() {
    var laion = dataset("laion-disco-12m");

    assertThat(laion.claims()).extracting(Claim::who).containsExactly("NVIDIA", "Kyutai");
    assertThat(RegistryClaims.own(laion, REGISTRY).claims())
        .extracting(Claim::who)
        .containsExactly("Kyutai");
    assertThat(RegistryClaims.drawn(laion, REGISTRY)).isEqualTo(laion);
  }

  @Test
  void a_persons_own_descriptor_keeps_its_claims_and_gets_those_of_the_registry() {
    var own =
        new Claim(
            "Somebody",
            "used it",
            List.of(new WebPage("page", "https://example.org/")),
            true,
            LocalDate.of(2026, 11, 27));
    var dataset = dataset("sleeping-disco-9m").withClaims(List.of(own));

    assertThat(RegistryClaims.drawn(dataset, REGISTRY).claims()).containsExactly(own);
    assertThat(RegistryClaims.own(dataset, REGISTRY)).isEqualTo(dataset);
  }
}
