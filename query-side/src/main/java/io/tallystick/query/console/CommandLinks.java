package io.tallystick.query.console;

import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.commands.CommandDescriptor.Field;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses of command forms. */
final class CommandLinks {
    private CommandLinks() {}

    /** The form of a command on a record. */
    static String form(CommandDescriptor command, String record) {
        Field target = command.target();
        String address = "/commands/" + command.context() + "/" + command.name();
        return target == null
                ? address
                : address + "?" + target.name() + "=" + URLEncoder.encode(record, StandardCharsets.UTF_8);
    }
}
