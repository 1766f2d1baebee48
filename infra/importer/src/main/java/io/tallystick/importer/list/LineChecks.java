package io.tallystick.importer.list;

import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.importer.Field;
import io.tallystick.importer.Note;
import io.tallystick.importer.Problem;
import io.tallystick.importer.Reason;
import io.tallystick.importer.YearRule;
import io.tallystick.importer.list.Columns.Value;
import io.tallystick.importer.table.SourceRow;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the rows of a list one after the other; every bad cell is named, none stops the rest. */
final class LineChecks {
    private static final int EARLIEST_YEAR = 1000;
    private static final Pattern CATEGORY = Pattern.compile("[A-Z]{2}(·[A-Z0-9]{1,8})?");

    private final Columns columns;
    private final ListTerms terms;
    private final boolean old;
    private final List<Problem> problems;
    private final Notes notes;
    private final CellTexts texts;
    private final Map<String, Integer> codes = new HashMap<>();
    private int lastSequence = -1;

    /** @param old whether the list is taken as it stands, with gaps, duplicates and uncounted pages */
    LineChecks(Columns columns, ListTerms terms, boolean old, CellTexts texts, List<Problem> problems, Notes notes) {
        this.columns = columns;
        this.terms = terms;
        this.old = old;
        this.problems = problems;
        this.notes = notes;
        this.texts = texts;
    }

    /** The line a row gives, or nothing when it has a problem. */
    @Nullable
    DraftLine check(SourceRow row) {
        int before = problems.size();
        width(row);
        Integer sequence = sequence(row);
        String title = texts.required(row, Field.TITLE);
        Dated dated = dated(row);
        String code = code(row);
        String documentNumber = texts.optional(row, Field.DOCUMENT_NUMBER);
        int pages = pages(row);
        int pieces = pieces(row);
        RetentionPeriod period = period(row);
        CustodyUnitKind kind = kind(row);
        String category = category(row);
        String classCode = texts.required(row, Field.CLASS_CODE);
        String security = texts.optional(row, Field.SECURITY);
        String condition = texts.optional(row, Field.CONDITION);
        String remarks = texts.optional(row, Field.REMARKS);
        signatures(row);
        if (problems.size() > before
                || title == null
                || dated == null
                || period == null
                || kind == null
                || category == null
                || classCode == null) {
            return null;
        }
        return new DraftLine(
                row.number(),
                sequence,
                code,
                kind,
                category,
                classCode,
                title,
                dated.year(),
                dated.text(),
                documentNumber,
                pages,
                pieces,
                period,
                security,
                condition,
                remarks);
    }

    /** What the row says about the whole list. */
    Map<Field, String> facts(SourceRow row) {
        Map<Field, String> facts = new EnumMap<>(Field.class);
        for (Field field : List.of(Field.TRANSFER_TIME, Field.DEPARTMENT)) {
            String text = columns.value(row, field).text().strip();
            if (!text.isEmpty()) {
                facts.put(field, text);
            }
        }
        return facts;
    }

    void width(SourceRow row) {
        for (int column = columns.headerWidth(); column < row.cells().size(); column++) {
            if (!row.cell(column).isBlank()) {
                problems.add(new Problem(
                        row.number(), column + 1, null, null, Reason.CELL_BEYOND_HEADER, List.of(), row.cell(column)));
            }
        }
    }

    private @Nullable Integer sequence(SourceRow row) {
        Value value = columns.value(row, Field.SEQUENCE);
        if ((value.text().isBlank() && value.fault() == null) || old) {
            return null;
        }
        Optional<Integer> number = value.fault() == null ? WholeNumber.of(value.text()) : Optional.empty();
        if (number.isEmpty()) {
            texts.problem(row, Field.SEQUENCE, value, Reason.SEQUENCE_NOT_WHOLE);
            return null;
        }
        int found = number.get();
        boolean follows = lastSequence < 0 || (columns.returned() ? found > lastSequence : found == lastSequence + 1);
        if (!follows) {
            texts.problem(row, Field.SEQUENCE, value, Reason.SEQUENCE_BROKEN, lastSequence + 1, found);
        }
        lastSequence = found;
        return found;
    }

    private record Dated(int year, @Nullable String text) {}

    private @Nullable Dated dated(SourceRow row) {
        Value stated = columns.value(row, Field.YEAR);
        boolean byYear = stated.fault() != null || !stated.text().isBlank() || !columns.has(Field.DATE_TEXT);
        Field field = byYear ? Field.YEAR : Field.DATE_TEXT;
        Value value = texts.filled(row, field, byYear ? stated : columns.value(row, Field.DATE_TEXT));
        if (value == null) {
            return null;
        }
        if (value.text().isBlank()) {
            value = texts.orDefault(row, Field.YEAR, value);
        }
        if (value.text().isBlank()) {
            missing(row, Field.YEAR, value);
            return null;
        }
        String text = texts.clean(row, field, value);
        if (text == null) {
            return null;
        }
        Optional<YearRule.Derived> derived = YearRule.of(text);
        if (derived.isEmpty()) {
            texts.problem(row, field, value, Reason.YEAR_NOT_FOUND);
            return null;
        }
        int year = derived.get().year();
        if (year < EARLIEST_YEAR || year > terms.latestYear()) {
            texts.problem(row, field, value, Reason.YEAR_OUT_OF_RANGE, year, EARLIEST_YEAR, terms.latestYear());
            return null;
        }
        if (!derived.get().stated()) {
            note(row, value, Reason.NOTE_YEAR_DERIVED, String.valueOf(year), text);
        }
        String written = byYear ? texts.optional(row, Field.DATE_TEXT) : text;
        boolean same = derived.get().stated() && (written == null || written.equals(text));
        return new Dated(year, same ? null : written == null ? text : written);
    }

    private @Nullable String code(SourceRow row) {
        String code = texts.optional(row, Field.CODE);
        if (code != null) {
            Integer first = codes.putIfAbsent(code, row.number());
            if (first != null && old) {
                note(row, columns.value(row, Field.CODE), Reason.NOTE_CODE_TWICE, code, String.valueOf(first));
            } else if (first != null) {
                texts.problem(row, Field.CODE, columns.value(row, Field.CODE), Reason.CODE_TWICE, code, first);
            }
        }
        return code;
    }

    private int pages(SourceRow row) {
        Value value =
                texts.filled(row, Field.PAGES, texts.orDefault(row, Field.PAGES, columns.value(row, Field.PAGES)));
        if (value == null) {
            return 0;
        }
        Optional<Integer> number = WholeNumber.of(value.text());
        boolean unknown = value.text().isBlank() || number.filter(n -> n == 0).isPresent();
        if (unknown && (terms.acceptUnknownPages() || old)) {
            if (!old || value.column() > 0) {
                note(row, value, Reason.NOTE_PAGES_UNKNOWN);
            }
        } else if (unknown && (columns.has(Field.PAGES) || value.column() > 0)) {
            texts.problem(row, Field.PAGES, value, Reason.PAGES_UNKNOWN);
        } else if (number.isEmpty() && !unknown) {
            texts.problem(row, Field.PAGES, value, Reason.PAGES_NOT_WHOLE);
        }
        return number.orElse(0);
    }

    private int pieces(SourceRow row) {
        Value read = columns.value(row, Field.PIECES);
        Value value = texts.filled(row, Field.PIECES, texts.orDefault(row, Field.PIECES, read));
        if (value == null || (value.text().isBlank() && value.column() == 0)) {
            return 1;
        }
        if (value.text().isBlank()) {
            note(row, value, Reason.NOTE_DEFAULT_USED, Field.PIECES.name(), "1");
            return 1;
        }
        Optional<Integer> number = WholeNumber.of(value.text()).filter(n -> n > 0);
        if (number.isEmpty()) {
            texts.problem(row, Field.PIECES, value, Reason.PIECES_NOT_WHOLE);
        }
        return number.orElse(1);
    }

    private @Nullable RetentionPeriod period(SourceRow row) {
        Value value = closed(row, Field.PERIOD);
        if (value == null) {
            return null;
        }
        return switch (Periods.of(value.text())) {
            case Periods.Read.Known known -> {
                if (!known.period().code().equals(value.text().strip())) {
                    note(
                            row,
                            value,
                            Reason.NOTE_VALUE_READ_AS,
                            value.text().strip(),
                            known.period().code());
                }
                yield known.period();
            }
            case Periods.Read.OldTerm _ -> {
                texts.problem(row, Field.PERIOD, value, Reason.PERIOD_OLD_TERM);
                yield null;
            }
            case Periods.Read.Unknown _ -> {
                texts.problem(row, Field.PERIOD, value, Reason.PERIOD_UNKNOWN);
                yield null;
            }
        };
    }

    private @Nullable CustodyUnitKind kind(SourceRow row) {
        Value value = closed(row, Field.KIND);
        if (value == null) {
            return null;
        }
        Optional<String> known = Vocabulary.shared().value(Field.KIND, value.text());
        if (known.isEmpty()) {
            texts.problem(row, Field.KIND, value, Reason.KIND_UNKNOWN);
            return null;
        }
        return CustodyUnitKind.valueOf(known.get());
    }

    private @Nullable String category(SourceRow row) {
        Value value = closed(row, Field.CATEGORY);
        if (value == null) {
            return null;
        }
        String text = value.text().strip();
        if (CATEGORY.matcher(text).matches()) {
            return text;
        }
        Optional<String> known = Vocabulary.shared().value(Field.CATEGORY, text);
        if (known.isEmpty()) {
            texts.problem(row, Field.CATEGORY, value, Reason.CATEGORY_UNKNOWN);
            return null;
        }
        note(row, value, Reason.NOTE_VALUE_READ_AS, text, known.get());
        return known.get();
    }

    /** The value of a field that knows a few words only, the default in place of nothing. */
    private @Nullable Value closed(SourceRow row, Field field) {
        Value value = texts.filled(row, field, texts.orDefault(row, field, columns.value(row, field)));
        if (value != null && value.text().isBlank()) {
            missing(row, field, value);
            return null;
        }
        return value;
    }

    /** A column that is missing as a whole has been named once, over the header. */
    private void missing(SourceRow row, Field field, Value value) {
        if (value.column() > 0) {
            texts.problem(row, field, value, Reason.CELL_REQUIRED);
        }
    }

    private void signatures(SourceRow row) {
        for (Field field : List.of(Field.TRANSFEROR_SIGNATURE, Field.RECEIVER_SIGNATURE, Field.WITNESS)) {
            Value value = columns.value(row, field);
            if (!value.text().isBlank()) {
                note(row, value, Reason.NOTE_SIGNATURE_NOT_TAKEN, Objects.requireNonNullElse(value.header(), ""));
            }
        }
    }

    private void note(SourceRow row, Value value, Reason reason, String... params) {
        notes.add(new Note(row.number(), value.column(), value.header(), reason, List.of(params)));
    }
}
