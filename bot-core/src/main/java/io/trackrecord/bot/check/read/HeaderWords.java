package io.trackrecord.bot.check.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What programs call their columns, in the usual languages. Compared without case, blanks and
/// punctuation; `#` counts, since "Track #" is a number.
final class HeaderWords {

  /// The words of each role, the most telling line first.
  private static final Map<Role, List<Set<String>>> WORDS =
      Map.of(
          Role.TITLE,
          lines(
              """
              tracktitle trackname songtitle songname recordingtitle recordingname videotitle \
              títulodelacanción títulodecanción nombredelacanción nombredecanción títulodelapista \
              nombredelapista títulodamúsica nomedamúsica títulodafaixa nomedafaixa nomedacanção \
              titredelachanson titredumorceau titredelapiste titredutitre nomdutitre nomdumorceau \
              nomdelachanson songtitel tracktitel liedtitel titelname titolobrano titolodelbrano \
              nomebrano nomedelbrano titolocanzone titolodellacanzone nummertitel titelnummer \
              tytułutworu nazwautworu tytułpiosenki названиетрека названиепесни названиекомпозиции \
              назватреку назвапісні назвакомпозиції 曲名 楽曲名 トラック名 歌曲名 歌曲名称 歌曲名稱 歌名 \
              곡명 곡제목 노래제목 트랙명 låttitel låtnamn spårtitel låttittel sangtittel sangtitel \
              kappaleennimi tênbàihát tênnhạc ชื่อเพลง judullagu عنوانالأغنية اسمالأغنية שםהשיר गानेकानाम \
              nazivpjesme nazivpesme imepesmi qo'shiqnomi mahnıadı worktitle titredelœuvre \
              mastermetadatatrackname soundrecordingtitle assettitle werktitel titredeloeuvre titredel'oeuvre títulodelaobra \
              titeldestitels トラックタイトル 曲のタイトル 單曲名稱 单曲名 názevskladby názevpísně dalcím számcím şarkıadı parçaadı τίτλοςτραγουδιού
              title titel título titulo titre titolo tytuł tytul название назва заголовок タイトル 题名 \
              題名 标题 標題 제목 tittel otsikko název nazev cím başlık titlu τίτλος العنوان عنوان כותרת \
              judul naslov заглавие tiêuđề शीर्षक
              track song canción cancion faixa canção cancao música musica morceau chanson lied brano \
              canzone nummer utwór utwor piosenka трек песня композиция пісня композиція 曲 歌曲 楽曲 곡 \
              노래 låt sang sång kappale skladba píseň dal şarkı parça piesă bàihát เพลง lagu أغنية الأغنية שיר \
              गाना pjesma pesma pesem песен qo'shiq qoʻshiq mahnı آهنگ
              name nombre nome nom naam nazwa имя наименование ім'я 名前 名称 名稱 이름 namn navn nimi \
              ad adı itemname
              """),
          Role.ARTIST,
          lines(
              """
              trackartist trackartists songartist songartists recordingartist recordingartists performingartist
              artistname artistnames nombredelartista nombreartista nomedoartista nomeartista \
              nomdelartiste nomartiste künstlername kuenstlername nomedellartista artiestnaam \
              naamartiest nazwaartysty имяисполнителя имяартиста ім'явиконавця namedesinterpreten namedeskünstlers \
              nomdel'artiste nomdelinterprète nomdel'interprète nomdelintérprete nomedointérprete \
              tênnghệsĩ tencasi têncasĩ namaartis namapenyanyi اسمالفنان שםהאמן アーティスト名 歌手名 艺术家名 \
              아티스트명 가수명 artistnamn artistnavn
              artist artists artista artistas artiste artistes interpret interpreten künstler \
              kuenstler künstlerin artisti artiest artiesten wykonawca wykonawcy artysta artyści \
              исполнитель исполнители артист артисты виконавець виконавці アーティスト 歌手 艺术家 藝術家 \
              艺人 藝人 演唱者 아티스트 가수 artister kunstner esittäjä umělec előadó sanatçı \
              καλλιτέχνης الفنان فنان المغني אמן זמר \
              nghệsĩ casĩ ศิลปิน artis penyanyi कलाकार गायक izvođač izvodjac izvajalec изпълнител \
              извођач ijrochi ifaçı خواننده kunstenaar
              interprèteprincipal artisteprincipal artistaprincipal hauptkünstler mainartist mainartists primaryartist primaryartists leadartist displayartist
              performer performers performedby intérprete interprete intérpretes interpretes interprète \
              interprètes esecutore uitvoerder cantante cantor chanteur sänger zanger группа гурт band \
              bandname
              albumartist albumartists albumartistname albumartistnames albuminterpret mastermetadataalbumartistname releaseartist productartist
              """),
          Role.ALBUM,
          lines(
              """
              albumname albumtitle albumtitel nombredelálbum títulodelálbum nomedoálbum títulodoálbum \
              titredelalbum nomdelalbum titoloalbum albumnaam названиеальбома назваальбому アルバム名 \
              专辑名 专辑名称 專輯名稱 앨범명 albumnamn albumnavn
              album álbum albom албум อัลบั้ม الألبوم אלבום एल्बम albumi альбом アルバム 专辑 專輯 앨범 albumi albüm άλμπουμ
              release releasetitle releasename
              """),
          Role.URL,
          lines(
              """
              trackuri trackurl tracklink songurl songlink songuri spotifyid spotifyuri spotifyurl \
              spotifylink spotifytrackid spotifytrackuri spotifytrackurl youtubeid youtubeurl \
              youtubelink youtubevideoid youtubemusicid videourl videoid videolink iddelvídeo \
              iddelvideo iddovídeo iddelavidéo idvideo geniusurl geniuslink fmaurl
              url urls link links uri trackid enlace lien collegamento koppeling odnośnik ссылка \
              посилання リンク 链接 鏈接 連結 링크 länk lenke odkaz bağlantı
              """));

  private HeaderWords() {}

  private static List<Set<String>> lines(String text) {
    return text.lines()
        .map(line -> Set.copyOf(List.of(line.split(" ")).stream().map(HeaderWords::plain).toList()))
        .toList();
  }

  /// How telling a column's name is for a role: 0 for the most telling, -1 where it does not stand
  /// for it.
  static int rank(Role role, String name) {
    var plain = plain(name);
    // "Nombre del artista 1" is the first of several.
    if (role == Role.ARTIST && plain.length() > 2 && plain.endsWith("1")) {
      plain = plain.substring(0, plain.length() - 1);
    }
    var rank = rank(role, name, plain);
    return rank >= 0 || name.indexOf('/') < 0 ? rank : ofAll(role, name.split("/"));
  }

  /// How telling "Artist/Band" is: no more than its less telling side.
  private static int ofAll(Role role, String[] sides) {
    var ranks = Arrays.stream(sides).mapToInt(side -> rank(role, side, plain(side))).toArray();
    return Arrays.stream(ranks).anyMatch(rank -> rank < 0)
        ? -1
        : Arrays.stream(ranks).max().orElse(-1);
  }

  private static int rank(Role role, String name, String plain) {
    var lines = WORDS.get(role);
    for (var rank = 0; lines != null && rank < lines.size(); rank++) {
      if (lines.get(rank).contains(plain) || isPlural(lines.get(rank), name, plain)) {
        return rank;
      }
    }
    return -1;
  }

  /// Whether a name tells no more than "name" does: it may be anything's.
  static boolean isVague(String name) {
    return rank(Role.TITLE, name) >= 2;
  }

  /// "Artist Name 2" and so on: the columns of further artists.
  static boolean isFurtherArtist(String name, int number) {
    var plain = plain(name);
    return plain.endsWith(Integer.toString(number))
        && rank(Role.ARTIST, plain.replaceFirst("\\d+$", "1")) >= 0;
  }

  /// "Künstler(in)", "Artista(s)".
  private static boolean isPlural(Set<String> words, String name, String plain) {
    var bracket = name.indexOf('(');
    return bracket > 0
        && name.strip().endsWith(")")
        && name.length() - bracket <= 5
        && plain.length() > 2
        && words.contains(plain(name.substring(0, bracket)));
  }

  private static String plain(String name) {
    var lower = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    var plain = new StringBuilder();
    lower
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == '#')
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  /// The roles that a header's cells may stand for, told by their names alone.
  static List<Role> roles(List<String> header) {
    var roles = new ArrayList<Role>();
    for (var role : Role.values()) {
      if (header.stream().anyMatch(name -> rank(role, name) >= 0)) {
        roles.add(role);
      }
    }
    return roles;
  }
}
