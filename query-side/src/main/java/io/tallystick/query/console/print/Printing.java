package io.tallystick.query.console.print;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.PrintForm;
import io.tallystick.query.console.kit.RegisterPlan;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Rooms;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.kit.ColumnType;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Table;
import io.tallystick.query.read.BadQuery;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts what is asked for on paper: a register's rows, or a document about records. */
public final class Printing {
    /** The most rows of a page or PDF; a workbook has no such limit. */
    public static final int MOST_ROWS = 5_000;

    private static final int MOST_RECORDS = 500;

    private final PrintedRegister registers;
    private final Registers models;
    private final Rooms rooms;
    private final Map<String, PrintedRecord> documents;

    /**
     * What is to be printed, for whom.
     *
     * @param parameters what a register is filtered and sorted by
     * @param records what a document is about
     * @param mark what stands on every sheet besides who printed it; empty for nothing
     */
    public record Asked(
            PrintForm form,
            Map<String, List<String>> parameters,
            List<RecordId> records,
            PrintedRecord.Desk desk,
            Person me,
            String mark) {}

    /** More rows than a page can have. */
    public static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final long rows;

        public TooLong(long rows) {
            super(rows + " rows");
            this.rows = rows;
        }

        public long rows() {
            return rows;
        }
    }

    public Printing(PrintedRegister registers, Registers models, Rooms rooms, List<PrintedRecord> documents) {
        this.rooms = rooms;
        this.registers = registers;
        this.models = models;
        this.documents = documents.stream().collect(Collectors.toMap(PrintedRecord::form, Function.identity()));
    }

    public Rooms rooms() {
        return rooms;
    }

    public PrintForm form(String name) {
        PrintForm form = PrintForm.all().get(name);
        if (form == null) {
            throw new NotHere("form " + name);
        }
        return form;
    }

    /** The register a form is of, if it is of one. */
    public Optional<Model> register(PrintForm form) {
        return form.register() ? models.model(form.of()) : Optional.empty();
    }

    /** A register without a form of its own, with the columns it is shown with. */
    public PrintForm plain(String register, Map<String, List<String>> parameters, Texts t) {
        RegisterPlan plan = RegisterPlan.of(register);
        Model model = models.model(plan.model()).orElseThrow(() -> new NotHere("register " + register));
        Table table = model.table(first(parameters, "table"))
                .filter(one -> !one.hidden())
                .orElse(model.mainTable());
        List<String> chosen = Arrays.stream(first(parameters, "columns").split(","))
                .filter(name -> !name.isBlank())
                .toList();
        RegisterPlan laid = table.equals(model.mainTable()) ? plan : plan.of(table);
        List<io.tallystick.query.kit.Column> shown = laid.shown(table, chosen);
        int width = Math.max(1, 100 / shown.size());
        return PrintForm.plain(
                register,
                model.name(),
                table.name(),
                shown.stream()
                        .map(column -> new PrintForm.Column(column.name(), column.name(), width, look(column)))
                        .toList());
    }

    private static String look(io.tallystick.query.kit.Column column) {
        if (column.link() != null) {
            return "record";
        }
        return switch (column.type()) {
            case DATE -> "day";
            case TIMESTAMPTZ -> "time";
            case BOOLEAN -> "yes";
            case INT, BIGINT, NUMERIC -> column.name().endsWith("year") ? "text" : "number";
            default -> column.searchable() || column.type() == ColumnType.TEXTS ? "text" : worded(column.name());
        };
    }

    /** As on the page: why something was refused, a command and an event are told in the words for them. */
    private static String worded(String name) {
        return switch (name) {
            case "reason", "command" -> name;
            case "type" -> "event";
            default -> "word";
        };
    }

    /**
     * The paper with all its rows.
     *
     * @throws TooLong if they are more than a page can have
     */
    public Paper paper(Asked asked, int most) {
        if (!asked.form().register()) {
            return document(asked);
        }
        PrintedRegister.Head head = registers.head(asked.parameters(), asked.desk());
        if (head.rows() > most) {
            throw new TooLong(head.rows());
        }
        return registers.filled(head.paper(), asked.parameters(), asked.desk());
    }

    /** The paper without a register's rows, which {@link #rows} gives. */
    public Paper head(Asked asked) {
        return asked.form().register()
                ? registers.head(asked.parameters(), asked.desk()).paper()
                : document(asked);
    }

    public void rows(Asked asked, Paper head, Consumer<List<Object>> taker) {
        if (asked.form().register()) {
            registers.each(asked.parameters(), asked.desk(), taker);
        } else {
            head.rows().forEach(taker);
        }
    }

    private Paper document(Asked asked) {
        PrintForm form = asked.form();
        PrintedRecord document = documents.get(form.name());
        if (document == null) {
            throw new NotHere("document " + form.name());
        }
        List<RecordId> about = asked.records();
        if (about.isEmpty()) {
            throw new BadQuery("record", "no-record", form.of());
        }
        if (about.size() > (form.paper().equals("labels") ? MOST_RECORDS : 1)) {
            throw new BadQuery("record", "too-many", String.valueOf(about.size()));
        }
        for (RecordId id : about) {
            if (!PrintForm.about(id.kind()).contains(form.name())) {
                throw new BadQuery("record", "other-kind", id.value(), List.of(form.of()));
            }
        }
        return document.paper(about, asked.desk());
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of("")).getFirst();
    }
}
