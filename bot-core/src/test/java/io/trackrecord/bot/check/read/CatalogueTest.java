package io.trackrecord.bot.check.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trackrecord.bot.SmallCatalog;
import io.trackrecord.bot.published.PublishedCatalog;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What programs export, and how it is read.
// Tabs and line ends are easier to see in plain strings.
@SuppressWarnings("StringConcatToTextBlock")
class CatalogueTest {

  @TempDir static Path data;
  private static PublishedCatalog listed;

  @TempDir Path folder;

  @BeforeAll
  static void publish() throws Exception {
    listed =
        SmallCatalog.open(
            SmallCatalog.publish(
                data,
                "1,Flimmer,Røza,CC0,",
                "2,Žluťásek,Kočičák,CC0,",
                "3,Туманка,Ёжинька,CC0,",
                "4,霧の灯り坂,月影リン子,CC0,"));
  }

  @AfterAll
  static void close() {
    listed.close();
  }

  private record Read(List<SongCells> songs, List<List<String>> rows, String report) {}

  private Read read(String text) throws Exception {
    return read(text.getBytes(StandardCharsets.UTF_8), ReadingOptions.NONE);
  }

  private Read read(byte[] text, ReadingOptions options) throws Exception {
    var file = Files.write(folder.resolve("catalogue.txt"), text);
    try (var catalogue = Catalogue.open(file, options, listed);
        var rows = catalogue.rows()) {
      var songs = new ArrayList<SongCells>();
      var all = new ArrayList<List<String>>();
      for (var cells = rows.next(); cells != null; cells = rows.next()) {
        songs.add(catalogue.song(cells));
        all.add(cells);
      }
      return new Read(songs, all, catalogue.report());
    }
  }

  private static SongCells song(String artist, String title, String album, String... links) {
    return new SongCells(artist, title, album, List.of(links));
  }

  @Test
  void anExportifyTableIsRead() throws Exception {
    assertThat(
            read("Track URI,Track Name,Artist URI(s),Artist Name(s),Album Name,Album Artist"
                    + " Name(s),Track Number\nspotify:track:x,Link Song,spotify:artist:y,\"Ann,"
                    + " Bo\",Ring,Various Artists,1\n")
                .songs())
        .containsExactly(song("Ann, Bo", "Link Song", "Ring", "spotify:track:x"));
  }

  @Test
  void whatServicesAndShopsExportIsRead() throws Exception {
    assertThat(read("title,artist,album,isrc\nFlimmer,Røza,Nacht,X\n").songs())
        .containsExactly(song("Røza", "Flimmer", "Nacht"));
    assertThat(
            read("Track name,Artist name,Album,Playlist name,Type,ISRC,Spotify - id\n"
                    + "Flimmer,Røza,,p,Playlist,,5zGV\n")
                .songs())
        .containsExactly(new SongCells("Røza", "Flimmer", null, List.of("5zGV")));
    assertThat(
            read("Shazam Library\nIndex,TagTime,Title,Artist,URL,TrackKey\n"
                    + "1,2024-12-27,Flimmer,Røza,https://shazam.com/track/1,1\n")
                .songs())
        .containsExactly(
            new SongCells("Røza", "Flimmer", null, List.of("https://shazam.com/track/1")));
    assertThat(
            read("Reporting Date\tStore\tArtist\tTitle\tISRC\n2024\tSpotify\tRøza\tFlimmer\tX\n")
                .songs())
        .containsExactly(new SongCells("Røza", "Flimmer", null, List.of()));
    assertThat(read("Artist,Title,Label,Catalog#\nRøza,Flimmer,L,1\n").songs())
        .containsExactly(new SongCells("Røza", "Flimmer", null, List.of()));
  }

  @Test
  void takeoutNamesEveryArtistInAColumnOrNothingButVideos() throws Exception {
    assertThat(
            read("Song URL,Song Title,Album Title,Artist Name 1,Artist Name 2\n"
                    + "https://youtu.be/x,Flimmer,Nacht,Røza,Ann\n")
                .songs())
        .containsExactly(song("Røza; Ann", "Flimmer", "Nacht", "https://youtu.be/x"));
    assertThat(
            read("Playlist ID,Channel ID,Title,Visibility\nPL1,UC1,Mine,Private\n\n"
                    + "Video ID,Time Added\nroza0000001,2023\n")
                .songs())
        .containsExactly(new SongCells(null, null, null, List.of("roza0000001")));
  }

  @Test
  void textOfITunesAndRekordboxMayHaveLooseQuotes() throws Exception {
    var text =
        "Name\tArtist\tAlbum\tTrack Number\n\"Odd\" Night\tRøza\t\"Live\tx\nFlimmer\t\"Odd\" Ann\t\t2\n";
    var read = read(text.getBytes(StandardCharsets.UTF_16), ReadingOptions.NONE);
    assertThat(read.songs())
        .containsExactly(
            song("Røza", "\"Odd\" Night", "\"Live"),
            new SongCells("\"Odd\" Ann", "Flimmer", null, List.of()));
    assertThat(read.report()).contains("UTF-16BE", "tabs", "quotes as part of the names");
    assertThat(read("#\tTrack Title\tArtist\tAlbum\n1\tFlimmer\tRøza\tA\n").songs())
        .containsExactly(song("Røza", "Flimmer", "A"));
    assertThatThrownBy(() -> read("\"title\"\t\"artist\"\n\"One\t\"A\"\n\"Two\"\t\"B\"\n"))
        .hasMessageStartingWith("Line 2 of the catalogue opens a quote");
  }

  @Test
  void aPlaylistIsReadWithTheFilesItNames() throws Exception {
    var read =
        read(
            "#EXTM3U\n#EXTINF:250,Røza - Flimmer\n/m/a.mp3\n\n#EXTINF:-1 logo=\"a,b\",Ann - Night\n"
                + "b.mp3\nC:\\m\\Bo - Day.flac\n");
    assertThat(read.rows())
        .containsExactly(
            List.of("Røza - Flimmer", "/m/a.mp3"),
            List.of("Ann - Night", "b.mp3"),
            List.of("Bo - Day", "C:\\m\\Bo - Day.flac"));
    assertThat(read("#EXTM3U\n#EXTART:Røza\n#EXTINF:250,Flimmer\na.mp3\n").rows())
        .containsExactly(List.of("Røza - Flimmer", "a.mp3"));
  }

  @Test
  void linesOfArtistAndTitleNeedNoHeader() throws Exception {
    var read = read("Røza – Flimmer\nTyler, The Ann — \"Night\", Part 2\n\nBo - Day\n");
    assertThat(read.songs())
        .extracting(SongCells::title)
        .containsExactly("Røza – Flimmer", "Tyler, The Ann — \"Night\", Part 2", "Bo - Day");
    assertThat(read("1. Røza - Flimmer\n2) Bo - Day\n").songs())
        .extracting(SongCells::title)
        .containsExactly("Røza - Flimmer", "Bo - Day");
    assertThat(read("01 Røza - Flimmer\n02 - Bo - Day\n50 Ferns - Night\n").songs())
        .extracting(SongCells::title)
        .containsExactly("Røza - Flimmer", "Bo - Day", "50 Ferns - Night");
    assertThat(read("title\nAnn, Bo - Night\n").rows()).containsExactly(List.of("Ann, Bo - Night"));
    assertThat(read("Artist - Title\nRøza - Flimmer\n").songs())
        .extracting(SongCells::title)
        .containsExactly("Røza - Flimmer");
  }

  @Test
  void linesOfLinksNeedNoHeader() throws Exception {
    var read = read("https://youtu.be/roza0000001\n\nspotify:track:4uLU6hMCjMI75M1A2tKUQC\n");
    assertThat(read.songs())
        .containsExactly(
            new SongCells(null, null, null, List.of("https://youtu.be/roza0000001")),
            new SongCells(null, null, null, List.of("spotify:track:4uLU6hMCjMI75M1A2tKUQC")));
    assertThat(read.report()).contains("a list of links, a line each");
    assertThatThrownBy(() -> read("https://youtu.be/roza0000001\nFlimmer\n"))
        .isInstanceOf(UnfitCatalogueException.class);
  }

  @Test
  void namesThatAProgramBrokeAreMended() throws Exception {
    assertThat(read("title,artist\nRain &amp; Fog,RÃ¸za\n").songs())
        .containsExactly(new SongCells("Røza", "Rain & Fog", null, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Recording Title,Recording Artist",
        "Song,Artist/Band",
        "master_metadata_track_name,master_metadata_album_artist_name",
        "Asset Title,Artist/s"
      })
  void furtherHeadersAreKnown(String header) throws Exception {
    assertThat(read(header + "\nFlimmer,Røza\n").songs())
        .containsExactly(new SongCells("Røza", "Flimmer", null, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Titel;Interpret;Album",
        "Título;Artista;Álbum",
        "Titre;Artiste;Album",
        "Titolo;Artista;Album",
        "Titel;Artiest;Album",
        "Tytuł;Wykonawca;Album",
        "Название;Исполнитель;Альбом",
        "Назва;Виконавець;Альбом",
        "曲名;アーティスト;アルバム",
        "歌曲名;歌手;专辑",
        "제목;아티스트;앨범",
        "Låttitel;Artistnamn;Album",
        "song;Artist(s);release",
        "NAME;performer;Release Title",
        "Track_Name;Künstler(in);album",
        "Título de la canción;Nombre del artista 1;Título del álbum",
        "Songtitel;Name des Interpreten 1;Albumtitel",
        "Tên bài hát;Nghệ sĩ;Album",
        "ชื่อเพลง;ศิลปิน;อัลบั้ม",
        "Judul Lagu;Penyanyi;Album",
        "عنوان الأغنية;اسم الفنان;الألبوم",
        "שם השיר;אמן;אלבום",
        "Naslov;Izvođač;Album",
        "Заглавие;Изпълнител;Албум",
        "Ad;Sanatçı;Albüm",
        "item name;artist;album"
      })
  void headersAreKnownInTheUsualLanguages(String header) throws Exception {
    assertThat(read(header + "\nFlimmer;Røza;Nacht\n").songs())
        .containsExactly(song("Røza", "Flimmer", "Nacht"));
  }

  @Test
  void ofTwoColumnsTheOneThatSaysItMoreClearlyIsReadAndReported() throws Exception {
    var read = read("Name,Track Title,Artist,Album Artist\nx,Flimmer,Røza,Various\n");
    assertThat(read.songs()).containsExactly(new SongCells("Røza", "Flimmer", null, List.of()));
    assertThat(read.report())
        .contains("title from \"Track Title\"", "(not from \"Album Artist\", \"Name\")");
    assertThatThrownBy(() -> read("Title,Titel,Artist\na,b,c\n"))
        .hasMessageContaining("Several columns")
        .hasMessageContaining("--columns");
    assertThat(read("Track,Title,Artist\n1,Flimmer,Røza\n").report()).doesNotContain("not from");
  }

  @Test
  void columnsMayBeNamedAndAWrongNameIsRefusedWithWhatThereIs() throws Exception {
    var text = "what;by, whom\nFlimmer;Røza\n".getBytes(StandardCharsets.UTF_8);
    var named = ReadingOptions.parse(null, "artist=By, Whom,title=what");
    assertThat(read(text, named).songs())
        .containsExactly(new SongCells("Røza", "Flimmer", null, List.of()));
    assertThatThrownBy(() -> read(text, ReadingOptions.parse(null, "title=song")))
        .isInstanceOf(UnfitCatalogueException.class)
        .hasMessageStartingWith("The catalogue has no column \"song\". It has: what, by, whom.");
    assertThatThrownBy(() -> ReadingOptions.parse(null, "song=x")).hasMessageContaining("song=x");
    assertThatThrownBy(() -> ReadingOptions.parse("latin-99", null))
        .hasMessageContaining("latin-99");
  }

  @Test
  void whatNamesNobodyIsRefused() {
    assertThatThrownBy(() -> read("foo;bar\n1;2\n")).hasMessageContaining("It has: foo, bar.");
    assertThatThrownBy(() -> read("artist;bar\n1;2\n")).hasMessageContaining("titles or links");
    assertThatThrownBy(() -> read("title\nOne\nTwo\nA - B\n"))
        .hasMessageContaining("names no artists");
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1252, Røza, Flimmer",
    "x-MacRoman, Røza, Flimmer",
    "windows-1250, Kočičák, Žluťásek",
    "windows-1251, Ёжинька, Туманка",
    "KOI8-R, Ёжинька, Туманка",
    "windows-31j, 月影リン子, 霧の灯り坂",
    "UTF-16LE, Røza, Flimmer"
  })
  void theCharsetIsTheOneWhoseNamesAreListed(String charset, String artist, String title)
      throws Exception {
    var text = "title;artist\n" + title + ";" + artist + "\nNight;Ann\n";
    var read = read(text.getBytes(Charset.forName(charset)), ReadingOptions.NONE);
    assertThat(read.songs().getFirst()).isEqualTo(new SongCells(artist, title, null, List.of()));
  }

  @Test
  void namesThatNobodyListsLeaveTheCharsetToTheUser() throws Exception {
    var text = "title;artist\nÜberfähre;Ännlö\n".getBytes(Charset.forName("windows-1252"));
    assertThatThrownBy(() -> read(text, ReadingOptions.NONE))
        .hasMessageContaining("Line 2")
        .hasMessageContaining("--charset");
    assertThat(read(text, ReadingOptions.parse("windows-1252", null)).songs().getFirst().artist())
        .isEqualTo("Ännlö");
    assertThatThrownBy(() -> read(text, ReadingOptions.parse("utf-8", null)))
        .hasMessageContaining("not written in UTF-8");
  }
}
