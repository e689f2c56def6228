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

  @Test
  void what_is_typed_is_also_parted_at_joints_of_further_languages() {
    var key = JointName.setKey(List.of("Quill", "Fenn"));
    for (var joint : List.of(" i ", " ja ", " és ", " și ", " và ", "/", " / ", "×", " & ", ", ")) {
      assertThat(JointName.askedSetKeys("Fenn" + joint + "Quill")).contains(key);
    }
    assertThat(JointName.readings("نور وسامر")).contains(List.of("نور", "سامر"));
    assertThat(JointName.readings("月森と風森")).contains(List.of("月森", "風森"));
    assertThat(JointName.readings("アサ・ヨル")).contains(List.of("アサ", "ヨル"));
    assertThat(JointName.askedSetKeys("アサ・ヨル")).isEmpty();
    assertThat(JointName.readings("하늘과 바다")).contains(List.of("하늘", "바다"));
  }

  @Test
  void what_is_typed_for_one_artist_has_no_reading() {
    for (var one : List.of("Quill", "Then I Fell", "Fenn VA", "Malcolm X", "")) {
      assertThat(JointName.readings(one)).isEmpty();
      assertThat(JointName.askedSetKeys(one)).isEmpty();
    }
  }
}
