package io.trackrecord.bot.watch;

import io.trackrecord.bot.catalog.CatalogSummary;
import java.util.ArrayList;
import java.util.List;

/// What is new in an answer.
sealed interface News {

  /// A dataset lists something for the first time.
  record InDataset(String dataset, long tracks) implements News {}

  /// A dataset lists more than before.
  record MoreTracks(String dataset, long tracks, long before) implements News {}

  /// More of a dataset's tracks than before are on a list of tracks that somebody trained on.
  record OnList(String dataset, long listed, long before) implements News {}

  /// More tracks than before credit the name together with others.
  record Joint(long tracks, long before) implements News {}

  /// What is new, the strongest first. What is on a list of tracks that somebody trained on comes
  /// before what is only present.
  static List<News> of(Snapshot before, Snapshot after, CatalogSummary summary) {
    var lists = new ArrayList<News>();
    var datasets = new ArrayList<News>();
    after
        .datasets()
        .forEach(
            (id, now) -> {
              var was = before.in(id).orElse(new Snapshot.Counted(0, 0));
              var isList =
                  summary
                      .dataset(id)
                      .filter(each -> each.descriptor().perTrackList() != null)
                      .isPresent();
              if (now.listed() > was.listed()) {
                lists.add(new OnList(id, now.listed(), was.listed()));
              }
              if (was.tracks() == 0 && now.tracks() > 0) {
                (isList ? lists : datasets).add(new InDataset(id, now.tracks()));
              } else if (now.tracks() > was.tracks()) {
                (isList ? lists : datasets).add(new MoreTracks(id, now.tracks(), was.tracks()));
              }
            });
    var news = new ArrayList<>(lists);
    news.addAll(datasets);
    if (after.joint() > before.joint()) {
      news.add(new Joint(after.joint(), before.joint()));
    }
    return List.copyOf(news);
  }
}
