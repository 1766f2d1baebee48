package io.tallystick.app.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.tallystick.importer.Field;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The operations that bring files in. */
@Configuration(proxyBeanMethods = false)
class ImportOperations {
    private static final String TAG = "imports";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Bean
    OpenApiCustomizer describeImports() {
        return ImportOperations::describe;
    }

    private static void describe(OpenAPI api) {
        api.path("/api/imports", new PathItem().post(begin()));
        api.path(
                "/api/imports/{id}",
                new PathItem()
                        .get(one("state", "How far an import has come, with every bad row")
                                .responses(
                                        Pieces.responses("200", Pieces.json("How it stands", state()), problems()))));
        api.path(
                "/api/imports/{id}/commit",
                new PathItem()
                        .post(one("commit", "Admits the list as one command")
                                .addParametersItem(
                                        Pieces.query("quarantine", "Leave the bad rows out", new BooleanSchema()))
                                .responses(Pieces.responses(
                                        "200",
                                        Pieces.json("Recorded, as the command answers", new ObjectSchema()),
                                        "401 Not authenticated",
                                        "403 No post allows it; recorded",
                                        "404 No such import",
                                        "409 It cannot be admitted as it is",
                                        "422 Refused by a rule; recorded"))));
        api.path(
                "/api/imports/{id}/quarantine.xlsx",
                new PathItem()
                        .get(one("quarantine", "The bad rows with their reasons")
                                .responses(workbook())));
        api.path(
                "/api/imports/template.xlsx",
                new PathItem()
                        .get(Pieces.operation(TAG + ".template", TAG, "An empty list to begin with")
                                .responses(workbook())));
        describeMappings(api);
    }

    private static void describeMappings(OpenAPI api) {
        Schema<?> mapping = new ObjectSchema()
                .addProperty("name", new StringSchema())
                .addProperty("sources", new ObjectSchema())
                .addProperty("values", new ObjectSchema())
                .addProperty("headingsWithout", new ArraySchema().items(new StringSchema()));
        api.path(
                "/api/imports/mappings",
                new PathItem()
                        .get(Pieces.operation(TAG + ".mappings", TAG, "Saved mappings and those of the product")
                                .responses(Pieces.responses(
                                        "200",
                                        Pieces.json("Mappings", new ArraySchema().items(mapping)),
                                        "401 Not authenticated"))));
        api.path(
                "/api/imports/mappings/{name}",
                new PathItem()
                        .put(Pieces.operation(TAG + ".saveMapping", TAG, "Saves a mapping under a name")
                                .addParametersItem(Pieces.path("name", "up to 80 letters and digits"))
                                .requestBody(
                                        new RequestBody().required(true).content(Pieces.content(Pieces.JSON, mapping)))
                                .responses(Pieces.responses(
                                        "200",
                                        Pieces.json("As saved", mapping),
                                        "400 No mapping, or a name that cannot be",
                                        "401 Not authenticated",
                                        "403 Somebody else's")))
                        .delete(Pieces.operation(TAG + ".takeMappingAway", TAG, "Takes a saved mapping away")
                                .addParametersItem(Pieces.path("name", "its name"))
                                .responses(Pieces.responses(
                                        "204",
                                        new ApiResponse().description("Gone"),
                                        "401 Not authenticated",
                                        "403 Somebody else's",
                                        "404 No such mapping"))));
    }

    private static Operation begin() {
        Schema<?> form = new ObjectSchema()
                .addProperty("file", new StringSchema().format("binary").description("XLSX, CSV, EAD 2002 or EAD3"))
                .addProperty(
                        "kind",
                        new StringSchema()
                                ._enum(List.of(
                                        "TRANSFER_LIST",
                                        "HOLDINGS",
                                        "VOLUME_CATALOGUE",
                                        "ITEM_CATALOGUE",
                                        "LOAN_BOOK",
                                        "DESTRUCTION_REGISTER",
                                        "STAFF_LIST",
                                        "CUSTOMER_LIST",
                                        "TRADE_LIST")))
                .addProperty("fonds", new StringSchema().example("fonds/Z109"))
                .addProperty("from", new StringSchema().example("org/Z109-KFB"))
                .addProperty("to", new StringSchema().example("org/Z109-DAS"))
                .addProperty("project", new StringSchema())
                .addProperty("mapping", new StringSchema().description("the name of a mapping"))
                .addProperty("acceptUnknownPages", new BooleanSchema())
                .addProperty("encoding", new StringSchema())
                .addProperty("delimiter", new StringSchema())
                .addProperty("sheet", new StringSchema())
                .addProperty("headerRow", new IntegerSchema());
        Arrays.stream(Field.values())
                .forEach(field -> form.addProperty(
                        "default." + field.name(), new StringSchema().description("for rows without a value")));
        List.of("file", "fonds", "to").forEach(form::addRequiredItem);
        return Pieces.operation(TAG + ".begin", TAG, "Reads and checks a file; nothing is recorded")
                .requestBody(new RequestBody().required(true).content(Pieces.content("multipart/form-data", form)))
                .responses(Pieces.responses("200", Pieces.json("Checked", state()), problems())
                        .addApiResponse("202", Pieces.json("Still being read", state())));
    }

    private static String[] problems() {
        return new String[] {
            "400 Cannot be asked so",
            "401 Not authenticated",
            "404 No such import",
            "413 Too large",
            "422 Cannot be read"
        };
    }

    private static Operation one(String id, String summary) {
        return Pieces.operation(TAG + "." + id, TAG, summary).addParametersItem(Pieces.path("id", "the import's"));
    }

    private static ApiResponses workbook() {
        return Pieces.responses(
                "200",
                new ApiResponse()
                        .description("A workbook")
                        .content(Pieces.content(WORKBOOK, new StringSchema().format("binary"))),
                "401 Not authenticated",
                "404 No such import");
    }

    private static Schema<?> state() {
        Schema<?> problem = new ObjectSchema()
                .addProperty("row", new IntegerSchema())
                .addProperty("column", new IntegerSchema())
                .addProperty("header", new StringSchema())
                .addProperty("reason", new StringSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("value", new StringSchema());
        return new ObjectSchema()
                .addProperty("id", new StringSchema())
                .addProperty("state", new StringSchema())
                .addProperty("rowsRead", new IntegerSchema())
                .addProperty("rowsTotal", new IntegerSchema())
                .addProperty("good", new IntegerSchema())
                .addProperty("bad", new IntegerSchema())
                .addProperty("canAdmit", new BooleanSchema())
                .addProperty("canQuarantine", new BooleanSchema())
                .addProperty("problems", new ArraySchema().items(problem))
                .addProperty("answer", new ObjectSchema());
    }
}
