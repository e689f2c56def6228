package io.trackrecord.bot.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.trackrecord.bot.catalog.CatalogLimits;
import io.trackrecord.bot.catalog.CatalogStatistics;
import io.trackrecord.bot.catalog.CatalogStatistics.Script;
import io.trackrecord.bot.catalog.CatalogSummary;
import io.trackrecord.bot.catalog.CatalogTimeoutException;
import io.trackrecord.bot.engine.CatalogEngine;
import io.trackrecord.bot.engine.Deadline;
import io.trackrecord.bot.engine.EngineSession;
import io.trackrecord.bot.engine.EngineTracks;
import io.trackrecord.bot.engine.InMemoryEngine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrackStatisticsTest {

  private static CatalogStatistics of(String... titles) {
    return TrackStatistics.of(
        Listing.of(Stream.of(titles).map(title -> Listing.track(title, title, "Somebody")).toList())
            .session());
  }

  @Test
  void eachScriptIsKnownByItsLetters() {
    var letters =
        List.of(
            entry(Script.ARABIC, "ليل"),
            entry(Script.ARMENIAN, "Գիշեր"),
            entry(Script.BENGALI, "রাত"),
            entry(Script.CYRILLIC, "Ночь"),
            entry(Script.DEVANAGARI, "रात"),
            entry(Script.GEORGIAN, "ღამე"),
            entry(Script.GREEK, "Νύχτα"),
            entry(Script.HAN, "夜晚"),
            entry(Script.HANGUL, "밤하늘"),
            entry(Script.HEBREW, "לילה"),
            entry(Script.KANA, "よるのうた"),
            entry(Script.TAMIL, "இரவு"),
            entry(Script.TELUGU, "రాత్రి"),
            entry(Script.THAI, "กลางคืน"),
            entry(Script.OTHER, "ሌሊት"));

    for (var each : letters) {
      var counted = of(each.getValue(), "Night");
      assertThat(counted.scripts()).as(each.getValue()).containsExactly(entry(each.getKey(), 1L));
      assertThat(counted.plain()).isEqualTo(1);
    }
    assertThat(letters).hasSameSizeAs(Script.values());
  }

  @Test
  void aTitleInTwoScriptsCountsForBothAndTheSameScriptTwiceCountsOnce() {
    var counted = of("夜のうた", "Night Ночь", "Ночь и день");

    assertThat(counted.scripts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(Script.HAN, 1L, Script.KANA, 1L, Script.CYRILLIC, 2L));
    assertThat(counted.plain()).isZero();
  }

  @Test
  void latinLettersWithMarksDigitsAndSignsAreNoOtherScript() {
    var counted = of("Björk på ærø", "Łódź", "1999", "†††", "Tiếng Việt", "ＦＵＬＬ");

    assertThat(counted.scripts()).isEmpty();
    assertThat(counted.plain()).isEqualTo(6);
  }

  @Test
  void tracksWithoutAYearAreOfNoDecade() {
    var tracks =
        List.of(
            EngineTracks.track("one", "1", "A", "Somebody", null, 1999, null),
            EngineTracks.track("one", "2", "B", "Somebody", null, 1990, null),
            EngineTracks.track("one", "3", "C", "Somebody", null, 2000, null),
            EngineTracks.track("one", "4", "D", "Somebody", null, null, null));
    var counted = TrackStatistics.of(Listing.of(tracks).session());

    assertThat(counted.decades()).containsExactly(entry(1990, 2L), entry(2000, 1L));
    assertThat(counted.dated()).isEqualTo(3);
    assertThat(counted.tracks()).isEqualTo(4);
  }

  @Test
  void aCatalogCountsOnceAndKeepsNothingOfACountThatFailed() {
    var engine = new Counting(new InMemoryEngine(EngineTracks.few()), new AtomicInteger());
    var catalog = new MatchingCatalog(engine, CatalogLimits.STANDARD);

    assertThat(catalog.statistics()).isEqualTo(catalog.statistics());
    assertThat(engine.sessions()).hasValue(1);
    var late = new MatchingCatalog(engine, new CatalogLimits(Duration.ZERO));
    assertThatThrownBy(late::statistics).isInstanceOf(CatalogTimeoutException.class);
    assertThatThrownBy(late::statistics).isInstanceOf(CatalogTimeoutException.class);
    assertThat(engine.sessions()).hasValue(3);
  }

  /// An engine that counts the questions it is asked.
  private record Counting(CatalogEngine engine, AtomicInteger sessions) implements CatalogEngine {
    @Override
    public CatalogSummary summary() {
      return engine.summary();
    }

    @Override
    public EngineSession session(Deadline deadline) {
      sessions.incrementAndGet();
      return engine.session(deadline);
    }
  }
}
