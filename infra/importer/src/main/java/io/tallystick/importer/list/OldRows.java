package io.tallystick.importer.list;

import io.tallystick.importer.Field;
import io.tallystick.importer.ListKind;
import io.tallystick.importer.Note;
import io.tallystick.importer.Problem;
import io.tallystick.importer.Reason;
import io.tallystick.importer.table.SourceRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the rows of ledgers kept before this one; what describes records is checked as on a transfer list. */
final class OldRows {
    private static final Set<Field> DAYS = Set.of(
            Field.KEPT_FROM,
            Field.LENT_ON,
            Field.DUE_ON,
            Field.DESTROYED_ON,
            Field.RETURNED_ON,
            Field.DEALT_ON,
            Field.PAY_BY);

    /** Fields of which only the words of the vocabulary are understood. */
    private static final Set<Field> CLOSED =
            Set.of(Field.EMPLOYMENT, Field.SEX, Field.EDUCATION, Field.NATURE, Field.ROLE, Field.DEALING);

    private final ListKind kind;
    private final Columns columns;
    private final LineChecks lines;
    private final CellTexts texts;
    private final List<Problem> problems;
    private final Notes notes;

    OldRows(ListKind kind, Columns columns, LineChecks lines, CellTexts texts, List<Problem> problems, Notes notes) {
        this.kind = kind;
        this.columns = columns;
        this.lines = lines;
        this.texts = texts;
        this.problems = problems;
        this.notes = notes;
    }

    /** Whether the row is of something that is over and not to be taken: a loan that was returned. */
    boolean over(SourceRow row) {
        boolean returned = kind == ListKind.LOAN_BOOK
                && !columns.value(row, Field.RETURNED_ON).text().isBlank();
        if (returned) {
            notes.add(Note.ofRow(row.number(), Reason.NOTE_ROW_RETURNED));
        }
        return returned;
    }

    /** The values a row gives, or nothing when it has a problem. */
    @Nullable
    OldRow check(SourceRow row) {
        int before = problems.size();
        Map<Field, String> values = new EnumMap<>(Field.class);
        if (kind.ofRecords()) {
            DraftLine line = lines.check(row);
            if (line != null) {
                describe(line, values);
            }
        } else {
            lines.width(row);
        }
        for (Field field : kind.columns()) {
            boolean described = kind.ofRecords() && !field.other();
            if (!described && field != Field.SEQUENCE && field != Field.RETURNED_ON) {
                take(row, field, values);
            }
        }
        if (kind == ListKind.LOAN_BOOK
                && !values.containsKey(Field.READER)
                && !values.containsKey(Field.READER_NUMBER)) {
            texts.problem(row, Field.READER, columns.value(row, Field.READER), Reason.READER_MISSING);
        }
        return problems.size() > before ? null : new OldRow(row.number(), values);
    }

    private void take(SourceRow row, Field field, Map<Field, String> values) {
        String text = kind.requires(field) ? texts.required(row, field) : texts.optional(row, field);
        if (text == null) {
            return;
        }
        Optional<String> read = read(field, text);
        if (read.isPresent()) {
            values.put(field, read.get());
        } else {
            texts.problem(row, field, columns.value(row, field), fault(field));
        }
    }

    /** What a cell says, in the words of the ledger; nothing where that is not understood. */
    private Optional<String> read(Field field, String text) {
        if (DAYS.contains(field)) {
            return DayRule.of(text).map(LocalDate::toString);
        }
        if (field == Field.BIRTH_YEAR) {
            return BirthYear.of(text).map(String::valueOf);
        }
        if (field == Field.AMOUNT) {
            return Amount.of(text).map(BigDecimal::toPlainString);
        }
        Optional<String> word = Vocabulary.of(kind).value(field, text);
        // What there is of materials is for the house to say, so its own words go through.
        return CLOSED.contains(field) ? word : Optional.of(word.orElse(text));
    }

    private static Reason fault(Field field) {
        if (DAYS.contains(field)) {
            return Reason.DAY_NOT_FOUND;
        }
        if (field == Field.AMOUNT) {
            return Reason.AMOUNT_NOT_FOUND;
        }
        return field == Field.BIRTH_YEAR ? Reason.BIRTH_YEAR_NOT_FOUND : Reason.WORD_UNKNOWN;
    }

    private static void describe(DraftLine line, Map<Field, String> values) {
        put(values, Field.CODE, line.code());
        put(values, Field.KIND, line.kind().name());
        put(values, Field.CATEGORY, line.category());
        put(values, Field.CLASS_CODE, line.classCode());
        put(values, Field.TITLE, line.title());
        put(values, Field.YEAR, String.valueOf(line.year()));
        put(values, Field.DATE_TEXT, line.dateText());
        put(values, Field.DOCUMENT_NUMBER, line.documentNumber());
        put(values, Field.PAGES, String.valueOf(line.pages()));
        put(values, Field.PIECES, String.valueOf(line.pieces()));
        put(values, Field.PERIOD, line.period().code());
        put(values, Field.SECURITY, line.security());
        put(values, Field.REMARKS, line.remarks());
    }

    private static void put(Map<Field, String> values, Field field, @Nullable String value) {
        if (value != null) {
            values.put(field, value);
        }
    }
}
