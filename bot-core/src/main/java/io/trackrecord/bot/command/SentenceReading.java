package io.trackrecord.bot.command;

import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Question;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.command.kind.Command;
import io.trackrecord.bot.reply.DisplayText;
import io.trackrecord.bot.reply.Outcome;
import io.trackrecord.bot.reply.Part;
import io.trackrecord.bot.reply.Reply;
import io.trackrecord.bot.reply.RichText;
import io.trackrecord.bot.request.Request;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Answers what a sentence means where nothing was found under the sentence itself: "is my band
/// Moss Choir in there?". The answer says what was understood.
final class SentenceReading {

  private static final String TRACK = "track";

  /// The options that hold a whole text, by command.
  private static final Map<String, String> TEXTS =
      Map.of("artist", "name", "search", "query", TRACK, "title");

  /// An offer that is so near is what was meant.
  private static final double NEAR_ENOUGH = 0.8;

  private static final Pattern ABOUT_DATASETS =
      Pattern.compile(
          "(?i)\\b(?:train|trained|training|dataset|datasets|band|listed|scraped|ai|my music)\\b");

  /// A request to be taken out, or a question about data protection.
  private static final Pattern ABOUT_REMOVAL =
      Pattern.compile(
          "(?i)\\b(?:remove|removal|removed|delete|deletion|erase|erasure|unlist|opt[- ]?out"
              + "|take(?:n)? (?:me|us|it|them|my (?:music|songs|tracks|name)) (?:down|off|out)"
              + "|take ?down|privacy|gdpr|dsgvo|data protection|personal data)\\b");

  private final Wording wording;
  private final Function<String, Optional<Command>> commands;

  /// @param commands finds a command by its name
  SentenceReading(Wording wording, Function<String, Optional<Command>> commands) {
    this.wording = wording;
    this.commands = commands;
  }

  /// The reply, or that to what its text means.
  Reply orAsMeant(Request request, Reply reply, TrackCatalog catalog) {
    var option = TEXTS.get(request.command());
    if (option == null || request.values().size() != 1) {
      return reply;
    }
    var text = request.value(option).orElse("");
    // "Korela by Moss Village" is like the titles of some songs, and means one of them.
    var isLikeTitles = request.command().equals(TRACK) && reply.outcome() == Outcome.SIMILAR;
    if (reply.outcome() != Outcome.NOT_FOUND
        && !isLikeTitles
        && !isQuestionFoundByWords(text, reply)) {
      return reply;
    }
    // Many songs are called "Remove Me".
    if (!request.command().equals(TRACK) && ABOUT_REMOVAL.matcher(text).find()) {
      return removal(text, catalog).orElse(reply);
    }
    if (reply.findings().more().containsKey("joint")
        || reply.findings().suggestions().stream()
            .anyMatch(each -> each.similarity() >= NEAR_ENOUGH)) {
      return reply;
    }
    return request
        .value(option)
        .flatMap(catalog::understand)
        .filter(question -> !isLikeTitles || question instanceof Question.OfSong)
        .flatMap(question -> answer(request, question, catalog))
        .orElse(reply);
  }

  /// What can be done, by the artist whom the text names where it names one.
  private Optional<Reply> removal(String text, TrackCatalog catalog) {
    var named =
        catalog
            .understand(ABOUT_REMOVAL.matcher(text).replaceAll(" "))
            .filter(Question.OfArtist.class::isInstance)
            .map(Question.OfArtist.class::cast)
            .map(artist -> Map.of("artist", artist.name()))
            .orElse(Map.of());
    return commands
        .apply("next-steps")
        .map(command -> command.answer(Request.of("next-steps", named), catalog))
        .map(reply -> saying(wording.say("understood.removal"), reply));
  }

  /// Whether only words of a question about the datasets were found, such as "train".
  private static boolean isQuestionFoundByWords(String text, Reply reply) {
    return reply.findings().basis() == MatchBasis.WORDS
        && (ABOUT_DATASETS.matcher(text).find() || ABOUT_REMOVAL.matcher(text).find());
  }

  /// The reply to what is meant. That an artist is not listed is worth saying to whoever did not
  /// ask for a song.
  private Optional<Reply> answer(Request request, Question question, TrackCatalog catalog) {
    var asksForArtist = question instanceof Question.OfArtist && !request.command().equals(TRACK);
    var meant = request(question);
    return commands
        .apply(meant.command())
        .map(command -> command.answer(meant, catalog))
        .filter(
            reply ->
                switch (reply.outcome()) {
                  case FOUND, SIMILAR -> true;
                  case NOT_FOUND -> asksForArtist;
                  default -> false;
                })
        .map(reply -> understood(question, reply));
  }

  private static Request request(Question question) {
    return switch (question) {
      case Question.OfArtist artist -> Request.of("artist", Map.of("name", artist.name()));
      case Question.OfSong song ->
          Request.of(
              TRACK,
              song.artist() == null
                  ? Map.of("title", song.title())
                  : Map.of("title", song.title(), "artist", song.artist()));
      case Question.OfText text ->
          Request.of("search", Map.of("query", Optional.ofNullable(text.words()).orElse("")));
    };
  }

  private Reply understood(Question question, Reply reply) {
    var sentence =
        question instanceof Question.OfSong song && song.artist() != null
            ? wording.say(
                "understood.song",
                "title",
                DisplayText.of(song.title()),
                "artist",
                DisplayText.of(song.artist()))
            : wording.say(
                "understood.artist",
                "name",
                DisplayText.of(question instanceof Question.OfArtist artist ? artist.name() : ""));
    return saying(sentence, reply);
  }

  /// The reply with a sentence on how the question was read, right below the heading.
  private static Reply saying(String sentence, Reply reply) {
    var parts = new ArrayList<>(reply.parts());
    parts.add(Math.min(1, parts.size()), new Part.Notice(RichText.plain(sentence)));
    return new Reply(reply.outcome(), parts, reply.controls(), reply.findings());
  }
}
