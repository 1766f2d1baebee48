package io.tallystick.query.console.kit;

import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.commands.CommandDescriptor.Field;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Addresses of command forms. */
public final class CommandLinks {
    private CommandLinks() {}

    /** The form of a command on a record. */
    public static String form(CommandDescriptor command, String record) {
        Field target = command.target();
        return target == null
                ? address(command)
                : address(command) + "?" + target.name() + "=" + URLEncoder.encode(record, StandardCharsets.UTF_8);
    }

    /**
     * The form of a command for the records chosen in a register.
     *
     * @param parts the fields each row fills in by itself, where it is of a part of a record
     */
    public static String formForMany(CommandDescriptor command, List<String> parts) {
        return address(command) + "?many=true" + (parts.isEmpty() ? "" : "&parts=" + String.join(",", parts));
    }

    /** The form of one command over all records chosen in a register, which it takes as a list. */
    public static String formOverAll(CommandDescriptor command, Field list) {
        return address(command) + "?together=" + list.name();
    }

    /** The same of a command on a record, which each row chosen is of. */
    public static String formOverAll(CommandDescriptor command, Field list, Field target) {
        return formOverAll(command, list) + "&of=" + target.name();
    }

    /** The form of a command, empty. */
    public static String form(CommandDescriptor command) {
        return address(command);
    }

    private static String address(CommandDescriptor command) {
        return "/commands/" + command.context() + "/" + command.name();
    }
}
