package io.tallystick.query.console.print;

import io.tallystick.query.console.kit.NotHere;
import io.tallystick.query.console.kit.PrintForm;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.kit.Written;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Table;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.read.ModelReader;
import io.tallystick.query.read.QueryReading;
import io.tallystick.query.read.ReadPage;
import io.tallystick.query.read.ReadQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills a form with the rows of a register that hold: all that is filtered, and nothing else. */
final class PrintedRegister {
    private static final Set<String> NOT_OF_THE_FORM = Set.of("table", "columns", "page", "size", "lang");

    private final Projections projections;
    private final ModelReader reader;

    PrintedRegister(Projections projections, ModelReader reader) {
        this.projections = projections;
        this.reader = reader;
    }

    /** The read model a form is filled from, with its table. */
    record Source(Model model, Table table) {}

    Source source(PrintForm form) {
        Model model = projections.model(form.of()).orElseThrow(() -> new NotHere("register " + form.of()));
        return new Source(
                model,
                model.table(form.table())
                        .filter(table -> !table.hidden())
                        .orElseThrow(() -> new NotHere("table " + form.table())));
    }

    /**
     * The paper without its rows: title, what was filtered by, how many rows and of what.
     *
     * @throws io.tallystick.query.read.BadQuery if what is asked for is not understood
     */
    Head head(Map<String, List<String>> asked, PrintedRecord.Desk desk) {
        Source source = source(desk.form());
        ReadQuery query = query(source, asked, desk);
        ReadPage page = read(() -> reader.page(query.whole(query.columns()), desk.maySee()));
        if (!page.complete()) {
            throw new io.tallystick.query.read.BeingMade(page.position());
        }
        Texts t = desk.t();
        Paper paper = Paper.titled(
                        t.first(
                                "print.form." + desk.form().name(),
                                "register." + desk.form().of() + "."
                                        + desk.form().table(),
                                "model." + desk.form().of()),
                        filtered(source, asked, desk),
                        page.position())
                .table(desk.heads(), List.of())
                .summed(Stream.concat(
                                Stream.of(t.of("print.rows", "n", desk.show().n(page.total()))),
                                page.counts().entrySet().stream()
                                        .map(count -> desk.show().n(count.getValue()) + " "
                                                + t.counted("counted." + count.getKey(), count.getValue())))
                        .toList());
        for (Column withheld : query.columns()) {
            if (!desk.maySee().test(withheld.sensitivity())
                    && desk.form().columns().stream().anyMatch(c -> c.source().equals(withheld.name()))) {
                paper = paper.noting(
                        t.of("print.withheld", "column", t.column(source.model().name(), withheld.name())));
            }
        }
        return new Head(paper, page.total());
    }

    /** A paper and how many rows it will have. */
    record Head(Paper paper, long rows) {}

    /**
     * Gives the cells of every row, in order.
     *
     * @return the position of the log the rows stand for
     */
    long each(Map<String, List<String>> asked, PrintedRecord.Desk desk, Consumer<List<Object>> taker) {
        Written written = desk.written().of(source(desk.form()).table());
        int[] number = {0};
        ModelReader.RowSink sink = new ModelReader.RowSink() {
            private List<Column> columns = List.of();

            @Override
            public void begin(List<Column> shown) {
                columns = shown;
            }

            @Override
            public void row(List<@Nullable Object> values) {
                Map<String, @Nullable Object> row = new HashMap<>();
                for (int i = 0; i < columns.size(); i++) {
                    row.put(columns.get(i).name(), values.get(i));
                }
                taker.accept(written.row(desk.form(), ++number[0], row));
            }
        };
        return read(() -> reader.stream(query(source(desk.form()), asked, desk), desk.maySee(), sink));
    }

    private static ReadQuery query(Source source, Map<String, List<String>> asked, PrintedRecord.Desk desk) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(asked);
        NOT_OF_THE_FORM.forEach(parameters::remove);
        parameters.put("table", List.of(source.table().name()));
        parameters.put("columns", List.of(String.join(",", columns(source.table(), desk.form()))));
        if (!parameters.containsKey("sort") && !desk.form().order().isEmpty()) {
            parameters.put("sort", List.of(desk.form().order()));
        }
        return QueryReading.read(source.model(), parameters, desk.maySee());
    }

    /** The columns a form's cells are written from: its sources, and what stands beside them. */
    private static Set<String> columns(Table table, PrintForm form) {
        Set<String> columns = new LinkedHashSet<>();
        for (PrintForm.Column column : form.columns()) {
            Stream<String> wanted = switch (column.look()) {
                case "signed" -> Stream.of(column.source(), column.source() + "_for");
                case "reason" -> Stream.of(column.source(), "facts");
                case "reader" -> Stream.of(column.source(), "employee", "reader");
                default -> Stream.of(column.source());
            };
            wanted.filter(name -> table.find(name).filter(c -> !c.hidden()).isPresent())
                    .forEach(columns::add);
        }
        return columns;
    }

    /** What was filtered by, in words. */
    private static String filtered(Source source, Map<String, List<String>> asked, PrintedRecord.Desk desk) {
        Texts t = desk.t();
        return asked.entrySet().stream()
                .filter(one ->
                        !NOT_OF_THE_FORM.contains(one.getKey()) && !one.getKey().equals("sort"))
                .map(one -> {
                    int dot = one.getKey().indexOf('.');
                    String name = dot < 0 ? one.getKey() : one.getKey().substring(0, dot);
                    String label = name.equals("q")
                            ? t.of("register.search")
                            : t.column(source.model().name(), name);
                    String how = dot < 0
                            ? ""
                            : " " + t.first("print.filter" + one.getKey().substring(dot));
                    return label + how + ": "
                            + one.getValue().stream()
                                    .map(value -> t.cell(
                                            source.table()
                                                    .find(name)
                                                    .map(t::kindOf)
                                                    .orElse(name),
                                            value,
                                            desk.show()))
                                    .collect(Collectors.joining(", "));
                })
                .collect(Collectors.joining(" · "));
    }

    private interface Reading<T> {
        T read() throws SQLException, IOException;
    }

    private <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw new IllegalStateException("a register cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The paper with its rows, as of the position they were read at. */
    Paper filled(Paper head, Map<String, List<String>> asked, PrintedRecord.Desk desk) {
        List<List<Object>> rows = new ArrayList<>();
        long position = each(asked, desk, rows::add);
        return head.table(head.heads(), rows).asOf(position);
    }
}
