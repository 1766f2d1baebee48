package io.tallystick.query.console.commands;

import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.commands.CommandDescriptor.Field;
import io.tallystick.events.custody.Discrepancy;
import io.tallystick.events.custody.stocktake.StocktakeDifference;
import io.tallystick.events.loans.LoanState;
import io.tallystick.events.loans.Settlement;
import io.tallystick.query.console.kit.Texts;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A command as a form: its fields in the reader's language, filled as far as the page knows.
 *
 * @param given values the page already knows, by field name; these are shown, not asked for
 * @param version the version of the record the reader saw, or null
 */
record CommandForm(
        CommandDescriptor command,
        Texts texts,
        Map<String, String> given,
        @Nullable Long version,
        @Nullable String barred) {

    public String label() {
        return texts.command(command.fullName());
    }

    public String help() {
        String key = "command." + command.fullName() + ".help";
        return texts.has(key) ? texts.of(key) : "";
    }

    /** Where it is sent. */
    public String address() {
        return "/api/commands/" + command.context() + "/" + command.name() + (many() ? "/batch" : "");
    }

    /** Whether it is for the records chosen in a register. */
    public boolean many() {
        return "true".equals(given.get("many"));
    }

    /** The field that takes the records chosen in a register, all in one command; empty if there is none. */
    public String together() {
        return given.getOrDefault("together", "");
    }

    /** The field that takes the record all rows chosen are of; empty if there is none. */
    public String of() {
        return given.getOrDefault("of", "");
    }

    /** Whether what is chosen in a register fills the field. */
    public boolean isChosen(Field field) {
        return (many() && (field.target() || parts().contains(field.name())))
                || field.name().equals(together())
                || field.name().equals(of());
    }

    /** The fields each of the rows chosen fills in by itself. */
    private List<String> parts() {
        return List.of(given.getOrDefault("parts", "").split(","));
    }

    /** The kind of the records chosen in a register, where they are; a row can be told under the key of another. */
    public @Nullable String chosenKind() {
        return command.fields().stream()
                .filter(field -> many() ? field.target() : field.name().equals(together()))
                .map(Field::refersTo)
                .findFirst()
                .orElse(null);
    }

    public boolean reported() {
        return command.clock() == CommandClock.REPORTED;
    }

    public List<Field> fields() {
        return command.fields();
    }

    /** What a field, or a part of one, is called: for this command, for any command, else its name as it stands. */
    public String name(Field field) {
        String path = path(field, command.fields(), "");
        return texts.named(List.of(
                "field." + command.fullName() + "." + (path == null ? field.name() : path), "field." + field.name()));
    }

    /** By identity: the parts of two fields can look the same. */
    @SuppressWarnings("ReferenceEquality")
    private static @Nullable String path(Field wanted, List<Field> fields, String before) {
        for (Field field : fields) {
            String path =
                    field == wanted ? before + field.name() : path(wanted, field.parts(), before + field.name() + ".");
            if (path != null) {
                return path;
            }
        }
        return null;
    }

    /** What to write into it, where something helps. */
    public String hint(Field field) {
        for (String key : List.of(
                "command." + command.fullName() + "." + field.name() + ".help",
                "field." + field.name() + ".hint",
                "type." + field.type() + ".hint")) {
            if (texts.has(key)) {
                return texts.of(key);
            }
        }
        return "";
    }

    /** A choice in words. */
    public String choice(Field field, String value) {
        return texts.choice(field.name(), value);
    }

    /** The choices of a field; where the page says of what kind a difference is, only those that can settle it. */
    public List<String> choices(Field field) {
        String kind = given.get("only");
        List<String> fitting = kind == null
                ? List.of()
                : switch (field.name()) {
                    case "explanation" ->
                        fitting(StocktakeDifference.Kind.values(), kind, StocktakeDifference.Kind::explainedBy);
                    case "resolution" -> fitting(Discrepancy.Kind.values(), kind, Discrepancy.Kind::settledBy);
                    case "settlement" -> fitting(LoanState.values(), kind, Settlement::of);
                    default -> List.<String>of();
                };
        return fitting.isEmpty() ? field.choices() : fitting;
    }

    /** Those that fit the kind; none where there is no such kind, for it stands in the address. */
    private static <K extends Enum<K>> List<String> fitting(
            K[] kinds, String kind, Function<K, ? extends Collection<? extends Enum<?>>> fit) {
        return Arrays.stream(kinds)
                .filter(k -> k.name().equals(kind))
                .flatMap(k -> fit.apply(k).stream())
                .map(Enum::name)
                .toList();
    }

    public String value(Field field) {
        return given.getOrDefault(field.name(), "");
    }

    /** What the page knows of a list. */
    public List<String> values(Field field) {
        return Arrays.stream(value(field).split(","))
                .filter(one -> !one.isBlank())
                .toList();
    }

    public boolean gives(Field field) {
        return given.containsKey(field.name()) && (field.target() || hidden().contains(field.name()));
    }

    /** The record acted on, as the page gave it. */
    public String target() {
        Field target = command.target();
        return target == null ? "" : value(target);
    }

    private static Set<String> hidden() {
        return Set.of("listHash", "discrepancies", "differences", "findings");
    }
}
