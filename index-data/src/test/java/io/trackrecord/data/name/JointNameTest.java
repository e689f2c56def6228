package io.trackrecord.data.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "アサ×ヨル",
        "アサxヨル",
        "アサXヨル",
        "アサｘヨル",
        "アサ✕ヨル",
        "アサ&ヨル",
        "アサ＆ヨル",
        "アサ/ヨル",
        "アサ／ヨル",
        "アサ+ヨル",
        "アサ＋ヨル",
        "アサ\\ヨル",
        "アサ＼ヨル",
        "アサ、ヨル",
        "アサ､ヨル",
        "アサ，ヨル",
        "アサ；ヨル",
        "アサ｜ヨル",
        "アサ　×　ヨル",
        "アサ\u00A0&\u00A0ヨル"
      })
  void a_joint_needs_no_spaces_between_names_of_a_script_without_capitals(String name) {
    assertThat(JointName.sides(name)).containsExactly("アサ", "ヨル");
    assertThat(JointName.setKey(List.of(name))).isEqualTo(JointName.setKey(List.of("ヨル", "アサ")));
    assertThat(JointName.askedSetKeys(name)).contains(JointName.setKey(List.of("アサ", "ヨル")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Marla Quill\\Otto Fenn",
        "Marla Quill&Otto Fenn",
        "Marla Quill＆Otto Fenn",
        "Marla Quill×Otto Fenn",
        "Marla Quill＋Otto Fenn",
        "Marla Quill，Otto Fenn",
        "Marla Quill ＆ Otto Fenn",
        "Marla Quill& Otto Fenn",
        "Marla Quill　ｘ　Otto Fenn",
        "Marla Quill w/Otto Fenn",
        "Marla Quill ja Otto Fenn",
        "Marla Quill και Otto Fenn"
      })
  void a_symbol_without_spaces_parts_long_sides(String name) {
    assertThat(JointName.sides(name)).containsExactly("Marla Quill", "Otto Fenn");
  }

  @Test
  void a_short_side_is_parted_beside_another_script_or_a_name_of_several_words() {
    assertThat(JointName.sides("VI×하늘")).containsExactly("VI", "하늘");
    assertThat(JointName.sides("月×風×海")).containsExactly("月", "風", "海");
    assertThat(JointName.sides("GZO/The Fenns")).containsExactly("GZO", "The Fenns");
    assertThat(JointName.sides("J. Quill/S. Fenn")).containsExactly("J. Quill", "S. Fenn");
    assertThat(JointName.sides("Marla-Quill-&-Otto_Fenn"))
        .containsExactly("Marla-Quill", "Otto_Fenn");
    assertThat(JointName.sides("Marla Quill (& Fenn)").getFirst()).isEqualTo("Marla Quill");
    assertThat(JointName.sides("Ника х Марла")).containsExactly("Ника", "Марла");
    assertThat(JointName.sides("نور، سامر")).containsExactly("نور", "سامر");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Q&T",
        "H&D Quillers",
        "&QUO",
        "QUO+",
        "C+C Quill Factory",
        "20/20",
        "The 10001/20001 Quills",
        "AB/CD",
        "AB\\CD",
        "M/Q/R/S",
        "Spy×Quill",
        "Quill×Quill",
        "Sext Maxime",
        "Техxно",
        "10,000 Quills",
        "Quil·laia",
        "Quill w/o Fenn",
        "×Quillers",
        "アサ×",
        "×アサ",
        "ヨルx",
        "Malcolm x",
        "アサ・ヨル"
      })
  void a_symbol_inside_a_name_parts_nothing(String name) {
    assertThat(JointName.sides(name)).isEmpty();
    assertThat(JointName.setKey(List.of(name))).isZero();
  }

  @Test
  void what_is_typed_is_also_parted_as_names_were_when_the_format_was_new() {
    assertThat(JointName.askedSetKeys("Marla Quill\\Otto Fenn; Ember"))
        .contains(
            JointName.setKey(List.of("Marla Quill", "Otto Fenn", "Ember")),
            JointName.keyOfForms(List.of("marlaquillottofenn", "ember")));
  }

  @Test
  void the_order_of_artists_never_matters_whatever_joins_them() {
    var seed = System.nanoTime();
    var random = new Random(seed);
    var names = List.of("Marla Quill", "Otto Fenn", "Ника", "アサ", "ヨル", "하늘", "نور", "Embers");
    var joints =
        List.of(
            " & ", " and ", ", ", "; ", " x ", " × ", "×", "＆", "／", "/", "\\", "、", "，", " vs. ",
            " with ", " | ", "　＆　", " \\ ", " w/");
    for (var round = 0; round < 2_000; round++) {
      var artists = new ArrayList<>(names);
      Collections.shuffle(artists, random);
      var some = artists.subList(0, 2 + random.nextInt(3));
      var joined = new StringBuilder(some.getFirst());
      for (var each : some.subList(1, some.size())) {
        joined.append(joints.get(random.nextInt(joints.size()))).append(each);
      }
      var at = "seed %d: %s".formatted(seed, joined);
      var key = JointName.setKey(some.stream().sorted().toList());
      assertThat(JointName.sides(joined.toString())).as(at).containsExactlyElementsOf(some);
      assertThat(JointName.setKey(List.of(joined.toString()))).as(at).isEqualTo(key);
      assertThat(JointName.askedSetKeys(joined.toString())).as(at).contains(key);
    }
  }

  @Test
  void a_long_row_of_joints_is_parted_into_few_sides() {
    var text = "Quill" + " ".repeat(20_000) + "& Fenn" + "／アサ".repeat(5_000);
    assertThat(JointName.sides(text)).hasSizeBetween(2, 64);
  }
}
