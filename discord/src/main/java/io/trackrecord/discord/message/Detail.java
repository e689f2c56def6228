package io.trackrecord.discord.message;

import java.util.List;

/// How much of each thing is shown. Where an answer would not fit, the next sparser one is tried.
///
/// @param name the longest title or heading
/// @param artists the longest list of artists
/// @param text the longest paragraph
/// @param rows the most rows of one song
record Detail(int name, int artists, int text, int rows) {

  /// From everything that a person wants to read to the least that makes sense.
  static final List<Detail> LEVELS =
      List.of(
          new Detail(200, 200, 1_500, 8),
          new Detail(120, 120, 700, 4),
          new Detail(70, 60, 350, 2),
          new Detail(45, 40, 180, 1));
}
