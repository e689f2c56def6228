package io.trackrecord.bench.generate.file;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import io.trackrecord.bench.generate.Ids;
import io.trackrecord.bench.generate.Noise;
import io.trackrecord.bench.generate.Oddity;
import io.trackrecord.bench.generate.Slug;
import io.trackrecord.bench.generate.Song;
import io.trackrecord.bench.generate.Tally;
import io.trackrecord.bench.generate.World;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a JSON Lines file of Sleeping-DISCO-9M.
///
/// Its letters are file names only: a world of any size does not sort artists into them.
public final class SleepingFile {

  /// Stands in every `lyrics`, `genius_annotation` and `qna`, so that a test can prove that none of
  /// them is ever kept.
  public static final String FORBIDDEN = "LYRICSMARKER";

  private static final long NOISE = 41;
  private static final JsonFactory JSON = new JsonFactoryBuilder().rootValueSeparator("").build();
  private static final String[] OTHER_TITLE_KEYS = {
    "song_title", "song_name", "song", "track_name", "full_title", "name"
  };
  private static final String[] LANGUAGES = {"en", "en", "en", "es", "fr", "ru", "ja", "ko"};

  /// Writes the songs of a part of the world.
  ///
  /// @return how many rows, and how many of each quirk, are in the file
  public static Tally write(World world, World.Part part, Path file) throws IOException {
    var tally = new Tally();
    try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        var json = JSON.createGenerator(out, JsonEncoding.UTF8)) {
      for (var i = part.first(); i < part.first() + part.rows(); i++) {
        var row = world.row(Dataset.SLEEPING_DISCO_9M, i);
        var noise = world.noise().at(NOISE, i);
        line(json, row, noise, i);
        json.writeRaw('\n');
        tally.row(row.oddity());
        if (row.oddity() == Oddity.SLEEPING_BLANK_LINE) {
          json.writeRaw('\n');
          tally.lineBeside();
        }
      }
    }
    return tally;
  }

  private static void line(JsonGenerator json, World.Row row, long noise, long number)
      throws IOException {
    switch (row.oddity()) {
      case SLEEPING_TRUNCATED -> {
        var whole = new StringWriter();
        try (var aside = JSON.createGenerator(whole)) {
          object(aside, row, noise, number);
        }
        json.writeRaw(start(whole.toString(), 40 + Noise.below(noise, 100)));
      }
      case SLEEPING_GARBLED -> json.writeRaw("<!DOCTYPE html><title>503</title>");
      case SLEEPING_ARRAY -> json.writeRaw("[\"" + Ids.genius(row.song().number()) + "\", null]");
      case null, default -> object(json, row, noise, number);
    }
  }

  /// The first characters, but never half of a pair of surrogates, which could not be written.
  private static String start(String line, int length) {
    var half = Character.isHighSurrogate(line.charAt(length - 1));
    return line.substring(0, half ? length - 1 : length);
  }

  private static void object(JsonGenerator json, World.Row row, long noise, long number)
      throws IOException {
    var song = row.song();
    var oddity = row.oddity();
    json.writeStartObject();
    identity(json, song, oddity);
    if (oddity != Oddity.SLEEPING_NAMELESS) {
      title(json, song, oddity, number);
      json.writeStringField("primary_artist", song.artist().name());
      json.writeStringField(
          "artist_url", "https://genius.com/artists/" + Slug.sentence(song.artist().name()));
    }
    if (oddity == Oddity.SLEEPING_VALUES_NULL) {
      for (var key :
          List.of("featured_artists", "album_name", "album_release_date", "tags", "language")) {
        json.writeNullField(key);
      }
    } else if (oddity == Oddity.SLEEPING_OTHER_TYPES) {
      json.writeStringField("featured_artists", "");
      json.writeNumberField("album_name", song.year());
      json.writeNumberField("album_release_date", song.year());
      json.writeStringField("tags", song.genre());
      json.writeBooleanField("language", false);
    } else if (oddity != Oddity.SLEEPING_KEYS_MISSING && oddity != Oddity.SLEEPING_NAMELESS) {
      details(json, song, noise);
    }
    texts(json, song, noise);
    links(json, song, oddity, noise);
    if (oddity == Oddity.SLEEPING_UNKNOWN_KEY) {
      json.writeNumberField("pageviews", song.plays());
    }
    json.writeEndObject();
  }

  private static void identity(JsonGenerator json, Song song, @Nullable Oddity oddity)
      throws IOException {
    var id = Ids.genius(song.number());
    switch (oddity) {
      case SLEEPING_ID_MISSING -> {}
      case SLEEPING_ID_NULL -> {
        json.writeNullField("song_id");
        json.writeNullField("song_url");
      }
      case SLEEPING_NAMELESS -> json.writeStringField("song_id", Long.toString(id));
      case SLEEPING_ID_NUMBER -> {
        json.writeNumberField("song_id", id);
        json.writeStringField("song_url", url(song));
      }
      case null, default -> {
        json.writeStringField("song_id", Long.toString(id));
        json.writeStringField("song_url", url(song));
      }
    }
  }

  private static void title(JsonGenerator json, Song song, @Nullable Oddity oddity, long number)
      throws IOException {
    if (oddity == Oddity.SLEEPING_TITLE_SLUG) {
      return;
    }
    var key =
        oddity == Oddity.SLEEPING_TITLE_KEY
            ? OTHER_TITLE_KEYS[(int) (number % OTHER_TITLE_KEYS.length)]
            : "title";
    json.writeStringField(key, song.titleInBrackets());
  }

  private static void details(JsonGenerator json, Song song, long noise) throws IOException {
    json.writeArrayFieldStart("featured_artists");
    for (var artist : song.featured()) {
      json.writeString(artist.name());
    }
    json.writeEndArray();
    json.writeArrayFieldStart("lyricists");
    json.writeString(song.artist().name());
    json.writeEndArray();
    json.writeStringField("album_name", song.album());
    json.writeStringField(
        "album_url",
        "https://genius.com/albums/"
            + Slug.sentence(song.artist().name())
            + "/"
            + Slug.sentence(song.album()));
    json.writeStringField("album_release_date", date(song, noise));
    json.writeArrayFieldStart("tags");
    json.writeString(song.genre());
    json.writeEndArray();
    json.writeStringField("language", LANGUAGES[Noise.below(noise, LANGUAGES.length)]);
  }

  private static String date(Song song, long noise) {
    var day = Noise.below(Noise.again(noise, 3), 28 * 12);
    return song.year() + "-" + twoDigits(day / 28 + 1) + "-" + twoDigits(day % 28 + 1);
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private static void texts(JsonGenerator json, Song song, long noise) throws IOException {
    var verse = FORBIDDEN + " la " + song.title() + "\nla la " + Long.toString(noise & 0xFFFF, 36);
    json.writeStringField("lyrics", verse);
    json.writeStringField("genius_annotation", FORBIDDEN + " they sing of " + song.title());
    json.writeArrayFieldStart("qna");
    json.writeStartObject();
    json.writeStringField("question", FORBIDDEN + " who wrote it?");
    json.writeStringField("answer", FORBIDDEN + " somebody");
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void links(JsonGenerator json, Song song, @Nullable Oddity oddity, long noise)
      throws IOException {
    json.writeArrayFieldStart("youtube_links");
    // Most links are to the upload that LAION knows, some to another.
    var upload = Noise.chance(Noise.again(noise, 5), 700) ? 0 : 1;
    switch (oddity) {
      case SLEEPING_NO_LINK, SLEEPING_ID_MISSING, SLEEPING_ID_NULL -> {}
      case SLEEPING_BARE_LINK -> json.writeString(Ids.video(song.number(), upload));
      case SLEEPING_MANY_LINKS -> {
        json.writeString("https://www.youtube.com/watch?v=" + Ids.video(song.number(), 0));
        json.writeString("https://youtu.be/" + Ids.video(song.number(), 1));
        json.writeString(
            "http://www.youtube.com/watch?v=" + Ids.video(song.number(), 2) + "&feature=share");
      }
      case null, default ->
          json.writeString("https://www.youtube.com/watch?v=" + Ids.video(song.number(), upload));
    }
    json.writeEndArray();
  }

  /// https://genius.com/Artist-name-song-title-lyrics
  private static String url(Song song) {
    var words = Slug.sentence(song.artist().name() + " " + song.titleInBrackets());
    return "https://genius.com/" + words + "-lyrics";
  }

  private SleepingFile() {}
}
