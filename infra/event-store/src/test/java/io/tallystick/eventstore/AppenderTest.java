package io.tallystick.eventstore;

import static io.tallystick.eventstore.TestLog.NO_TERMS;
import static io.tallystick.eventstore.TestLog.event;
import static io.tallystick.eventstore.TestLog.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.tallystick.events.log.AppendTerms;
import io.tallystick.events.log.Appended;
import io.tallystick.events.log.CommandAlreadyAccepted;
import io.tallystick.events.log.RegisterMovedOn;
import io.tallystick.testkit.Eventually;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AppenderTest {
    private final TestLog log = TestLog.fresh();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void theFirstCommandIsStoredAtPositionOne() {
        Appended outcome = log.appender()
                .submit(List.of(event("box/1", 0), event("box/2", 0), event("box/1", 1)), NO_TERMS)
                .join();

        assertThat(outcome).isEqualTo(new Appended(1, 3, "box/1", 1));
        assertThat(log.reader().head()).isEqualTo(3);
    }

    @Test
    void ofManyCommandsAtOnceOnlyTheConflictingFail() {
        log.appender().submit(List.of(event("box/old", 0)), NO_TERMS).join();
        List<CompletableFuture<Appended>> good = new ArrayList<>();
        List<CompletableFuture<Appended>> bad = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            good.add(log.appender().submit(List.of(event("box/" + i, 0), event("box/" + i, 1)), NO_TERMS));
            if (i % 10 == 0) {
                bad.add(log.appender().submit(List.of(event("box/other" + i, 0), event("box/old", 0)), NO_TERMS));
            }
        }

        good.forEach(command -> assertThat(command).succeedsWithin(Eventually.PATIENCE));
        assertThat(bad)
                .allSatisfy(command ->
                        assertThatThrownBy(command::join).hasCauseInstanceOf(AggregateStreamCreationException.class));
        assertThat(log.reader().head()).isEqualTo(601);
        assertThat(log.reader().ofRecord("box/other10")).isEmpty();
    }

    @Test
    void aSequenceNumberGivenTwiceIsAConcurrentChange() {
        log.appender()
                .submit(List.of(event("box/1", 0), event("box/1", 1)), NO_TERMS)
                .join();

        CompletableFuture<Appended> late = log.appender().submit(List.of(event("box/1", 1)), NO_TERMS);

        assertThatThrownBy(late::join)
                .hasCauseExactlyInstanceOf(ConcurrencyException.class)
                .hasMessageContaining("event 1 of box/1");
    }

    @Test
    void ofTwoCommandsInOneGroupTheFirstWins() {
        List<CompletableFuture<Appended>> rivals = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rivals.add(log.appender().submit(List.of(event("box/contested", 0)), NO_TERMS));
        }

        assertThat(rivals.getFirst().join().first()).isEqualTo(1);
        assertThat(rivals.subList(1, 100))
                .allSatisfy(rival ->
                        assertThatThrownBy(rival::join).hasCauseInstanceOf(AggregateStreamCreationException.class));
        assertThat(log.reader().head()).isEqualTo(1);
    }

    @Test
    void whoCollidesWithALoserOfItsOwnGroupIsStored() {
        log.appender().submit(List.of(event("box/old", 0)), NO_TERMS).join();
        List<CompletableFuture<Appended>> losers = new ArrayList<>();
        List<CompletableFuture<Appended>> winners = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            losers.add(log.appender().submit(List.of(event("box/" + i, 0), event("box/old", 0)), NO_TERMS));
            winners.add(log.appender().submit(List.of(event("box/" + i, 0)), NO_TERMS));
        }

        assertThat(winners)
                .allSatisfy(winner -> assertThat(winner.join().version()).isZero());
        assertThat(losers)
                .allSatisfy(loser ->
                        assertThatThrownBy(loser::join).hasCauseInstanceOf(AggregateStreamCreationException.class));
    }

    @Test
    void aRepeatedCommandIsAnsweredWithTheFirstOutcome() {
        Appended first = log.appender()
                .submit(List.of(event("box/1", 0), event("box/2", 0)), key("7 k1", "request"))
                .join();

        CompletableFuture<Appended> again = log.appender().submit(List.of(event("box/1", 1)), key("7 k1", "other"));

        assertThatThrownBy(again::join)
                .cause()
                .asInstanceOf(type(CommandAlreadyAccepted.class))
                .satisfies(accepted -> {
                    assertThat(accepted.accepted().outcome()).isEqualTo(first);
                    assertThat(accepted.accepted().hash()).asString().isEqualTo("request");
                });
        assertThat(log.reader().find("7 k1").orElseThrow().outcome()).isEqualTo(first);
        assertThat(log.reader().find("7 k2")).isEmpty();
    }

    @Test
    void aCommandRepeatedAtTheSameTimeIsStoredOnceOnAnyNode() {
        try (TestLog other = TestLog.node(log.url())) {
            List<CompletableFuture<Appended>> answers = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                TestLog node = i % 2 == 0 ? log : other;
                answers.add(node.appender().submit(List.of(event("box/" + i, 0)), key("7 same", "request")));
            }
            List<Appended> outcomes =
                    answers.stream().map(AppenderTest::outcomeOrFirst).toList();

            assertThat(outcomes.stream().distinct()).hasSize(1);
            assertThat(log.reader().head()).isEqualTo(1);
        }
    }

    private static Appended outcomeOrFirst(CompletableFuture<Appended> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof CommandAlreadyAccepted already) {
                return already.accepted().outcome();
            }
            throw e;
        }
    }

    @Test
    void aDecisionOnAnOlderRegisterIsRefused() {
        Appended changed = log.appender()
                .submit(List.of(event("post/1", 0, "organisation")), NO_TERMS)
                .join();

        CompletableFuture<Appended> stale =
                log.appender().submit(List.of(event("box/1", 0)), reliedOn("organisation", 0));
        CompletableFuture<Appended> fresh =
                log.appender().submit(List.of(event("box/1", 0)), reliedOn("organisation", changed.last()));
        CompletableFuture<Appended> other = log.appender().submit(List.of(event("box/2", 0)), reliedOn("rulebook", 0));

        assertThatThrownBy(stale::join).hasCauseInstanceOf(RegisterMovedOn.class);
        assertThat(fresh.join().first()).isEqualTo(2);
        assertThat(other.join().first()).isEqualTo(3);
    }

    @Test
    void aRegisterChangedOnAnotherNodeIsSeenWithoutBeingRead() {
        try (TestLog other = TestLog.node(log.url())) {
            other.appender().submit(List.of(event("box/0", 0)), NO_TERMS).join();
            log.appender()
                    .submit(List.of(event("post/1", 0, "organisation")), NO_TERMS)
                    .join();

            CompletableFuture<Appended> stale =
                    other.appender().submit(List.of(event("box/1", 0)), reliedOn("organisation", 1));

            assertThatThrownBy(stale::join).hasCauseInstanceOf(RegisterMovedOn.class);
            assertThat(log.reader().head()).isEqualTo(2);
        }
    }

    @Test
    void aRegisterChangedEarlierInTheSameGroupCounts() {
        List<CompletableFuture<Appended>> relying = new ArrayList<>();
        List<CompletableFuture<Appended>> changes = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            changes.add(log.appender().submit(List.of(event("post/" + i, 0, "organisation")), NO_TERMS));
            relying.add(log.appender().submit(List.of(event("box/" + i, 0)), reliedOn("organisation", 0)));
        }
        changes.forEach(CompletableFuture::join);

        assertThat(relying)
                .allSatisfy(command -> assertThatThrownBy(command::join).hasCauseInstanceOf(RegisterMovedOn.class));
        assertThat(log.reader().head()).isEqualTo(50);
    }

    private static AppendTerms reliedOn(String register, long position) {
        return new AppendTerms(null, null, Map.of(register, position));
    }

    @Test
    void recordedTimesNeverGoBackThoughTheClockDoes() throws Exception {
        Instant noon = Instant.parse("2026-03-01T12:00:00.123456789Z");
        String url = TestLog.newDatabase();
        Clock early = Clock.fixed(noon.minusSeconds(3600), ZoneOffset.UTC);
        try (TestLog atNoon = TestLog.node(url, Clock.fixed(noon, ZoneOffset.UTC), AppenderSettings.standard());
                TestLog behind = TestLog.node(url, early, AppenderSettings.standard())) {
            atNoon.appender().submit(List.of(event("box/1", 0)), NO_TERMS).join();
            behind.appender().submit(List.of(event("box/2", 0)), NO_TERMS).join();
            behind.appender().submit(List.of(event("box/3", 0)), NO_TERMS).join();

            assertThat(atNoon.reader().at(1).orElseThrow().recordedAt())
                    .isEqualTo(Instant.parse("2026-03-01T12:00:00.123456Z"));
            assertThat(atNoon.rows("select distinct recorded_at from domain_event"))
                    .hasSize(1);
        }
    }

    @Test
    void anEventBeyondSixtyKibibytesFailsItsCommandOnly() {
        byte[] large = new byte[NewEvent.MAX_BYTES + 1];
        assertThatThrownBy(() -> new NewEvent(
                        "Test", "box/1", 0, UUID.randomUUID(), "test.Happened", 1, large, new byte[0], null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("61440 bytes");

        byte[] largest = new byte[NewEvent.MAX_BYTES];
        NewEvent fits =
                new NewEvent("Test", "box/1", 0, UUID.randomUUID(), "test.Happened", 1, largest, new byte[0], null);
        assertThat(log.appender().submit(List.of(fits), NO_TERMS).join().first())
                .isEqualTo(1);
        assertThat(log.reader().at(1).orElseThrow().payload()).isEqualTo(largest);
    }

    @Test
    void textThatCannotBeStoredIsRefusedBeforeItReachesTheLog() {
        assertThatThrownBy(() -> event("box/\0", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> event("box/\ud800", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> log.appender().submit(List.of(event("box/1", 0)), key("\0", "r")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCommandOfTenThousandEventsIsOneAppend() {
        List<NewEvent> lines = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            lines.add(event("list/1", i));
        }

        assertThat(log.appender().submit(lines, key("7 list", "rows")).join())
                .isEqualTo(new Appended(1, 10_000, "list/1", 9_999));
        assertThat(log.reader().find("7 list").orElseThrow().outcome().last()).isEqualTo(10_000);
    }
}
