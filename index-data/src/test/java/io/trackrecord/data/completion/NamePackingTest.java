package io.trackrecord.data.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.junit.jupiter.api.Test;

class NamePackingTest {

  private static final List<String> WORDS =
      List.of("Love", "the", "night", "дома", "椎名林檎", "(feat.", "x", "", "𝕶𝖎𝖓𝖌", "remastered");

  @Test
  void every_name_comes_back_as_it_was_whatever_it_holds() {
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    var sample = new ArrayList<byte[]>();
    for (var i = 0; i < 2_000; i++) {
      sample.add(bytes(name(random)));
    }
    var packing = NamePacking.of(sample);
    for (var i = 0; i < 5_000; i++) {
      var name = i % 3 == 0 ? anything(random) : name(random);
      assertThat(unpacked(packing, bytes(name))).as(name).isEqualTo(name);
    }
    for (var name :
        List.of("", " ", "  ", " Love", "Love ", "Love  the", "Love\u0000", "a".repeat(9_000))) {
      assertThat(unpacked(packing, bytes(name))).as(name).isEqualTo(name);
    }
  }

  @Test
  void the_more_names_have_a_word_the_fewer_bits_it_takes() {
    var sample = new ArrayList<byte[]>();
    for (var i = 0; i < 3_000; i++) {
      sample.add(bytes("Remastered " + (i % 2 == 0 ? "often" : "word" + i % 600) + " number" + i));
    }
    var packing = NamePacking.of(sample);
    assertThat(packed(packing, bytes("Remastered often"))).hasSize(1);
    assertThat(packed(packing, bytes("Remastered word501"))).hasSize(2);
  }

  @Test
  void without_a_sample_nothing_is_lost_either() {
    assertThat(unpacked(NamePacking.of(List.of()), bytes("Ænima (live)")))
        .isEqualTo("Ænima (live)");
  }

  @Test
  void what_was_written_packs_alike() throws IOException {
    var sample = WORDS.stream().flatMap(w -> List.of(w + " Love", "the " + w).stream());
    var packing = NamePacking.of(sample.map(NamePackingTest::bytes).toList());
    var out = new ByteBuffersDataOutput();
    packing.write(out);
    var read = NamePacking.read(out.toDataInput());
    for (var word : WORDS) {
      var name = bytes("Love the " + word + " night");
      assertThat(packed(read, name)).isEqualTo(packed(packing, name));
      assertThat(unpacked(read, name)).isEqualTo(new String(name, StandardCharsets.UTF_8));
    }
  }

  private static String name(Random random) {
    var name = new StringBuilder();
    for (var words = random.nextInt(6); words > 0; words--) {
      name.append(name.isEmpty() ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return name + (random.nextInt(3) == 0 ? " " + random.nextInt(1_000) : "");
  }

  private static String anything(Random random) {
    return random
        .ints(random.nextInt(40), 1, 0x10FFFF)
        .filter(letter -> letter < 0xD800 || letter > 0xDFFF)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private static byte[] bytes(String name) {
    return name.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] packed(NamePacking packing, byte[] name) {
    var out = new BitsOut();
    packing.encode(name, out);
    return Arrays.copyOf(out.bytes(), out.length());
  }

  private static String unpacked(NamePacking packing, byte[] name) {
    var packed = packed(packing, name);
    return packing.decode(MemorySegment.ofArray(packed), 0, packed.length);
  }
}
