package io.tallystick.command.due;

import io.tallystick.command.rulebook.RuleBook;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A sort of thing that is reminded of, step by step, as a rule has it; each step is a command to the record itself. */
public abstract class RemindedDue implements Due {
    private final String what;
    private final Reminding reminding;
    private final String context;
    private final String command;

    /**
     * @param what its name in the register, as {@link Due#what}
     * @param command reminds, in its context
     */
    protected RemindedDue(String what, Reminding reminding, String context, String command) {
        this.what = what;
        this.reminding = reminding;
        this.context = context;
        this.command = command;
    }

    /** The command's fields, which name the record of the date and, where it has some, the part. */
    protected abstract Map<String, ?> body(DueDate date);

    @Override
    public final String what() {
        return what;
    }

    @Override
    public final int lead() {
        return Reminding.LEAD;
    }

    @Override
    public final Optional<Act> act(DueDate date, LocalDate today, RuleBook rules) {
        return reminding.step(date, today, rules).map(step -> new Act(step, context, command, body(date)));
    }
}
