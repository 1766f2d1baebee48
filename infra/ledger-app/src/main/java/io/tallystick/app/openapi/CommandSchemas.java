package io.tallystick.app.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.commands.CommandDescriptor.Field;
import java.util.List;

/** Schemas of bodies and problems. */
final class CommandSchemas {
    private CommandSchemas() {}

    static Schema<?> body(CommandDescriptor command) {
        Schema<?> body = object(command.fields());
        if (command.clock() == CommandClock.REPORTED) {
            body.addProperty("occurredAt", new DateTimeSchema().description("When it happened, if not now"));
            body.addProperty("lateReason", new StringSchema().description("Why it is recorded late"));
        }
        return body;
    }

    static Schema<?> problem() {
        return new ObjectSchema()
                .description("RFC 9457")
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("rule", new StringSchema())
                .addProperty("remedies", new ArraySchema().items(new ObjectSchema()));
    }

    private static Schema<?> object(List<Field> fields) {
        Schema<?> object = new ObjectSchema().additionalProperties(false);
        for (Field field : fields) {
            Schema<?> one = one(field);
            object.addProperty(field.name(), field.list() ? new ArraySchema().items(one) : one);
            if (field.required()) {
                object.addRequiredItem(field.name());
            }
        }
        return object;
    }

    private static Schema<?> one(Field field) {
        return switch (field.type()) {
            case NUMBER -> new IntegerSchema();
            case DECIMAL -> new NumberSchema();
            case YES_NO -> new BooleanSchema();
            case DATE -> new DateSchema();
            case INSTANT -> new DateTimeSchema();
            case CHOICE -> new StringSchema()._enum(field.choices());
            case REFERENCE -> new StringSchema().description("kind/key").example("transfer/2026-000001");
            case LINES -> new StringSchema().description("line numbers").example("1-50,52");
            case TEXT, TIME -> new StringSchema();
            case MAP -> new ObjectSchema().additionalProperties(new StringSchema());
            case OBJECT -> object(field.parts());
        };
    }
}
