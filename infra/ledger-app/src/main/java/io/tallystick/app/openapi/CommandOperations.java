package io.tallystick.app.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
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
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One OpenAPI operation for each command, from its descriptor. */
@Configuration(proxyBeanMethods = false)
class CommandOperations {
    private static final String PROBLEM = "application/problem+json";

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
                .addParametersItem(header("Idempotency-Key", "Repeats with the same key give the first answer."))
                .addParametersItem(header("If-Match", "The version of the record you saw."))
                .addParametersItem(new Parameter()
                        .in("query")
                        .name("dryRun")
                        .description("Decide only; record nothing.")
                        .schema(new Schema<Boolean>().type("boolean")))
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType(
                                        "application/json", new MediaType().schema(CommandSchemas.body(command)))))
                .responses(responses());
    }

    private static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).description(description).schema(new StringSchema());
    }

    private static ApiResponses responses() {
        ApiResponses responses = new ApiResponses()
                .addApiResponse(
                        "200",
                        new ApiResponse()
                                .description("Recorded")
                                .addHeaderObject("ETag", new Header().schema(new StringSchema()))
                                .content(new Content()
                                        .addMediaType(
                                                "application/json",
                                                new MediaType()
                                                        .schema(new ObjectSchema()
                                                                .addProperty("position", new IntegerSchema())
                                                                .addProperty("firstPosition", new IntegerSchema())
                                                                .addProperty("aggregate", new StringSchema())
                                                                .addProperty("version", new IntegerSchema())))));
        List.of(
                        "400 Cannot be a command; nothing recorded",
                        "401 Not authenticated",
                        "403 No post allows it; recorded",
                        "404 No such record",
                        "409 Not in this state; recorded",
                        "412 The record has moved on",
                        "422 Refused by a rule; recorded",
                        "503 Not available at the moment")
                .forEach(line -> responses.addApiResponse(
                        line.substring(0, 3),
                        new ApiResponse()
                                .description(line.substring(4))
                                .content(new Content()
                                        .addMediaType(PROBLEM, new MediaType().schema(CommandSchemas.problem())))));
        return responses;
    }
}
