package io.trackrecord.bench.generate;

/// The scripts that names are written in, with the share of artists that use each, how many words
/// it has and the syllables that they are made of.
enum Script {
  LATIN(
      660,
      200_000,
      " ",
      "ba be bo bra bri cal cor da del dor dra el en fa fen fi flo ga gen gra ha hal hol il in ka kel"
          + " kor la len lin lo lu ma mar mel mi mor na nel no nor o or pa pel pi quo ra ren ri ro sa"
          + " sel shi so sta ta tel ti tor tra u ul va ven vi wa wen wil ya yo za zel"),
  ACCENTED(
      140,
      60_000,
      " ",
      "bø brá çe cö dé drå él fjä fü gá grö há hø îl jó kå kö lé łó lü mä mé ñá ñi nö ø ôr pé pří"
          + " qué rá rø řé sã sé šta ță té tø ú vá vø wé ył zá že ßen ğı şi"),
  CYRILLIC(
      50,
      30_000,
      " ",
      "ба ве во га да дра же за зи ка кра ла ле ли лю ма ми мо на не но о па по ра ре ро са све се"
          + " ска та те ти то ту у фо ха че ша ще э ю я бой вец дин лов ник рец тьма"),
  JAPANESE(
      45,
      30_000,
      "",
      "あ い う か き く さ し そ た ち な に の は ひ ま み も や ゆ ら り る を ん ア イ カ キ サ シ タ ト ナ"
          + " ノ マ ミ ラ リ ル ー 夜 空 月 花 風 海 雪 雨 音 夢 星 街 色 光 森 鳥 水 声"),
  HANGUL(
      35,
      30_000,
      " ",
      "가 강 고 구 나 날 노 다 달 도 라 루 마 말 모 무 바 밤 별 보 비 사 산 새 소 시 아 언 연 우 은 이 자 정" + " 주 지 차 초 하 해 호 화"),
  HAN(20, 15_000, "", "山 水 云 風 月 夜 花 雨 江 河 星 空 心 梦 远 東 西 南 北 古 新 白 黑 青 红 城 路 人 年 春 秋 冬"),
  ARABIC(
      20,
      10_000,
      " ",
      "با تا را سا شا عا فا قا كا لا ما نا وا يا بي دي ري سي مي نور ليل قمر بحر جبل"),
  DEVANAGARI(
      12, 8_000, " ", "का की गा चा ता दा ना नी पा बा मा मी या रा री ला वा सा हा सूर चन्द्र जल"),
  GREEK(
      8,
      8_000,
      " ",
      "α βα γε δρο ε ζω θα κα λο μα με νη ξα ο πα ρο σα τε φω χα ψι ω λος μος ρά νύ"),
  HEBREW(5, 8_000, " ", "אב בא גל דר הר זמ חל טל יר כו לב מי נו סע עי פר צל קו רו שי תא"),
  THAI(5, 8_000, "", "กา ขา คำ งา จันทร์ ชา ดาว ตา ทา นา บา ปลา ฟ้า มา ยา รา ลม วา สา หา อา");

  private final int perMille;
  private final int words;
  private final String space;
  private final String syllables;

  Script(int perMille, int words, String space, String syllables) {
    this.perMille = perMille;
    this.words = words;
    this.space = space;
    this.syllables = syllables;
  }

  /// How many different words there are.
  int words() {
    return words;
  }

  /// What stands between two words.
  String space() {
    return space;
  }

  String[] syllables() {
    return syllables.split(" ", -1);
  }

  /// A script for an artist, by share.
  static Script of(long noise) {
    var left = Noise.below(noise, 1000);
    for (var script : values()) {
      left -= script.perMille;
      if (left < 0) {
        return script;
      }
    }
    return LATIN;
  }
}
