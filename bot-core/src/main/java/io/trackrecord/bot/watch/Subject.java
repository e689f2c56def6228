package io.trackrecord.bot.watch;

import io.trackrecord.bot.store.Watch;
import io.trackrecord.data.name.NameForm;
import io.trackrecord.data.track.Link;
import io.trackrecord.data.track.Links;
import io.trackrecord.data.track.Platform;
import io.trackrecord.data.track.PlatformId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What can be watched.
sealed interface Subject {

  /// The longest name, in UTF-16 units.
  int LONGEST_NAME = 300;

  /// Pages that stand for an artist, not for a song.
  Set<Platform> OF_ARTISTS =
      Set.of(Platform.YOUTUBE_CHANNEL, Platform.FMA_FOLDER, Platform.GENIUS_ARTIST);

  /// The subject as the store has it: the same for spellings that are the same name.
  String key();

  /// How it is shown, and asked for again.
  String name();

  /// Everyone who carries a name.
  record Named(String name) implements Subject {
    @Override
    public String key() {
      return "name:" + NameForm.same(name);
    }
  }

  /// The artist to whom a page belongs.
  record OfPage(PlatformId id) implements Subject {
    @Override
    public String key() {
      return "id:" + id.term();
    }

    @Override
    public String name() {
      return id.platform() == Platform.YOUTUBE_CHANNEL
          ? "https://music.youtube.com/channel/" + id.value()
          : id.value();
    }
  }

  /// What a typed text stands for: a link to an artist's page, or a name.
  ///
  /// @return empty where it is a link to something else, or too long
  static Optional<Subject> of(String typed) {
    var text = typed.strip();
    if (text.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    var links = Links.findIn(text, 2);
    // A bare id of a channel is no name either.
    var read = links.isEmpty() && text.matches("UC[\\w-]{22}") ? Links.read(text, 1) : links;
    if (read.isEmpty()) {
      return Optional.of(new Named(text));
    }
    return read.size() == 1 ? page(read.getFirst()) : Optional.empty();
  }

  private static Optional<Subject> page(Link link) {
    return link.ids().stream()
        .filter(id -> OF_ARTISTS.contains(id.platform()))
        .findFirst()
        .map(OfPage::new);
  }

  /// The subject of a watch.
  static Subject of(Watch watch) {
    var parts = List.of(watch.subject().split(":", 3));
    if (parts.getFirst().equals("id") && parts.size() == 3) {
      var platform = Platform.ofKey(parts.get(1));
      if (platform.isPresent()) {
        return new OfPage(new PlatformId(platform.get(), parts.get(2)));
      }
    }
    return new Named(watch.name());
  }
}
