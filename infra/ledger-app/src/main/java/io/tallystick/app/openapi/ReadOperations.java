package io.tallystick.app.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.tallystick.events.text.Language;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Labels;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Table;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.read.QueryReading;
import io.tallystick.query.read.Watermark;
import java.util.ArrayList;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The operations that read: each read model as JSON, CSV and XLSX with the filters of its columns, and the log itself. */
@Configuration(proxyBeanMethods = false)
class ReadOperations {
    private static final String LOG = "log";
    private static final String PROJECTIONS = "projections";
    private static final String READ = "read";

    @Bean
    OpenApiCustomizer describeReading(Projections projections, Labels labels) {
        return api -> {
            projections.models().forEach(model -> describe(api, model, labels));
            describeCatalogues(api);
            describeLog(api);
            describeProjections(api);
        };
    }

    private static void describe(OpenAPI api, Model model, Labels labels) {
        String address = "/api/read/" + model.name();
        String label = labels.model(model, Language.EN);
        api.path(address, new PathItem().get(page(model, label, labels)));
        for (String format : List.of("csv", "xlsx")) {
            Operation export = filtered(
                            Pieces.operation(READ + "." + model.name() + "." + format, READ, label + ", all rows"),
                            model,
                            labels)
                    .addParametersItem(Pieces.query("lang", "Language of the headings: en, zh-Hant, zh-Hans", text()));
            export.responses(Pieces.responses(
                    "200",
                    new ApiResponse()
                            .description("A file")
                            .content(Pieces.content(
                                    format.equals("csv")
                                            ? "text/csv"
                                            : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                    new StringSchema().format("binary"))),
                    "400 Cannot be asked so",
                    "401 Not authenticated"));
            if (model.internal()) {
                export.addParametersItem(Pieces.query(
                                Watermark.PARAMETER,
                                "What for; stands in every row",
                                new StringSchema()._enum(Watermark.PURPOSES))
                        .required(true));
            }
            api.path(address + "/export." + format, new PathItem().get(export));
        }
    }

    private static Operation page(Model model, String label, Labels labels) {
        Operation page = filtered(Pieces.operation(READ + "." + model.name(), READ, label), model, labels)
                .description(
                        "Each parameter named for a column filters by it; repeated, any of the values. With a suffix:"
                                + " .from, .to, .not, .starts, .has, .empty.")
                .addParametersItem(Pieces.query("page", "Counted from 1", new IntegerSchema()))
                .addParametersItem(
                        Pieces.query("size", "Rows a page, at most " + QueryReading.LARGEST_PAGE, new IntegerSchema()));
        ObjectSchema rows = new ObjectSchema();
        model.mainTable()
                .shown()
                .forEach(column -> rows.addProperty(
                        column.name(), schema(column).description(labels.column(model, column, Language.EN))));
        Schema<?> answer = new ObjectSchema()
                .addProperty("model", text())
                .addProperty("version", new IntegerSchema())
                .addProperty("table", text())
                .addProperty("position", new IntegerSchema().description("of the last event the rows stand for"))
                .addProperty("complete", new BooleanSchema())
                .addProperty("total", new IntegerSchema())
                .addProperty("more", new BooleanSchema())
                .addProperty("page", new IntegerSchema())
                .addProperty("size", new IntegerSchema())
                .addProperty("counts", new ObjectSchema().additionalProperties(new IntegerSchema()))
                .addProperty("masked", new ArraySchema().items(text()))
                .addProperty("rows", new ArraySchema().items(rows));
        return page.responses(Pieces.responses(
                "200",
                Pieces.json("A page of rows", answer),
                "400 Cannot be asked so; the parameter is named",
                "401 Not authenticated",
                "503 The model has not come as far as asked for"));
    }

    private static Operation filtered(Operation operation, Model model, Labels labels) {
        Table main = model.mainTable();
        main.shown().stream()
                .filter(Column::filterable)
                .forEach(column -> operation.addParametersItem(
                        Pieces.query(column.name(), labels.column(model, column, Language.EN), schema(column))));
        if (!main.searchable().isEmpty()) {
            operation.addParametersItem(Pieces.query("q", "Words to search for", text()));
        }
        List<String> tables = model.tables().stream()
                .filter(t -> !t.hidden())
                .map(Table::name)
                .toList();
        return operation
                .addParametersItem(
                        Pieces.query("table", "Another table of the model", new StringSchema()._enum(tables)))
                .addParametersItem(Pieces.query("sort", "Columns with commas between; - before one falls", text()))
                .addParametersItem(Pieces.query("columns", "Only these, with commas between", text()))
                .addParametersItem(
                        Pieces.query("atLeast", "Waits until the event at the position is in it", new IntegerSchema()));
    }

    private static Schema<?> schema(Column column) {
        return switch (column.type()) {
            case TEXT -> column.choices().isEmpty() ? text() : new StringSchema()._enum(column.choices());
            case INT, BIGINT -> new IntegerSchema();
            case NUMERIC -> new NumberSchema();
            case BOOLEAN -> new BooleanSchema();
            case DATE -> new DateSchema();
            case TIMESTAMPTZ -> new DateTimeSchema();
            case TEXTS -> new ArraySchema().items(text());
            case JSONB -> new ObjectSchema();
        };
    }

    private static void describeCatalogues(OpenAPI api) {
        api.path("/api/commands", got("commands", "catalogue", "Every command, with its fields", list()));
        api.path("/api/models", got(READ, "models", "Every read model, with its tables and columns", list()));
        PathItem one = got(READ, "model", "One read model in words", new ObjectSchema());
        one.getGet().addParametersItem(Pieces.path("model", "its name"));
        api.path("/api/models/{model}", one);
    }

    private static void describeLog(OpenAPI api) {
        api.path(
                "/api/log",
                got(LOG, "head", "The highest position", new ObjectSchema().addProperty("head", new IntegerSchema())));
        Schema<?> event = new ObjectSchema()
                .addProperty("position", new IntegerSchema())
                .addProperty("record", text())
                .addProperty("recordType", text())
                .addProperty("sequence", new IntegerSchema())
                .addProperty("eventId", text())
                .addProperty("type", text())
                .addProperty("revision", new IntegerSchema())
                .addProperty("recordedAt", new DateTimeSchema())
                .addProperty("event", new ObjectSchema())
                .addProperty("metadata", new ObjectSchema());
        PathItem at = got(LOG, "event", "The event at a position, as stored", event);
        at.getGet().addParametersItem(Pieces.path("position", "counted from 1"));
        api.path("/api/log/{position}", at);
    }

    private static void describeProjections(OpenAPI api) {
        api.path("/api/" + PROJECTIONS, got(PROJECTIONS, "status", "How far each read model has come", list()));
        PathItem letters = got(PROJECTIONS, "deadLetters", "Parked events of a read model", list());
        letters.getGet().addParametersItem(Pieces.path("model", "its name"));
        api.path("/api/projections/{model}/dead-letters", letters);
        api.path("/api/progress", got(PROJECTIONS, "progress", "How far all long work has come, by position", list()));
        PathItem whatIf = got(
                "rules",
                "whatIf",
                "Which decisions would have come out otherwise under another value of a rule's parameter",
                new ObjectSchema());
        whatIf.getGet()
                .addParametersItem(Pieces.path("rule", "its id, for example I-4"))
                .addParametersItem(Pieces.query("parameter", "The parameter", text()))
                .addParametersItem(Pieces.query("value", "Its other value", text()))
                .addParametersItem(Pieces.query("from", "The first day of recording that counts", text()))
                .addParametersItem(Pieces.query("until", "The last one, by default today", text()));
        api.path("/api/rules/{rule}/what-if", whatIf);
        PathItem versions = got(
                PROJECTIONS,
                "versions",
                "Which versions there are of a read model, and how the newest compares with the one before",
                new ObjectSchema());
        versions.getGet().addParametersItem(Pieces.path("model", "its name"));
        api.path("/api/projections/{model}/versions", versions);
        api.path(
                "/api/projections/{model}/versions/back",
                new PathItem().post(showing("back", "Shows readers the version that was shown before")));
        api.path(
                "/api/projections/{model}/versions/forth",
                new PathItem().post(showing("forth", "Shows readers the newest version again")));
        api.path(
                "/api/projections/{model}/rebuild",
                new PathItem().post(operating("rebuild", "Replays the log for the model, beside what is shown")));
        api.path(
                "/api/projections/{model}/rebuild/drop",
                new PathItem()
                        .post(Pieces.operation(
                                        PROJECTIONS + ".drop", PROJECTIONS, "Gives up a replay; what is shown stays")
                                .addParametersItem(Pieces.path("model", "its name"))
                                .responses(Pieces.responses(
                                        "200",
                                        Pieces.json("Whether there was one", new ObjectSchema()),
                                        "401 Not authenticated",
                                        "403 No post allows it",
                                        "404 No such model"))));
        api.path(
                "/api/worlds",
                got("worlds", "all", "Tables beside the live ones, each made from the log up to a position", list()));
        api.path("/api/worlds/{id}/again", new PathItem().post(ofWorld("again", "Has one tried again that failed")));
        api.path(
                "/api/worlds/{id}/drop",
                new PathItem().post(ofWorld("drop", "Calls one off, or drops it", "409 Somebody reads it")));
        api.path(
                "/api/worlds/candidates",
                got("worlds", "candidates", "Newer versions and replays that are to take the place of tables", list()));
        api.path(
                "/api/projections/{model}/dead-letters/retry",
                new PathItem()
                        .post(operating("retry", "Has parked events tried again")
                                .addParametersItem(Pieces.query("record", "Those of one record only", text()))));
    }

    private static Operation operating(String id, String summary) {
        return Pieces.operation(PROJECTIONS + "." + id, PROJECTIONS, summary + "; who did it is recorded")
                .addParametersItem(Pieces.path("model", "its name"))
                .responses(Pieces.responses(
                        "202",
                        Pieces.json("It will be done", new ObjectSchema()),
                        "401 Not authenticated",
                        "403 No post allows it",
                        "404 No such model"));
    }

    private static Operation ofWorld(String id, String summary, String... also) {
        List<String> problems =
                new ArrayList<>(List.of("401 Not authenticated", "403 No post allows it", "404 No such world"));
        problems.addAll(List.of(also));
        return Pieces.operation("worlds." + id, "worlds", summary)
                .addParametersItem(Pieces.path("id", "its number"))
                .responses(Pieces.responses(
                        "200",
                        Pieces.json("Whether there was one to do that with", new ObjectSchema()),
                        problems.toArray(String[]::new)));
    }

    private static Operation showing(String id, String summary) {
        return Pieces.operation(PROJECTIONS + "." + id, PROJECTIONS, summary + "; who did it is recorded")
                .addParametersItem(Pieces.path("model", "its name"))
                .responses(Pieces.responses(
                        "200",
                        Pieces.json("The versions there are", new ObjectSchema()),
                        "401 Not authenticated",
                        "403 No post allows it",
                        "404 No such model",
                        "409 There is no such version"));
    }

    private static PathItem got(String tag, String id, String summary, Schema<?> answer) {
        return new PathItem()
                .get(Pieces.operation(tag + "." + id, tag, summary)
                        .responses(Pieces.responses(
                                "200", Pieces.json(summary, answer), "401 Not authenticated", "404 Nothing there")));
    }

    private static Schema<?> list() {
        return new ArraySchema().items(new ObjectSchema());
    }

    private static Schema<?> text() {
        return new StringSchema();
    }
}
