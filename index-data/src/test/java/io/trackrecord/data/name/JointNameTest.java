package io.trackrecord.data.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JointNameTest {

  @Test
  void usual_joints_part_a_name_into_its_sides() {
    assertThat(JointName.sides("Quill & Fenn")).containsExactly("Quill", "Fenn");
    assertThat(JointName.sides("Quill, Fenn & Ember")).containsExactly("Quill", "Fenn", "Ember");
    assertThat(JointName.sides("Quill VS Fenn")).containsExactly("Quill", "Fenn");
    assertThat(JointName.sides("Quill e Fenn")).containsExactly("Quill", "Fenn");
    assertThat(JointName.sides("Marla Quill/Otto Fenn"))
        .containsExactly("Marla Quill", "Otto Fenn");
    assertThat(JointName.sides("Ника и Марла")).containsExactly("Ника", "Марла");
  }

  @Test
  void a_name_of_one_artist_has_no_sides() {
    assertThat(JointName.sides("Quill")).isEmpty();
    assertThat(JointName.sides("AC/DC")).isEmpty();
    assertThat(JointName.sides("Andover")).isEmpty();
    assertThat(JointName.sides("Malcolm X")).isEmpty();
    assertThat(JointName.sides("& & &")).isEmpty();
    assertThat(JointName.sides("")).isEmpty();
  }

  @Test
  void the_same_artists_have_one_key_in_any_order_and_with_any_joint() {
    var key = JointName.setKey(List.of("Quill", "Fenn"));

    assertThat(key).isNotZero();
    assertThat(JointName.setKey(List.of("Fenn & Quill"))).isEqualTo(key);
    assertThat(JointName.setKey(List.of("QUILL x fenn"))).isEqualTo(key);
    for (var joint : List.of("b2b", "mit", "con", "avec", "och", "og", "med", "ve", "та")) {
      assertThat(JointName.setKey(List.of("Fenn " + joint + " Quill"))).isEqualTo(key);
    }
    assertThat(JointName.setKey(List.of("Quill", "Fenn", "Ember"))).isNotEqualTo(key);
    assertThat(JointName.setKey(List.of("Quill"))).isZero();
    assertThat(JointName.setKey(List.of("Quill", "quill"))).isZero();
  }
}
