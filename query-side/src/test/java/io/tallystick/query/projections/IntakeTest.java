package io.tallystick.query.projections;

import static io.tallystick.query.QueryFixture.by;
import static io.tallystick.query.kit.ShelfEvents.item;
import static io.tallystick.query.kit.ShelfEvents.opened;
import static io.tallystick.query.kit.ShelfEvents.unit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallystick.events.DomainEvent;
import io.tallystick.query.QueryFixture;
import io.tallystick.query.kit.EventJson;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Pile;
import io.tallystick.query.kit.Shelf;
import io.tallystick.query.kit.ShelfStory;
import io.tallystick.query.kit.Table;
import io.tallystick.testkit.Eventually;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;

/** A batch worked out while the one before is written leaves what one leaves that waited for its turn. */
class IntakeTest {
    private static final int RECORDS = 12;
    private static final Set<Integer> OPEN = new HashSet<>();
    private static final QueryFixture FIXTURE = new QueryFixture();
    private static final ExecutorService WITH = Executors.newVirtualThreadPerTaskExecutor();
    private static final Semaphore WRITERS = new Semaphore(4);

    @AfterContainer
    static void close() {
        FIXTURE.close();
        WITH.shutdownNow();
    }

    @Property(tries = 12)
    void whetherBatchesAreWorkedOutEarlyOrInTurnMakesNoDifference(@ForAll long seed) throws Exception {
        Random random = new Random(seed);
        write(random, 30 + random.nextInt(60));
        for (Model model : List.of(Model.of(new Shelf()), Model.of(new Pile()))) {
            assertThat(taken(model, "early", true, new Random(seed)))
                    .isEqualTo(taken(model, "in_turn", false, new Random(seed)));
        }
    }

    @Example
    void mostBatchesOfAModelThatKnowsItsRowsAreWorkedOutEarly() throws Exception {
        Random random = new Random(1);
        write(random, 400);
        Model model = Model.of(new Shelf());
        Intake intake = intake(model, "counted");
        int early = 0;
        int batches = 0;
        for (List<LogEntry> entries : batches(random, 8)) {
            intake.take(entries, true, false, () -> {});
            batches++;
            early += intake.writing() ? 1 : 0;
        }
        intake.settle();
        assertThat(early).isGreaterThan(batches / 2).isLessThan(batches);
    }

    @Example
    void whoIsToldThatABatchIsWrittenIsToldOnceWhateverHappens() throws Exception {
        long before = FIXTURE.log().head();
        for (int number = 100; number < 130; number++) {
            append(number, opened(number, "Unit " + number, "C", 2026));
        }
        List<LogEntry> all = log().subList((int) before, (int) before + 30);
        Model model = Model.of(new Shelf());
        intake(model, "told");
        FIXTURE.execute("update told.projection_position set position = " + before);
        Intake intake = open(model, "told");
        Semaphore told = new Semaphore(0);
        intake.take(all.subList(0, 20), true, false, told::release);
        // Another process was here in the meantime.
        intake.letGo();
        FIXTURE.execute("update told.projection_position set position = position - 1");
        intake.take(all.subList(20, 30), true, false, told::release);
        assertThatThrownBy(intake::settle).isInstanceOf(PositionMoved.class);
        assertThat(told.availablePermits()).isEqualTo(2);
        assertThat(intake.stored()).isEqualTo(before + 20);
        assertThat(WRITERS.availablePermits()).isEqualTo(4);
    }

    /** Another node has the model before what was worked out early could be stored. */
    @Example
    void whatWasWorkedOutEarlyIsNotStoredByWhoHasLostTheModelMeanwhile() throws Exception {
        List<LogEntry> all = story(200, 2026);
        Model model = Model.of(new Shelf());
        begun(model, "undisturbed", all).take(all, false, false, () -> {});
        begun(model, "lost", all);
        Semaphore told = new Semaphore(0);
        CountDownLatch onwards = new CountDownLatch(1);
        try (ExecutorService heldUp = Executors.newSingleThreadExecutor()) {
            heldUp.execute(() -> Eventually.opens(onwards));
            Intake one = open(model, "lost", heldUp);
            one.take(all.subList(0, 10), true, false, told::release);
            assertThat(one.writing()).as("worked out, and not stored").isTrue();
            Intake other = open(model, "lost");
            other.take(all.subList(0, 5), false, false, () -> {});
            List<List<Object>> stored = contents(model, "lost");
            onwards.countDown();
            assertThatThrownBy(() -> one.take(all.subList(10, 20), true, false, told::release))
                    .isInstanceOf(PositionMoved.class);
            one.letGo();
            assertThat(contents(model, "lost")).as("nothing of either batch").isEqualTo(stored);
            assertThat(told.availablePermits()).isEqualTo(2);

            other.take(all.subList(5, 15), true, false, () -> {});
            other.take(all.subList(15, 30), true, false, () -> {});
            other.settle();
            assertThat(contents(model, "lost")).isEqualTo(contents(model, "undisturbed"));
        } finally {
            onwards.countDown();
        }
    }

    /** The handler was content with it, and PostgreSQL is not. */
    @Example
    void anEventThatCannotBeWrittenIsParkedOnceOutOfABatchWorkedOutEarlyAndTriedAgain() throws Exception {
        List<LogEntry> all = story(300, 3500);
        Model model = Model.of(new Shelf());
        String record = all.get(12).record();
        Intake intake = begun(model, "refused", all);
        for (int from = 0; from < 30; from += 10) {
            assertThat(intake.writing()).isEqualTo(from > 0);
            intake.take(all.subList(from, from + 10), true, false, () -> {});
        }
        intake.settle();
        assertThat(intake.parked()).containsExactly(record);
        assertThat(letters("refused"))
                .satisfiesExactly(
                        opening -> assertThat(opening)
                                .startsWith(all.get(12).position() + " " + record)
                                .contains("unit_year_check"),
                        item -> assertThat(item).isEqualTo(all.get(27).position() + " " + record + " "));

        begun(model, "refused_in_turn", all).take(all, false, false, () -> {});
        for (String schema : List.of("refused", "refused_in_turn")) {
            assertThat(contents(model, schema).getFirst()).as("all others").hasSize(14);
            FIXTURE.execute("alter table " + schema + ".unit drop constraint unit_year_check");
            Intake again = open(model, schema);
            again.retry(again.parked(), new Feed(FIXTURE.log().reader(), new EventJson(), new Bell()));
            assertThat(again.parked()).isEmpty();
            assertThat(letters(schema)).isEmpty();
        }
        assertThat(contents(model, "refused"))
                .isEqualTo(contents(model, "refused_in_turn"))
                .first()
                .satisfies(units -> assertThat(units).hasSize(15));
    }

    /** Fifteen units are opened, and then one item filed in each; the thirteenth is of a year of its own. */
    private static List<LogEntry> story(int first, int year) {
        long before = FIXTURE.log().head();
        for (int i = 0; i < 15; i++) {
            int number = first + i;
            append(number, opened(number, "Unit " + number, "D", i == 12 ? year : 2026));
        }
        for (int i = 0; i < 15; i++) {
            append(first + i, item(first + i, 1, 3));
        }
        return log().subList((int) before, (int) before + 30);
    }

    private static void append(int number, DomainEvent event) {
        FIXTURE.log().append(unit(number), by("filing.Test"), event);
    }

    /** As if all before those had been taken in. */
    private Intake begun(Model model, String schema, List<LogEntry> entries) throws SQLException {
        intake(model, schema);
        FIXTURE.execute("update " + schema + ".projection_position set position = "
                + (entries.getFirst().position() - 1));
        return open(model, schema);
    }

    private static List<String> letters(String schema) throws SQLException {
        return FIXTURE.world().write(schema, connection -> rows(connection, "dead_letter")).stream()
                .map(String::valueOf)
                .toList();
    }

    private List<List<Object>> taken(Model model, String schema, boolean early, Random random) throws Exception {
        Intake intake = intake(model, schema);
        List<List<LogEntry>> batches = batches(random, 40);
        for (int i = 0; i < batches.size(); i++) {
            switch (random.nextInt(8)) {
                case 0 -> intake.settle();
                case 1 -> {
                    intake = again(intake, model, schema);
                    while (i > 0 && batches.get(i - 1).getLast().position() > intake.position()) {
                        i--;
                    }
                }
                default -> {}
            }
            boolean last = i == batches.size() - 1;
            intake.take(batches.get(i), early && !last, last, () -> {});
        }
        intake.settle();
        assertThat(intake.position()).isEqualTo(FIXTURE.log().head());
        return contents(model, schema);
    }

    private static List<List<LogEntry>> batches(Random random, int most) {
        List<LogEntry> all = log();
        List<List<LogEntry>> batches = new ArrayList<>();
        for (int from = 0; from < all.size(); ) {
            int to = Math.min(all.size(), from + 1 + random.nextInt(most));
            batches.add(all.subList(from, to));
            from = to;
        }
        return batches;
    }

    private static List<LogEntry> log() {
        Feed feed = new Feed(FIXTURE.log().reader(), new EventJson(), new Bell());
        return feed.after(0, Integer.MAX_VALUE).entries();
    }

    /** Another one goes on; with the batch before where that was on its way and could not be written. */
    private Intake again(Intake before, Model model, String schema) throws SQLException {
        long reached = before.position();
        before.letGo();
        Intake after = open(model, schema);
        assertThat(after.position()).isLessThanOrEqualTo(reached);
        return after;
    }

    private Intake intake(Model model, String schema) throws SQLException {
        FIXTURE.world().write(model.schema(), connection -> {
            ScriptedSchema.remake(connection, schema, model);
            return model;
        });
        return open(model, schema);
    }

    private Intake open(Model model, String schema) throws SQLException {
        return open(model, schema, WITH);
    }

    private Intake open(Model model, String schema, ExecutorService with) throws SQLException {
        return new Intake(
                new Batch(FIXTURE.world(), model, schema, entry -> true, null),
                FIXTURE.world().write(schema, StoredPosition::read).position(),
                FIXTURE.world().write(schema, connection -> new DeadLetters(connection).records()),
                WRITERS,
                with);
    }

    private static void write(Random random, int appends) {
        for (int i = 0; i < appends; i++) {
            int number = 1 + random.nextInt(RECORDS);
            FIXTURE.log().append(unit(number), by("filing.Test"), ShelfStory.events(random, number, OPEN));
        }
    }

    private List<List<Object>> contents(Model model, String schema) throws SQLException {
        List<List<Object>> contents = new ArrayList<>();
        for (String table : names(model)) {
            contents.add(FIXTURE.world().write(schema, connection -> rows(connection, table)));
        }
        return contents;
    }

    private static List<String> names(Model model) {
        List<String> names =
                new ArrayList<>(model.tables().stream().map(Table::name).toList());
        names.addAll(Arrays.asList("projection_position", "dead_letter"));
        return names;
    }

    private static List<Object> rows(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select "
                        + (table.equals("dead_letter")
                                ? "position || ' ' || aggregate_id || ' ' || coalesce(error, '')"
                                : "to_jsonb(t)::text")
                        + " from " + table + " t order by 1")) {
            List<Object> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
