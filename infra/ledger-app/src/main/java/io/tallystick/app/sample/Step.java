package io.tallystick.app.sample;

import io.tallystick.events.log.Appended;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One command somebody gives.
 *
 * @param as the account of who gives it
 * @param command context and name, for example {@code custody.ListTransfer}
 * @param refused whether it is refused, which is then a fact of the ledger too
 * @param then what follows from its being accepted
 * @param enclosed a file that comes with it
 */
record Step(
        String as,
        String command,
        Map<String, ?> body,
        boolean refused,
        @Nullable Consumer<Appended> then,
        @Nullable Enclosure enclosed) {
    static Step of(String as, String command, Map<String, ?> body) {
        return new Step(as, command, body, false, null, null);
    }

    /** The same step, with what follows from it. */
    Step then(Consumer<Appended> next) {
        return new Step(as, command, body, refused, next, enclosed);
    }

    /** The same step, with a file. */
    Step with(Enclosure file) {
        return new Step(as, command, body, refused, then, file);
    }

    /** A step the ledger does not let anybody take. */
    static Step refused(String as, String command, Map<String, ?> body) {
        return new Step(as, command, body, true, null, null);
    }

    /** Lets follow what follows from what it recorded. */
    void follow(Appended recorded) {
        if (then != null) {
            then.accept(recorded);
        }
    }

    String context() {
        return command.substring(0, command.indexOf('.'));
    }

    String name() {
        return command.substring(command.indexOf('.') + 1);
    }

    /** Whether the ledger itself goes on from it. */
    boolean leadsOn() {
        return context().equals("statistics");
    }

    /** Whether it changes what every other decision relies on. */
    boolean movesRegister() {
        return switch (context()) {
            case "organisation", "rulebook", "statistics" -> true;
            default -> name().equals("OpenLedger");
        };
    }
}
