package io.trackrecord.bot.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.trackrecord.bot.store.Notice;
import io.trackrecord.bot.store.Watch;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/// What every store keeps to about messages that are being sent.
interface NoticeContract extends OpenStore {

  @Test
  default void aMessageThatWasSentLeavesThePersonTold() {
    store().watches().add(ANN, watch("name:a", "before"));
    store().watches().add(ANN, watch("name:b", "same"));

    var notice = begin().orElseThrow();
    store().notices().sent(notice);

    assertThat(store().watches().of(ANN))
        .extracting(Watch::told, Watch::version)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("after", "v2"),
            org.assertj.core.groups.Tuple.tuple("same", "v2"));
    assertThat(store().notices().interrupted("discord", LATER.plusMillis(1), 10)).isEmpty();
  }

  @Test
  default void nobodyBeginsAMessageTwice() throws Exception {
    store().watches().add(ANN, watch("name:a", "before"));
    var tasks = new ArrayList<Callable<Optional<Notice>>>();
    for (var i = 0; i < 16; i++) {
      tasks.add(this::begin);
    }

    assertThat(inParallel(tasks)).filteredOn(Optional::isPresent).hasSize(1);
  }

  @Test
  default void whatWasToldInTheMeantimeIsNotToldAgain() {
    store().watches().add(ANN, watch("name:a", "before"));
    store().notices().sent(begin().orElseThrow());

    assertThat(begin()).isEmpty();
  }

  @Test
  default void aWatchThatWasEndedInTheMeantimeIsNotTold() {
    store().watches().add(ANN, watch("name:a", "before"));
    store().watches().remove(ANN, "name:a");

    assertThat(begin()).isEmpty();
    assertThat(store().notices().interrupted("discord", LATER.plusMillis(1), 10)).isEmpty();
  }

  @Test
  default void aMessageThatDidNotArriveIsBegunAgain() {
    store().watches().add(ANN, watch("name:a", "before"));
    store().notices().notSent(begin().orElseThrow());

    assertThat(begin()).isPresent();
  }

  @Test
  default void anInterruptedMessageIsSentOnceMoreAtMost() {
    store().watches().add(ANN, watch("name:a", "before"));
    begin();
    assertThat(store().notices().interrupted("discord", LATER, 10)).isEmpty();
    assertThat(store().notices().interrupted("slack", LATER.plusMillis(1), 10)).isEmpty();

    var now = LATER.plusMillis(1);
    var first = store().notices().interrupted("discord", now, 10).getFirst();
    var again = store().notices().again(first, now, now.plusSeconds(60)).orElseThrow();
    assertThat(again.tries()).isEqualTo(2);
    assertThat(again.changes()).containsExactly(new Notice.Change("name:a", "before", "after"));
    assertThat(store().notices().again(first, now, now.plusSeconds(60))).isEmpty();

    var end = now.plusSeconds(61);
    var second = store().notices().interrupted("discord", end, 10).getFirst();
    assertThat(store().notices().again(second, end, end.plusSeconds(60))).isEmpty();
    assertThat(store().notices().interrupted("discord", end.plusSeconds(600), 10)).isEmpty();
    assertThat(store().watches().of(ANN)).extracting(Watch::told).containsExactly("after");
  }
}
