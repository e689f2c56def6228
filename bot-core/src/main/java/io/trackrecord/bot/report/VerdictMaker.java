package io.trackrecord.bot.report;

import io.trackrecord.bot.answer.wording.Messages;
import io.trackrecord.bot.answer.wording.Wording;
import io.trackrecord.bot.catalog.ArtistMatches;
import io.trackrecord.bot.catalog.ArtistProfile;
import io.trackrecord.bot.catalog.Identity;
import io.trackrecord.bot.catalog.JointCredit;
import io.trackrecord.bot.catalog.MatchBasis;
import io.trackrecord.bot.catalog.Suggestion;
import io.trackrecord.bot.catalog.TrackCatalog;
import io.trackrecord.bot.reply.DisplayText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Says whether an artist is listed, and what a reader has to know of the name.
final class VerdictMaker {

  /// Names of joint credits, or near names, that a sentence lists.
  private static final int MAX_NAMES = 10;

  private final String artist;
  private final ArtistMatches found;
  private final TrackCatalog catalog;
  private final Wording wording;
  private final Messages own;

  VerdictMaker(
      String artist, ArtistMatches found, TrackCatalog catalog, Wording wording, Messages own) {
    this.artist = artist;
    this.found = found;
    this.catalog = catalog;
    this.wording = wording;
    this.own = own;
  }

  Report.Verdict verdict() {
    return found.profile().map(this::listed).orElseGet(this::notListed);
  }

  private Report.Verdict listed(ArtistProfile profile) {
    var matches = found.matches();
    var basis = matches.basis().orElse(MatchBasis.SIMILAR_NAME);
    var said = new ArrayList<String>();
    said.add(
        wording.say(
            "found",
            "songs",
            wording.songs(matches.songs(), matches.isAtLeast()),
            "datasets",
            wording.datasets(matches.datasets().size())));
    said.add(
        own.say(
            "verdict.basis",
            "basis",
            wording.basis(basis, matches.similarity()),
            "name",
            DisplayText.of(profile.name())));
    if (profile.placeholder()) {
      said.add(wording.say("artist.placeholder", "name", DisplayText.of(profile.name())));
    }
    if (!found.missing().isEmpty()) {
      said.add(wording.say("artist.missing", "names", wording.quoted(found.missing())));
    }
    said.addAll(namesakes(profile));
    joint("verdict.joint.more").ifPresent(said::add);
    if (matches.hidden() > 0) {
      said.add(wording.say("hidden.beside", "n", matches.hidden()));
    }
    return new Report.Verdict(
        basis.isSure() ? Report.Outcome.LISTED : Report.Outcome.SIMILAR,
        profile.name(),
        said,
        ReportFacts.lower(basis),
        matches.tracks(),
        matches.songs(),
        profile.spellings().stream().filter(each -> !each.equals(profile.name())).toList(),
        profile.firstYear(),
        profile.lastYear());
  }

  /// Where a dataset tells several artists of the name apart.
  private List<String> namesakes(ArtistProfile profile) {
    if (profile.ids().stream().noneMatch(each -> each.ids() > 0)) {
      return List.of();
    }
    return catalog.identities(artist).stream()
        .collect(
            Collectors.groupingBy(Identity::dataset, LinkedHashMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(each -> each.getValue() > 1)
        .map(
            each ->
                own.say(
                    "verdict.namesakes",
                    "n",
                    each.getValue(),
                    "dataset",
                    Wording.datasetName(catalog.summary(), each.getKey())))
        .toList();
  }

  private Optional<String> joint(String key) {
    var joint = found.joint();
    if (joint.tracks() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        own.say(
            key,
            "tracks",
            wording.tracks(joint.tracks(), joint.isAtLeast()),
            "n",
            joint.tracks(),
            "names",
            wording.quoted(
                joint.names().stream().limit(MAX_NAMES).map(JointCredit::artist).toList())));
  }

  private Report.Verdict notListed() {
    var said = new ArrayList<String>();
    var joint = joint("verdict.joint.only");
    var hidden = found.matches().hidden();
    said.add(
        hidden > 0
            ? wording.say("hidden.only", "n", hidden)
            : wording.say("artist.none", "asked", DisplayText.of(artist)));
    joint.ifPresent(said::add);
    var near =
        found.matches().suggestions().stream().limit(MAX_NAMES).map(Suggestion::name).toList();
    if (!near.isEmpty()) {
      said.add(own.say("verdict.near", "names", wording.quoted(near)));
    }
    said.add(wording.say("searched.caution"));
    return new Report.Verdict(
        hidden > 0
            ? Report.Outcome.HIDDEN
            : joint.isPresent() ? Report.Outcome.JOINT : Report.Outcome.NOT_LISTED,
        null,
        said,
        null,
        0,
        0,
        List.of(),
        null,
        null);
  }
}
