package io.tallystick.importer.list;

import io.tallystick.importer.Field;
import io.tallystick.importer.ListKind;
import io.tallystick.importer.Note;
import io.tallystick.importer.Problem;
import io.tallystick.importer.Progress;
import io.tallystick.importer.Reason;
import io.tallystick.importer.UnreadableFile;
import io.tallystick.importer.Upload;
import io.tallystick.importer.table.HeaderNames;
import io.tallystick.importer.table.ReadOptions;
import io.tallystick.importer.table.SourceRow;
import io.tallystick.importer.table.Table;
import io.tallystick.importer.table.TableReader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads transfer lists from workbooks and text files. */
public final class ListReader {
    private static final int MOST_FACTS = 20;

    private ListReader() {}

    /**
     * What a file looks like and how its columns could be mapped.
     *
     * @throws UnreadableFile if it cannot be read as a table
     */
    public static Proposal propose(Upload upload, ReadOptions options) {
        return propose(upload, ListKind.TRANSFER_LIST, options);
    }

    /**
     * What a file of a kind looks like and how its columns could be mapped.
     *
     * @throws UnreadableFile if it cannot be read as a table
     */
    public static Proposal propose(Upload upload, ListKind kind, ReadOptions options) {
        Table table = TableReader.read(upload, names(null, kind), options, Progress.NONE);
        return Proposal.of(table, kind);
    }

    /**
     * Reads and checks every row.
     *
     * @param mapping a saved one, or none to use what would be proposed
     * @throws UnreadableFile if it cannot be read as a table; nothing has been taken from it then
     * @throws IllegalArgumentException if a default of the terms is no value of its field
     */
    public static ListReading read(
            Upload upload, @Nullable Mapping mapping, ListTerms terms, ReadOptions options, Progress progress) {
        return read(upload, ListKind.TRANSFER_LIST, mapping, terms, options, progress);
    }

    /** As {@link #read(Upload, Mapping, ListTerms, ReadOptions, Progress)}, for any kind of list. */
    public static ListReading read(
            Upload upload,
            ListKind kind,
            @Nullable Mapping mapping,
            ListTerms terms,
            ReadOptions options,
            Progress progress) {
        Table table = TableReader.read(upload, names(mapping, kind), options, progress);
        Mapping used = mapping == null ? Proposal.of(table, kind).mapping() : mapping;
        Notes notes = new Notes();
        table.notes().forEach(notes::add);
        List<Problem> problems = new ArrayList<>(columnProblems(table, used, terms, kind));
        boolean complete = problems.isEmpty();
        columnNotes(table, used, terms, kind, notes);

        Columns columns = new Columns(table, used);
        CellTexts cells = new CellTexts(columns, terms, problems, notes);
        LineChecks checks = new LineChecks(columns, terms, kind.old(), cells, problems, notes);
        OldRows olds = new OldRows(kind, columns, checks, cells, problems, notes);
        List<DraftLine> lines = new ArrayList<>();
        List<OldRow> oldRows = new ArrayList<>();
        Map<Field, Set<String>> facts = new EnumMap<>(Field.class);
        int rows = 0;
        for (SourceRow row : table.rows()) {
            if (passedOver(row, table, used, notes) || olds.over(row)) {
                continue;
            }
            rows++;
            if (table.delimiter() != null && row.cells().size() < table.header().size()) {
                notes.add(Note.ofRow(row.number(), Reason.NOTE_ROW_SHORT));
            }
            if (kind.old()) {
                OldRow old = olds.check(row);
                if (old != null && complete) {
                    oldRows.add(old);
                }
                continue;
            }
            DraftLine line = checks.check(row);
            if (line != null && complete) {
                lines.add(line);
            }
            checks.facts(row).forEach((field, text) -> {
                Set<String> texts = facts.computeIfAbsent(field, f -> new java.util.LinkedHashSet<>());
                if (texts.size() < MOST_FACTS) {
                    texts.add(text);
                }
            });
        }
        if (rows == 0) {
            throw new UnreadableFile(Reason.FILE_NO_ROWS);
        }
        Map<Field, List<String>> listFacts = new EnumMap<>(Field.class);
        facts.forEach((field, texts) -> listFacts.put(field, List.copyOf(texts)));
        return new ListReading(
                upload.source(),
                table,
                used,
                List.copyOf(lines),
                List.copyOf(oldRows),
                rows,
                List.copyOf(problems),
                notes.kept(),
                notes.count(),
                listFacts);
    }

    /** Columns of the mapping at hand are known names too. */
    private static HeaderNames names(@Nullable Mapping mapping, ListKind kind) {
        Set<String> more = new HashSet<>();
        if (mapping != null) {
            more.addAll(mapping.columns());
        } else if (!kind.old()) {
            Presets.all().forEach(preset -> more.addAll(preset.columns()));
        }
        return text -> more.contains(text.strip()) || Vocabulary.of(kind).knows(text);
    }

    private static List<Problem> columnProblems(Table table, Mapping mapping, ListTerms terms, ListKind kind) {
        List<Problem> problems = new ArrayList<>();
        for (Field field : Proposal.missing(mapping, kind)) {
            boolean optional = field == Field.PIECES
                    || (field == Field.PAGES && terms.acceptUnknownPages())
                    || terms.defaults().containsKey(field);
            if (!optional) {
                problems.add(new Problem(
                        table.headerRow(), 0, null, field, Reason.COLUMN_MISSING, List.of(field.name()), null));
            }
        }
        for (String column : mapping.columns()) {
            if (table.column(column) < 0) {
                problems.add(new Problem(
                        table.headerRow(), 0, column, null, Reason.COLUMN_NOT_THERE, List.of(column), null));
            }
        }
        return problems;
    }

    private static void columnNotes(Table table, Mapping mapping, ListTerms terms, ListKind kind, Notes notes) {
        for (Field field : Proposal.missing(mapping, kind)) {
            String value = terms.defaults().getOrDefault(field, field == Field.PIECES ? "1" : "");
            if (!value.isEmpty()) {
                notes.add(Note.ofFile(Reason.NOTE_DEFAULT_USED, field.name(), value));
            }
        }
        for (int column = 0; column < table.header().size(); column++) {
            String name = table.header().get(column);
            boolean ours = Vocabulary.shared()
                    .field(name)
                    .filter(f -> f == Field.REASON)
                    .isPresent();
            if (ours) {
                notes.add(Note.ofFile(Reason.NOTE_RETURNED_WORKBOOK, name));
            } else if (!mapping.columns().contains(name)) {
                notes.add(new Note(table.headerRow(), column + 1, name, Reason.NOTE_COLUMN_NOT_TAKEN, List.of(name)));
            }
        }
    }

    private static boolean passedOver(SourceRow row, Table table, Mapping mapping, Notes notes) {
        if (row.blank()) {
            notes.add(Note.ofRow(row.number(), Reason.NOTE_ROW_BLANK));
            return true;
        }
        if (row.width() > 1
                && row.cell(0).strip().equals(table.header().getFirst())
                && strip(row.cells().subList(0, row.width())).equals(table.header())) {
            notes.add(Note.ofRow(row.number(), Reason.NOTE_ROW_HEADER_AGAIN));
            return true;
        }
        boolean heading = !mapping.headingsWithout().isEmpty()
                && mapping.headingsWithout().stream()
                        .allMatch(c -> table.column(c) >= 0
                                && row.cell(table.column(c)).isBlank());
        if (heading) {
            notes.add(Note.ofRow(
                    row.number(),
                    Reason.NOTE_ROW_HEADING,
                    String.join(" ", row.cells()).strip()));
        }
        return heading;
    }

    private static List<String> strip(List<String> cells) {
        return cells.stream().map(String::strip).toList();
    }
}
