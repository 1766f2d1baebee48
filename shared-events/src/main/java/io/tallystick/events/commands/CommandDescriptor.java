package io.tallystick.events.commands;

import io.tallystick.events.kernel.Post;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command as plain data. From it come the API operation, the console's form, the list of next possible commands, the
 * batch form and the authority matrix. Labels and help are messages under {@code command.<context>.<name>}.
 *
 * @param context the context it belongs to, for example {@code custody}
 * @param name imperative, for example {@code DispatchTransfer}
 * @param kind whether it may be refused
 * @param clock whether it may say when it happened
 * @param posts the posts that may give it; empty means every person of the house
 * @param rules the rules it requires, in the order they are checked
 * @param record the kind of record it acts on, for example {@code transfer}
 * @param creates whether it opens the record, so that no target is named
 * @param states the states of the record in which it is offered; empty means every state
 * @param leads whether it leads the record on its way in those states: then it is offered first
 * @param roles the roles in which it is offered, where a register tells what somebody is to a record; empty means every
 *     role
 * @param fields its fields in the order of the form
 */
public record CommandDescriptor(
        String context,
        String name,
        CommandKind kind,
        CommandClock clock,
        List<Post> posts,
        List<String> rules,
        String record,
        boolean creates,
        List<String> states,
        boolean leads,
        List<String> roles,
        List<Field> fields) {

    /** {@code context.Name}. */
    public String fullName() {
        return context + "." + name;
    }

    /** The field that names the record acted on, or null for a creating command. */
    public @Nullable Field target() {
        return fields.stream().filter(Field::target).findFirst().orElse(null);
    }

    /**
     * A field of a command.
     *
     * @param type how it is written and shown
     * @param required whether it must be given
     * @param target whether it names the record acted on
     * @param choices the values allowed, for {@link FieldType#CHOICE}
     * @param refersTo the kind of record it names, for {@link FieldType#REFERENCE}
     * @param parts the fields of each entry, for {@link FieldType#OBJECT} and lists of them
     * @param list whether it holds several values
     */
    public record Field(
            String name,
            FieldType type,
            boolean required,
            boolean target,
            boolean list,
            List<String> choices,
            @Nullable String refersTo,
            List<Field> parts) {}

    /** How a field is written. */
    public enum FieldType {
        TEXT,
        NUMBER,
        /** A number with decimals, as instruments show it. */
        DECIMAL,
        DATE,
        TIME,
        INSTANT,
        YES_NO,
        CHOICE,
        REFERENCE,
        LINES,
        OBJECT,
        MAP
    }
}
