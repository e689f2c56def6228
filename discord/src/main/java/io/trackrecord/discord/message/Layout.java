package io.trackrecord.discord.message;

import io.trackrecord.discord.message.Piece.Kind;

/// How an answer is laid out, from the most comfortable to the one that always fits: what can be
/// opened has a button beside it or stands in a menu.
enum Layout {
  /// A button beside everything that can be opened.
  ALL_BESIDE,
  /// A button beside each dataset's evidence, menus for the rest.
  EVIDENCE_BESIDE,
  /// Menus alone.
  MENUS,
  /// Menus alone, and texts that are not set apart from one another.
  TOGETHER;

  /// Whether each paragraph is a component of its own.
  boolean isApart() {
    return this != TOGETHER;
  }

  /// Whether pieces of this kind have their button beside them.
  boolean isBeside(Kind kind) {
    return switch (this) {
      case ALL_BESIDE -> kind == Kind.EVIDENCE || kind == Kind.SONG || kind == Kind.CARD;
      case EVIDENCE_BESIDE -> kind == Kind.EVIDENCE;
      case MENUS, TOGETHER -> false;
    };
  }
}
