package io.tallystick.query.console.customers;

import io.tallystick.events.customers.CustomerFileEvent.CounterMeasureSet;
import io.tallystick.events.customers.CustomerFileEvent.CreditProblemAnnotated;
import io.tallystick.events.customers.CustomerFileEvent.CreditProblemRecorded;
import io.tallystick.events.customers.CustomerFileEvent.TradingProblemClosed;
import io.tallystick.events.customers.CustomerFileEvent.TradingProblemRecorded;
import io.tallystick.events.customers.contacts.ContactEvent;
import io.tallystick.events.customers.contacts.ContactEvent.ContactReportFiled;
import io.tallystick.events.customers.contacts.ContactEvent.DealingLinked;
import io.tallystick.events.customers.contacts.ContactEvent.DealingRecorded;
import io.tallystick.events.customers.contacts.ContactEvent.ImportantContactReported;
import io.tallystick.events.customers.contacts.ContactEvent.MajorChangeRecorded;
import io.tallystick.events.customers.sources.SourceEvent.CustomerReportFiled;
import io.tallystick.events.customers.sources.SourceEvent.VisitRecorded;
import io.tallystick.events.customers.upkeep.UpkeepEvent;
import io.tallystick.events.customers.upkeep.UpkeepEvent.CustomerFileReviewed;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.CardSection;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.kit.LogEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was told of a customer beside the facts of its file: what visits found, what letters and calls were about, reports,
 * problems and what is done about them (II-20, II-21, II-24, II-35, IV-8, IV-19). Each belongs to the section of the card
 * that a demand asks for it with, and is opened with that section (ADR 0035, ADR 0044).
 */
final class CardNotes {
    /** Registers that say which records speak of a customer, with their table and the column of the record. */
    private static final List<Beside> BESIDE = List.of(
            new Beside("visits", "visit", "visit"),
            new Beside("dealings", "dealing", "dealing"),
            new Beside("customer-reports", "filed", "report"));

    private final Records records;
    private final Registers registers;

    private record Beside(String register, String table, String column) {}

    /** Something told, still sealed. */
    record Note(CardSection section, LogEntry entry, Protected<String> text) {}

    CardNotes(Records records, Registers registers) {
        this.records = records;
        this.registers = registers;
    }

    /** Everything told of a customer, the newest first. */
    List<Note> of(RecordId customer) {
        Stream<RecordId> keyed = Stream.of(customer, ContactEvent.of(customer), UpkeepEvent.of(customer));
        Stream<RecordId> beside = BESIDE.stream()
                .flatMap(one ->
                        rows(one, customer).stream().map(row -> new RecordId(String.valueOf(row.get(one.column())))));
        return Stream.concat(keyed, beside)
                .flatMap(record -> records.of(record).stream())
                .flatMap(entry -> note(entry).stream())
                .sorted(Comparator.comparingLong((Note note) -> note.entry().position())
                        .reversed())
                .toList();
    }

    private List<Map<String, @Nullable Object>> rows(Beside beside, RecordId customer) {
        return registers.all(
                beside.register(), beside.table(), Map.of("customer", customer.value()), sensitivity -> true);
    }

    /** What an event tells in words of its own, if it does. */
    private static Optional<Note> note(LogEntry entry) {
        Protected<String> text = text(entry.event());
        return text == null ? Optional.empty() : Optional.of(new Note(section(entry.event()), entry, text));
    }

    /** What somebody said in an event; nothing, where it says nothing of its own or a fact of the card. */
    static @Nullable Protected<String> text(Object event) {
        return switch (event) {
            case TradingProblemRecorded e -> e.text();
            case CounterMeasureSet e -> e.measure();
            case TradingProblemClosed e -> e.outcome();
            case CreditProblemRecorded e -> e.text();
            case CreditProblemAnnotated e -> e.note();
            case DealingRecorded e -> e.text();
            case DealingLinked e -> e.text();
            case ImportantContactReported e -> e.text();
            case MajorChangeRecorded e -> e.text();
            case ContactReportFiled e -> e.text();
            case VisitRecorded e -> e.findings();
            case CustomerReportFiled e -> e.text();
            case CustomerFileReviewed e -> e.note();
            default -> null;
        };
    }

    private static CardSection section(Object event) {
        return switch (event) {
            case TradingProblemRecorded e -> CardSection.TRADING;
            case CounterMeasureSet e -> CardSection.TRADING;
            case TradingProblemClosed e -> CardSection.TRADING;
            case CreditProblemRecorded e -> CardSection.CREDIT;
            case CreditProblemAnnotated e -> CardSection.CREDIT;
            default -> CardSection.BUSINESS;
        };
    }
}
