package io.tallystick.command.rulebook;

import io.tallystick.command.rulebook.Reconsideration.Decided;
import io.tallystick.command.rulebook.Reconsideration.Happening;
import io.tallystick.command.rulebook.Reconsideration.Judge;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.EventTypes;
import io.tallystick.events.kernel.Provenance;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.ledger.LedgerEvent.CommandRefused;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.events.rulebook.BusinessDays;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.rulebook.WhatIfAnswer;
import io.tallystick.events.rulebook.WhatIfAnswer.Flip;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Goes through the log and decides again what was decided by a parameter: once by the values that were in force, which has
 * to give what is recorded, and once by another value. It reads the log and nothing else, and writes nothing.
 */
public final class WhatIf {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int BATCH = 4_096;

    private final EventReader log;
    private final Function<StoredEvent, DomainEvent> decoder;
    private final Supplier<RuleBook> rules;
    private final Predicate<String> refuses;
    private final List<Reconsideration> reconsiderations;
    private final ZoneId zone;

    /**
     * @param rules the rule book as it is now
     * @param refuses whether a command, by its full name, is refused where a rule is not kept (VI-28)
     */
    public WhatIf(
            EventReader log,
            Function<StoredEvent, DomainEvent> decoder,
            Supplier<RuleBook> rules,
            Predicate<String> refuses,
            List<Reconsideration> reconsiderations,
            ZoneId zone) {
        this.log = log;
        this.decoder = decoder;
        this.rules = rules;
        this.refuses = refuses;
        this.reconsiderations = List.copyOf(reconsiderations);
        this.zone = zone;
    }

    /** The parameters of the rule whose decisions can be taken again from what is recorded. */
    public Set<String> parameters(String rule) {
        return reconsiderations.stream()
                .filter(r -> r.rule().equals(rule))
                .flatMap(r -> r.parameters().stream())
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * What would have been decided by another value.
     *
     * @param from the first day of recording that counts
     * @param until the last one; also the day whose value counts as today's
     * @param known up to this position of the log, at most its head
     * @return nothing where decisions by this parameter cannot be taken again, or the value is none
     */
    public Optional<WhatIfAnswer> ask(
            String rule, String parameter, String value, LocalDate from, LocalDate until, long known) {
        boolean fits = RuleCatalogue.get()
                .parameter(rule, parameter)
                .filter(declared -> declared.accepts(value))
                .isPresent();
        if (!fits || !parameters(rule).contains(parameter)) {
            return Optional.empty();
        }
        RuleBook then = rules.get();
        RuleBook other = then.assuming(rule, parameter, value);
        long end = Math.min(known, log.head());
        Tally tally = new Tally(parameter, from, until, refuses);
        for (Reconsideration again : reconsiderations) {
            if (again.rule().equals(rule) && again.parameters().contains(parameter)) {
                go(again, then, other, end, tally);
            }
        }
        return Optional.of(tally.answer(
                rule, value, other.parameter(rule, parameter, until), then.parameter(rule, parameter, until), end));
    }

    private void go(Reconsideration again, RuleBook then, RuleBook other, long end, Tally tally) {
        Set<String> wanted = again.events().stream().map(EventTypes::nameOf).collect(Collectors.toSet());
        Judge asRecorded = again.begin(new ByTheBook(again.rule(), then));
        Judge otherwise = again.begin(new ByTheBook(again.rule(), other));
        for (long at = 0; at < end; ) {
            at = log.read(at, end, BATCH, stored -> {
                if (wanted.contains(stored.type())) {
                    Happening happening = happening(stored);
                    List<Decided> one = new ArrayList<>();
                    List<Decided> two = new ArrayList<>();
                    asRecorded.take(happening, one::add);
                    otherwise.take(happening, two::add);
                    tally.take(happening, one, two);
                }
            });
        }
    }

    private Happening happening(StoredEvent stored) {
        Provenance provenance =
                Provenance.of(JSON.readValue(stored.metadata(), new TypeReference<Map<String, Object>>() {}));
        Instant occurred = provenance.occurredAt() == null ? stored.recordedAt() : provenance.occurredAt();
        return new Happening(
                stored.position(),
                stored.isOfRecord() ? new RecordId(stored.aggregateId()) : null,
                LocalDate.ofInstant(stored.recordedAt(), zone),
                LocalDate.ofInstant(occurred, zone),
                decoder.apply(stored),
                provenance);
    }

    private record ByTheBook(String rule, RuleBook book) implements Reconsideration.Values {
        @Override
        public int number(String parameter, LocalDate day) {
            return Integer.parseInt(book.parameter(rule, parameter, day));
        }

        @Override
        public List<String> list(String parameter, LocalDate day) {
            String list = book.parameter(rule, parameter, day);
            return list.isBlank() ? List.of() : List.of(list.split(","));
        }

        @Override
        public BusinessDays days() {
            return book.businessDays();
        }
    }

    /** What came out so far. */
    private static final class Tally {
        private final String parameter;
        private final LocalDate from;
        private final LocalDate until;
        private final Predicate<String> refuses;
        private final List<Flip> flips = new ArrayList<>();
        private int decided;
        private int flipped;
        private int moved;
        private int untold;

        Tally(String parameter, LocalDate from, LocalDate until, Predicate<String> refuses) {
            this.parameter = parameter;
            this.from = from;
            this.until = until;
            this.refuses = refuses;
        }

        void take(Happening happening, List<Decided> asRecorded, List<Decided> otherwise) {
            if (asRecorded.size() != otherwise.size()) {
                throw new IllegalStateException("position " + happening.position() + " was decided differently often");
            }
            if (happening.recordedOn().isBefore(from) || happening.recordedOn().isAfter(until)) {
                return;
            }
            for (int i = 0; i < asRecorded.size(); i++) {
                if (asRecorded.get(i).parameter().equals(parameter)) {
                    count(happening, asRecorded.get(i), otherwise.get(i));
                }
            }
        }

        private void count(Happening happening, Decided was, Decided would) {
            decided++;
            if (was.kept() != was.recorded()) {
                untold++;
            } else if (was.kept() != would.kept()) {
                flipped++;
                String command = happening.event() instanceof CommandRefused refused
                        ? refused.command()
                        : happening.provenance().command();
                flips.add(new Flip(
                        happening.position(),
                        was.record(),
                        command,
                        happening.recordedOn(),
                        was.person(),
                        was.kept(),
                        refuses.test(command),
                        was.limit(),
                        would.limit(),
                        was.actual()));
            } else if (!was.limit().equals(would.limit())) {
                moved++;
            }
        }

        WhatIfAnswer answer(String rule, String value, String effective, String now, long known) {
            return new WhatIfAnswer(
                    rule,
                    parameter,
                    value,
                    effective,
                    now,
                    from,
                    until,
                    known,
                    decided,
                    flipped,
                    moved,
                    untold,
                    flips.reversed().stream().limit(WhatIfAnswer.MOST).toList());
        }
    }
}
