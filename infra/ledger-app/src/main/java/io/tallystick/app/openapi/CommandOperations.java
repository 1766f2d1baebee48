package io.tallystick.app.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
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
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.text.Language;
import io.tallystick.events.text.Messages;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One OpenAPI operation for each command, from its descriptor. */
@Configuration(proxyBeanMethods = false)
class CommandOperations {
    @Bean
    OpenApiCustomizer describeCommands(CommandCatalogue commands, Messages messages) {
        return api -> describe(api, commands, messages);
    }

    private static void describe(OpenAPI api, CommandCatalogue commands, Messages messages) {
        api.info(new Info()
                .title("Tallystick")
                .version("1")
                .description("An event-sourced, audit-first records ledger. Every change is a command; every accepted"
                        + " command leaves events; every refusal by a rule is an event too."));
        api.addSecurityItem(new SecurityRequirement().addList("basic"));
        api.schemaRequirement(
                "basic", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
        for (CommandDescriptor command : commands.all()) {
            api.path(
                    "/api/commands/" + command.context() + "/" + command.name(),
                    new PathItem().post(operation(command, messages)));
            if (command.target() != null) {
                api.path(
                        "/api/commands/" + command.context() + "/" + command.name() + "/batch",
                        new PathItem().post(batch(command, command.target().name(), messages)));
            }
        }
    }

    private static Operation operation(CommandDescriptor command, Messages messages) {
        String key = "command." + command.fullName();
        String posts =
                String.join(", ", command.posts().stream().map(Enum::name).toList());
        return new Operation()
                .operationId(command.fullName())
                .addTagsItem(command.context())
                .summary(messages.text(Language.EN, key))
                .description(messages.text(Language.EN, key + ".help") + "\n\nPosts: " + posts + "\n\nRules: "
                        + String.join(", ", command.rules()) + "\n\n" + command.kind() + ", " + command.clock())
                .addParametersItem(Pieces.header("Idempotency-Key", "Repeats with the same key give the first answer."))
                .addParametersItem(Pieces.header("If-Match", "The version of the record you saw."))
                .addParametersItem(dryRun())
                .requestBody(new RequestBody()
                        .required(true)
                        .content(Pieces.content(Pieces.JSON, CommandSchemas.body(command))))
                .responses(responses());
    }

    /** The same command for many records; only where it acts on one that is there. */
    private static Operation batch(CommandDescriptor command, String target, Messages messages) {
        Schema<?> item = new ObjectSchema()
                .addProperty("record", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("outcome", new ObjectSchema().description("what the single command would answer"));
        return Pieces.operation(
                        command.fullName() + ".batch",
                        command.context(),
                        messages.text(Language.EN, "command." + command.fullName()) + ", for many records")
                .description("Each record is decided on its own, and has an outcome of its own.")
                .addParametersItem(
                        Pieces.header("Idempotency-Key", "Repeats with the same key give the first answers."))
                .addParametersItem(dryRun())
                .requestBody(new RequestBody()
                        .required(true)
                        .content(Pieces.content(
                                Pieces.JSON,
                                new ObjectSchema()
                                        .addProperty(
                                                "records",
                                                new ArraySchema().items(new StringSchema().description(target)))
                                        .addProperty(
                                                "fields",
                                                CommandSchemas.body(command).description("all but " + target))
                                        .addProperty("dryRun", new BooleanSchema())
                                        .addRequiredItem("records"))))
                .responses(Pieces.responses(
                        "200",
                        Pieces.json(
                                "What became of each",
                                new ObjectSchema()
                                        .addProperty("dryRun", new BooleanSchema())
                                        .addProperty("items", new ArraySchema().items(item))),
                        "400 Cannot be a batch; nothing recorded",
                        "401 Not authenticated"));
    }

    private static Parameter dryRun() {
        return Pieces.query("dryRun", "Decide only; record nothing.", new BooleanSchema());
    }

    private static ApiResponses responses() {
        ApiResponse recorded = Pieces.json(
                        "Recorded",
                        new ObjectSchema()
                                .addProperty("position", new IntegerSchema())
                                .addProperty("firstPosition", new IntegerSchema())
                                .addProperty("aggregate", new StringSchema())
                                .addProperty("version", new IntegerSchema()))
                .addHeaderObject("ETag", new Header().schema(new StringSchema()));
        return Pieces.responses(
                "200",
                recorded,
                "400 Cannot be a command; nothing recorded",
                "401 Not authenticated",
                "403 No post allows it; recorded",
                "404 No such record",
                "409 Not in this state; recorded",
                "412 The record has moved on",
                "422 Refused by a rule, or a value that cannot be; recorded",
                "503 Not available at the moment");
    }
}
