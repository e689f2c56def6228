package io.trackrecord.bench.micro;

import java.util.List;

/// Names that nobody bears, by script: which letters a name has decides which way it takes.
public enum InventedSpellings {
  LATIN("Paper Lighthouse | The Quillon Sparrows | Velvet Harbour (Live) | DJ Mirodel & Kanno"),
  ACCENTED("Łógáță Wéřé | Bjørn Élåse | Ñandú Şimşek | Straße nach Süden"),
  CYRILLIC("Дорога Совели | Ночной Вектор | Людмила Ракова | Тихая Река"),
  JAPANESE("夜空の花 | ミラノ・タカシ | ゆらゆらひかり | 海とカナリア"),
  HANGUL("밤하늘 언덕 | 달비 | 가온 누리 | 새벽의 노래"),
  ARABIC("نور القمر | ليل البحر | سارا ماري | جبل دينا"),
  SIGNS("††† | A.B.C. | $un & Rain! | *Corvel*");

  private final String names;

  InventedSpellings(String names) {
    this.names = names;
  }

  List<String> names() {
    return List.of(names.split(" \\| ", -1));
  }
}
