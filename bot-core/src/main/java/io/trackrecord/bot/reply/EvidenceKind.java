package io.trackrecord.bot.reply;

/// How strong the evidence is that a track was used. The order is that of strength.
public enum EvidenceKind {
  /// A publisher says that it trained on this very track.
  LISTED_BY_TRAINER,
  /// Somebody is documented to have used the dataset.
  DOCUMENTED_USE,
  /// The track is in the dataset, and no use of the dataset is known.
  PRESENT
}
