package io.trackrecord.bot.matching.name;

import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.RowFilter;
import io.trackrecord.data.track.Track;
import java.util.List;

/// The tracks of the most popular rows.
public final class PopularTracks {

  private PopularTracks() {}

  /// The tracks of the most popular rows of a filter, in that order.
  public static List<Track> of(EngineSession session, RowFilter filter, int limit) {
    var handles = session.rows(filter, limit).stream().map(hit -> hit.row()).toList();
    var tracks = session.tracks(handles);
    return handles.stream().map(tracks::get).toList();
  }
}
