package io.tallystick.app.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;

/** What descriptions of operations are put together from. */
final class Pieces {
    static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private Pieces() {}

    static Parameter header(String name, String description) {
        return new Parameter().in("header").name(name).description(description).schema(new StringSchema());
    }

    static Parameter query(String name, String description, Schema<?> schema) {
        return new Parameter().in("query").name(name).description(description).schema(schema);
    }

    static Parameter path(String name, String description) {
        return new Parameter()
                .in("path")
                .name(name)
                .required(true)
                .description(description)
                .schema(new StringSchema());
    }

    static Content content(String type, Schema<?> schema) {
        return new Content().addMediaType(type, new MediaType().schema(schema));
    }

    static ApiResponse json(String description, Schema<?> schema) {
        return new ApiResponse().description(description).content(content(JSON, schema));
    }

    static Operation operation(String id, String tag, String summary) {
        return new Operation().operationId(id).addTagsItem(tag).summary(summary);
    }

    /** The good answer, and the problems, each as its status and what it means. */
    static ApiResponses responses(String status, ApiResponse good, String... problems) {
        ApiResponses responses = new ApiResponses().addApiResponse(status, good);
        List.of(problems)
                .forEach(line -> responses.addApiResponse(
                        line.substring(0, 3),
                        new ApiResponse()
                                .description(line.substring(4))
                                .content(content(PROBLEM, CommandSchemas.problem()))));
        return responses;
    }
}
