package io.tallystick.query.console.registers;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.query.console.kit.CommandLinks;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A command the reader may give on many of a register's rows at once. */
record ForMany(String label, String href) {
    /** What is left of units that are gone for ever: nothing can be done with them any more. */
    private static final Set<String> FOR_EVER = Set.of("stub");

    /**
     * Commands on a part of a record, such as one of a case's holds: each row says which. Of others a person decides one
     * at a time, by what stands in the row.
     */
    private static final Set<String> ON_PARTS = Set.of("retention.ReviewHold", "retention.ReleaseHold");

    /** Those on the records of the table's rows: on its key, and on the record a row is told of under another's key. */
    static List<ForMany> on(Table table, CommandCatalogue commands, Person me, Texts t) {
        Column key = table.key().getFirst();
        String kind = key.link();
        if (kind == null || FOR_EVER.contains(table.name())) {
            return List.of();
        }
        boolean parts = table.key().size() > 1;
        if (parts && table.key().get(1).link() != null) {
            return together(table, commands, me, t);
        }
        Stream<String> kinds = Stream.concat(
                Stream.of(kind), RowLinks.also(table).map(Column::link).stream().filter(Objects::nonNull));
        return kinds.flatMap(one -> commands.all().stream()
                        .filter(command -> me.mayGive(command) && parts == ON_PARTS.contains(command.fullName()))
                        .flatMap(command -> href(command, one, table).stream()
                                .map(href -> new ForMany(t.command(command.fullName()), href))))
                .toList();
    }

    /** Rows of a record and of another each, such as a leaver's customers: one command on the first, with a list of the others. */
    private static List<ForMany> together(Table table, CommandCatalogue commands, Person me, Texts t) {
        String kind = table.key().getFirst().link();
        String others = table.key().get(1).link();
        List<ForMany> offered = new ArrayList<>();
        for (CommandDescriptor command : commands.all()) {
            CommandDescriptor.Field target = command.target();
            if (target != null && Objects.equals(kind, target.refersTo()) && me.mayGive(command)) {
                command.fields().stream()
                        .filter(field -> field.list() && Objects.equals(others, field.refersTo()))
                        .map(field -> CommandLinks.formOverAll(command, field, target))
                        .forEach(href -> offered.add(new ForMany(t.command(command.fullName()), href)));
            }
        }
        return offered;
    }

    /** One command for each record chosen, or one over all of them, where the command takes a list of such records. */
    private static Optional<String> href(CommandDescriptor command, String kind, Table table) {
        if (command.target() != null && kind.equals(command.target().refersTo())) {
            List<String> parts = table.key().stream().skip(1).map(Column::name).toList();
            return Optional.of(CommandLinks.formForMany(command, parts));
        }
        return command.fields().stream()
                .filter(field -> field.list() && kind.equals(field.refersTo()))
                .map(field -> CommandLinks.formOverAll(command, field))
                .findFirst();
    }
}
