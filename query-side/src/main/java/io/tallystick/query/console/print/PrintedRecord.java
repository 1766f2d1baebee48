package io.tallystick.query.console.print;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.PrintForm;
import io.tallystick.query.console.kit.Rooms;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.kit.Written;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.kit.Sensitivity;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A printed document about records: says what stands on it. Declared as a bean, with a line in {@code print/forms.tsv}, a
 * page in {@code templates/print}, and words {@code print.form.<name>}; it then has a page to print, a PDF and a workbook.
 */
public interface PrintedRecord {
    /** The form it fills. */
    String form();

    /**
     * What stands on the paper.
     *
     * @param records one record, or for labels several, of the form's kind
     * @throws NotHere if there is no such record
     */
    Paper paper(List<RecordId> records, Desk desk);

    /** What a document is written with: the form, the reader's language, names, and what the reader may see. */
    record Desk(PrintForm form, Texts t, Show show, ZoneId zone, Rooms rooms, Predicate<Sensitivity> maySee) {
        public Written written() {
            return new Written(t, show, zone, rooms);
        }

        /** A paper of the form about a record, as its events tell it. */
        public Paper about(RecordId record, List<LogEntry> history) {
            return Paper.titled(
                    t.of("print.form." + form.name()),
                    record.value(),
                    history.getLast().position());
        }

        /** The paper with the form's table. */
        public Paper table(Paper paper, List<? extends Map<String, ?>> values) {
            Written written = written();
            List<List<Object>> rows = new ArrayList<>();
            values.forEach(row -> rows.add(written.row(form, rows.size() + 1, row)));
            return paper.table(heads(), rows);
        }

        public List<Paper.Head> heads() {
            return form.columns().stream()
                    .map(column -> new Paper.Head(
                            t.first(
                                    "print.column." + form.name() + "." + column.name(),
                                    "print.column." + column.name(),
                                    "column." + form.of() + "." + column.name(),
                                    "column." + column.name()),
                            column.width(),
                            column.look()))
                    .toList();
        }

        public Paper.Fact fact(String name, Object value) {
            return new Paper.Fact(t.of("print.fact." + name), String.valueOf(value));
        }

        public Paper.Mark mark(String name) {
            return new Paper.Mark(t.of("print.sign." + name), "", "");
        }
    }
}
