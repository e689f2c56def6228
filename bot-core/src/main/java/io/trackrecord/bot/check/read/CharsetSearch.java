package io.trackrecord.bot.check.read;

import com.ibm.icu.text.CharsetDetector;
import io.trackrecord.bot.catalog.CatalogSource;
import io.trackrecord.bot.catalog.NameKind;
import io.trackrecord.data.io.Digests;
import io.trackrecord.data.name.NameForm;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// Finds the charset of a file: by its mark, as UTF-8 where all of it is that, else by its names:
/// of the likely charsets, the one under which more of them are listed than under any other.
final class CharsetSearch {

  private static final int HEAD = 4_096;
  private static final int MAX_TELLING = 1 << 20;
  private static final int MAX_NAMES = 400;
  private static final int MIN_CONFIDENCE = 10;

  /// What the detector calls by a narrower name than programs mean.
  private static final Map<String, String> MEANT =
      Map.of(
          "ISO-8859-1", "windows-1252", "ISO-8859-9", "windows-1254", "Shift_JIS", "windows-31j");

  /// Charsets that programs write; the detector misses some.
  private static final List<String> USUAL =
      List.of(
          "windows-1252",
          "windows-1250",
          "windows-1251",
          "windows-1254",
          "windows-1253",
          "windows-1255",
          "windows-1256",
          "windows-1257",
          "windows-1258",
          "windows-874",
          "ISO-8859-2",
          "KOI8-R",
          "KOI8-U",
          "x-MacRoman",
          "x-MacCyrillic",
          "x-MacCentralEurope",
          "IBM850",
          "IBM852",
          "IBM866",
          "windows-31j",
          "EUC-JP",
          "GB18030",
          "Big5",
          "x-windows-949");

  private final CatalogueFile file;
  private final ReadingOptions options;
  private final CatalogSource source;

  CharsetSearch(CatalogueFile file, ReadingOptions options, CatalogSource source) {
    this.file = file;
    this.options = options;
    this.source = source;
  }

  Charset charset() throws IOException, UnfitCatalogueException {
    if (options.charset().isPresent()) {
      return options.charset().get();
    }
    byte[] head;
    try (var in = file.open()) {
      head = in.readNBytes(HEAD);
    }
    var told = CatalogueText.marked(head).or(() -> wide(head));
    if (told.isPresent()) {
      return told.get();
    }
    var line = firstOtherLine(StandardCharsets.UTF_8);
    return line.isEmpty() ? StandardCharsets.UTF_8 : byNames(line.getAsLong());
  }

  /// UTF-16 without a mark: every other byte of Latin letters is zero.
  private static Optional<Charset> wide(byte[] head) {
    var zeros = new int[2];
    for (var i = 0; i < head.length; i++) {
      zeros[i % 2] += head[i] == 0 ? 1 : 0;
    }
    if (zeros[0] + zeros[1] < head.length / 4 || head.length < 4) {
      return Optional.empty();
    }
    return Optional.of(zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  private OptionalLong firstOtherLine(Charset charset) throws IOException {
    try (var text = new CatalogueText(file.open(), charset, Layout.NONE)) {
      var buffer = new char[1 << 14];
      while (text.read(buffer, 0, buffer.length) >= 0) {}
      return OptionalLong.empty();
    } catch (CatalogueText.WrongCharsetException e) {
      return OptionalLong.of(e.line());
    }
  }

  private record Known(int names, int exactly) {

    boolean isMoreThan(Known other) {
      return names > other.names || (names == other.names && exactly > other.exactly);
    }
  }

  private Charset byNames(long line) throws IOException, UnfitCatalogueException {
    var best = Optional.<Charset>empty();
    var most = new Known(0, 0);
    for (var charset : differing()) {
      var known = known(charset);
      if (known.isMoreThan(most)) {
        most = known;
        best = Optional.of(charset);
      } else if (known.equals(most)) {
        best = Optional.empty();
      }
    }
    return best.orElseThrow(
        () ->
            Catalogue.wrong(
                line,
                "is not written in UTF-8, and its names do not tell in which charset it is."));
  }

  /// The likely charsets, the likeliest first, one of those that read the same.
  private Set<Charset> differing() throws IOException {
    var names = new LinkedHashSet<String>();
    for (var match : new CharsetDetector().setText(telling()).detectAll()) {
      if (match.getConfidence() >= MIN_CONFIDENCE) {
        names.add(MEANT.getOrDefault(match.getName(), match.getName()));
      }
    }
    names.addAll(USUAL);
    var byText = new LinkedHashMap<String, Charset>();
    for (var name : names) {
      if (Charset.isSupported(name) && !name.startsWith("UTF")) {
        var charset = Charset.forName(name);
        var text = digest(charset);
        if (text.isPresent()) {
          byText.putIfAbsent(text.get(), charset);
        }
      }
    }
    return new LinkedHashSet<>(byText.values());
  }

  /// The lines that have more than ASCII, from the whole file.
  private byte[] telling() throws IOException {
    var telling = new ByteArrayOutputStream();
    var line = new ByteArrayOutputStream();
    var tells = false;
    try (var in = new BufferedInputStream(file.open())) {
      for (var b = in.read(); telling.size() < MAX_TELLING; b = in.read()) {
        if (b == '\n' || b == '\r' || b < 0 || line.size() > MAX_TELLING) {
          if (tells) {
            telling.write(line.toByteArray());
            telling.write('\n');
          }
          line.reset();
          tells = false;
        } else {
          line.write(b);
          tells |= b >= 0x80;
        }
        if (b < 0) {
          break;
        }
      }
    }
    return telling.toByteArray();
  }

  /// Stands for the whole text in a charset; empty where it has bytes that the charset has not.
  private Optional<String> digest(Charset charset) throws IOException {
    try (var text = new CatalogueText(file.open(), charset, Layout.NONE)) {
      var digest = Digests.of("SHA-256");
      var buffer = new char[1 << 14];
      for (var n = text.read(buffer, 0, buffer.length); n >= 0; ) {
        digest.update(new String(buffer, 0, n).getBytes(StandardCharsets.UTF_16BE));
        n = text.read(buffer, 0, buffer.length);
      }
      return Optional.of(HexFormat.of().formatHex(digest.digest()));
    } catch (CatalogueText.WrongCharsetException _) {
      return Optional.empty();
    }
  }

  /// How many of the names that are not ASCII are listed.
  private Known known(Charset charset) throws IOException {
    try {
      return known(Catalogue.of(file, charset, options, null));
    } catch (UnfitCatalogueException _) {
      return new Known(-1, 0);
    }
  }

  private Known known(Catalogue catalogue) throws IOException, UnfitCatalogueException {
    var titles = new HashSet<String>();
    var artists = new HashSet<String>();
    try (var rows = catalogue.rows()) {
      for (var cells = rows.next();
          cells != null && titles.size() + artists.size() < MAX_NAMES;
          cells = rows.next()) {
        var song = catalogue.song(cells);
        var title = song.title();
        var artist = song.artist();
        var split =
            artist == null && title != null
                ? ArtistAndTitle.split(title)
                : Optional.<ArtistAndTitle>empty();
        add(titles, split.map(ArtistAndTitle::title).orElse(title == null ? "" : title));
        var by = split.map(ArtistAndTitle::artist).orElse(artist == null ? "" : artist);
        add(artists, by);
        for (var one : by.split("[,;/&]")) {
          add(artists, one.strip());
        }
      }
    }
    var ofTitles = known(NameKind.TITLE, titles);
    var ofArtists = known(NameKind.ARTIST, artists);
    return new Known(
        ofTitles.names() + ofArtists.names(), ofTitles.exactly() + ofArtists.exactly());
  }

  private static void add(Set<String> names, String name) {
    if (name.chars().anyMatch(c -> c >= 0x80)) {
      names.add(Normalizer.normalize(name, Normalizer.Form.NFC));
    }
  }

  private Known known(NameKind kind, Set<String> names) {
    var known = 0;
    var exactly = 0;
    for (var name : names) {
      var listed = source.ask(catalog -> catalog.nameOf(kind, NameForm.sameKey(name)));
      known += listed.isPresent() ? 1 : 0;
      exactly +=
          listed.filter(n -> Normalizer.normalize(n, Normalizer.Form.NFC).equals(name)).isPresent()
              ? 1
              : 0;
    }
    return new Known(known, exactly);
  }
}
