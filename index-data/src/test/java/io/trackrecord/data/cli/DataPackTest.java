package io.trackrecord.data.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import io.trackrecord.data.fetch.UnreliableServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// An index version on its way from one machine to another.
class DataPackTest extends DataFixture {

  @Test
  void a_pack_is_unpacked_elsewhere_from_a_file_and_from_an_address() throws Exception {
    build("One");
    var pack = folder.resolve("index.tar.zst");
    assertThat(run("pack", pack.toString()).out()).contains("Packed index version ");
    var id = versions().currentId().orElseThrow();

    assertThat(runIn("other", "unpack", pack.toString()).out())
        .isEqualToIgnoringNewLines("Published index version " + id + ".");
    assertThat(runIn("other", "verify").exit()).isZero();

    try (var server = new UnreliableServer()) {
      server.show(
          "p",
          Files.readAllBytes(pack),
          (exchange, file, _) -> UnreliableServer.well(exchange, file, "\"1\"", 3_000));
      var answer = runIn("third", "unpack", server.address("p").toString());
      assertThat(answer.exit()).as(answer.err()).isZero();
    }
    assertThat(runIn("third", "verify").exit()).isZero();
    assertThat(runIn("third", "unpack", "http://example.invalid/p").err())
        .contains("is no https address");
  }

  @Test
  void a_pack_goes_where_a_link_leads_and_through_a_pipe_but_not_into_a_folder() throws Exception {
    build("One");
    var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("index.tar.zst"));
    assertThat(run("pack", link.toString()).exit()).isZero();
    assertThat(link).isSymbolicLink();
    assertThat(runIn("other", "unpack", folder.resolve("index.tar.zst").toString()).exit())
        .isZero();

    var pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).inheritIO().start().waitFor())
        .isZero();
    var read =
        new ProcessBuilder("cp", pipe.toString(), folder.resolve("read").toString())
            .inheritIO()
            .start();
    var answer = run("pack", pipe.toString());
    assertThat(answer.exit()).isZero();
    assertThat(answer.out()).as("what could be mixed with the pack").isEmpty();
    assertThat(answer.err()).startsWith("Packed index version ");
    assertThat(read.waitFor()).isZero();
    assertThat(Files.isRegularFile(pipe)).isFalse();
    assertThat(runIn("third", "unpack", folder.resolve("read").toString()).exit()).isZero();

    var refused = run("pack", folder.toString());
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err().strip()).isEqualTo(folder + ": this is a folder; name a file.");
  }

  @Test
  void a_damaged_pack_is_refused_and_nothing_is_published() throws Exception {
    build("One");
    var pack = folder.resolve("index.tar.zst");
    run("pack", pack.toString());
    var bytes = Files.readAllBytes(pack);
    var seed = new Random().nextLong();
    System.out.println("seed " + seed);
    var random = new Random(seed);
    for (var i = 0; i < 60; i++) {
      var damaged = bytes.clone();
      if (i % 3 == 0) {
        damaged = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
      } else {
        damaged[random.nextInt(bytes.length)] ^= (byte) (1 + random.nextInt(255));
      }
      var file = Files.write(folder.resolve("damaged"), damaged);
      var answer = runIn("other", "unpack", file.toString());
      if (answer.exit() == 0) {
        // A changed bit that means nothing, such as one of zstd's own header.
        assertThat(runIn("other", "verify").exit()).isZero();
        Files.delete(folder.resolve("other/current"));
      } else {
        assertThat(answer.err()).contains("cannot be unpacked").contains("Nothing was published");
        assertThat(folder.resolve("other/current")).doesNotExist();
      }
    }
  }

  @Test
  void a_pack_whose_header_has_gigabytes_is_refused_in_bounded_memory() throws Exception {
    var pack = folder.resolve("long.tar.zst");
    try (var out = new ZstdOutputStream(Files.newOutputStream(pack))) {
      var header = new byte[512];
      // A name of GNU tar's long kind, of three gigabytes.
      put(header, 0, "././@LongLink");
      put(header, 100, "0000644\0" + "0000000\0" + "0000000\0" + "30000000000\0" + "00000000000\0");
      put(header, 148, "        L");
      put(header, 257, "ustar  \0");
      var sum = 0;
      for (var b : header) {
        sum += b & 0xFF;
      }
      put(header, 148, String.format(java.util.Locale.ROOT, "%06o\0 ", sum));
      out.write(header);
      var zeros = new byte[1 << 20];
      for (var i = 0; i < 1_500; i++) {
        out.write(zeros);
      }
    }

    var answer = runIn("other", "unpack", pack.toString());

    assertThat(answer.exit()).isEqualTo(2);
    assertThat(answer.err()).contains("cannot be unpacked").contains("Nothing was published");
  }

  private static void put(byte[] header, int at, String text) {
    var bytes = text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
