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
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.tallystick.events.documents.DocumentRole;
import java.util.Arrays;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The operations on the documents themselves: taken in, opened for a purpose, read, swept through. */
@Configuration(proxyBeanMethods = false)
class DocumentOperations {
    private static final String TAG = "contents";
    private static final String NOT_AUTHENTICATED = "401 Not authenticated";
    private static final String NO_POST = "403 No post allows it; recorded";

    @Bean
    OpenApiCustomizer describeDocuments() {
        return DocumentOperations::describe;
    }

    private static void describe(OpenAPI api) {
        api.path("/api/documents", new PathItem().post(take()));
        api.path("/api/documents/{key}/reading", new PathItem().post(open()));
        api.path("/api/documents/{key}/content", new PathItem().get(content()));
        api.path("/api/documents/{key}/pages/{page}", new PathItem().get(page()));
        api.path("/api/documents/sweeps", new PathItem().post(sweep()));
        api.path("/api/documents/sweeps/{key}/continue", new PathItem().post(goOn()));
    }

    private static Operation take() {
        Schema<?> form = new ObjectSchema()
                .addProperty("file", new StringSchema().format("binary").description("PDF, picture, text, mail"))
                .addProperty("record", new StringSchema().example("unit/01J").description("what it is attached to"))
                .addProperty(
                        "role",
                        new StringSchema()
                                ._enum(Arrays.stream(DocumentRole.values())
                                        .map(Enum::name)
                                        .toList()))
                .addProperty("item", new IntegerSchema().description("the item of a custody unit it is"))
                .addProperty("encryptedFor", new StringSchema().description("whose key it is stored under"))
                .addProperty("byHandReason", new StringSchema().description("why a signed list was compared by hand"))
                .addProperty("supersedes", new StringSchema().description("the document it takes the place of"))
                .addProperty("reason", new StringSchema().description("why it does"));
        form.addRequiredItem("file");
        return Pieces.operation(TAG + ".take", TAG, "Stores a document and attaches it to a record")
                .addParametersItem(Pieces.query("dryRun", "Decide, record nothing", new BooleanSchema()))
                .addParametersItem(Pieces.header("Idempotency-Key", "The same key gives the first answer"))
                .requestBody(new RequestBody().required(true).content(Pieces.content("multipart/form-data", form)))
                .responses(Pieces.responses(
                        "200",
                        Pieces.json("Recorded, as the command answers", new ObjectSchema()),
                        "400 A field is missing",
                        NOT_AUTHENTICATED,
                        NO_POST,
                        "404 No such record",
                        "409 The values of whom it speaks of were erased",
                        "413 Too large",
                        "415 No format the ledger stores",
                        "422 Refused by a rule; recorded"));
    }

    private static Operation open() {
        Schema<?> opened = new ObjectSchema()
                .addProperty(
                        "position", new IntegerSchema().format("int64").description("of the fact that it was opened"))
                .addProperty("mediaType", new StringSchema())
                .addProperty("bytes", new IntegerSchema().format("int64"))
                .addProperty("sha256", new StringSchema())
                .addProperty("content", new StringSchema().description("the address of its content, with the permit"))
                .addProperty("pages", new IntegerSchema())
                .addProperty(
                        "shown", new ArraySchema().items(new StringSchema()).description("an address for each page"))
                .addProperty("text", new StringSchema());
        return Pieces.operation(TAG + ".open", TAG, "Opens a document for a purpose; the opening is recorded")
                .addParametersItem(key())
                .requestBody(new RequestBody()
                        .content(Pieces.content(
                                Pieces.JSON, new ObjectSchema().addProperty("purpose", new StringSchema()))))
                .responses(Pieces.responses(
                        "200",
                        Pieces.json("Opened", opened),
                        NOT_AUTHENTICATED,
                        NO_POST,
                        "404 No such document",
                        "409 What is stored is not what was attached",
                        "422 Refused by a rule; recorded"));
    }

    private static Operation content() {
        return Pieces.operation(TAG + ".content", TAG, "The content as it came")
                .addParametersItem(key())
                .addParametersItem(permit())
                .responses(Pieces.responses(
                        "200",
                        file("application/octet-stream"),
                        NOT_AUTHENTICATED,
                        "403 No permit, or one that is over"));
    }

    private static Operation page() {
        return Pieces.operation(TAG + ".page", TAG, "A page as a picture")
                .addParametersItem(key())
                .addParametersItem(Pieces.path("page", "counted from 1"))
                .addParametersItem(permit())
                .responses(Pieces.responses(
                        "200",
                        file("image/png"),
                        NOT_AUTHENTICATED,
                        "403 No permit, or one that is over",
                        "404 No such page"));
    }

    private static Operation sweep() {
        return Pieces.operation(TAG + ".sweep", TAG, "Begins to read every document of a fonds and compare its digest")
                .requestBody(new RequestBody()
                        .required(true)
                        .content(Pieces.content(
                                Pieces.JSON,
                                new ObjectSchema().addProperty("fonds", new StringSchema().example("fonds/Z109")))))
                .responses(recorded());
    }

    private static Operation goOn() {
        return Pieces.operation(TAG + ".continueSweep", TAG, "Takes a sweep on that stands still")
                .addParametersItem(key())
                .responses(recorded());
    }

    private static ApiResponses recorded() {
        return Pieces.responses(
                "200",
                Pieces.json("Recorded, as the command answers", new ObjectSchema()),
                NOT_AUTHENTICATED,
                NO_POST,
                "422 Refused by a rule; recorded");
    }

    private static ApiResponse file(String type) {
        return new ApiResponse()
                .description("The bytes")
                .content(Pieces.content(type, new StringSchema().format("binary")));
    }

    private static Parameter key() {
        return Pieces.path("key", "the document's or the sweep's key");
    }

    private static Parameter permit() {
        Parameter permit = Pieces.query("permit", "as the opening gave it", new StringSchema());
        permit.setRequired(true);
        return permit;
    }
}
