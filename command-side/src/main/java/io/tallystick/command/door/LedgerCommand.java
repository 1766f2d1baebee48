package io.tallystick.command.door;

import io.tallystick.events.commands.CommandClock;
import io.tallystick.events.commands.CommandKind;
import io.tallystick.events.kernel.Post;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a record a command. Its context is the last part of its package, its name the record's; from this and the
 * record's components comes the {@link io.tallystick.events.commands.CommandDescriptor}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface LedgerCommand {
    /** Whether it may be refused (VI-28). */
    CommandKind kind();

    /** Whether it may say when it happened (VI-15). */
    CommandClock clock() default CommandClock.LIVE;

    /** The posts that may give it. {@link Post#NONE} alone: needs no post (only the first opening of the ledger). */
    Post[] posts();

    /** The rules it requires, in the order they are checked. */
    String[] rules() default {};

    /** The kind of record it acts on, for example {@code transfer}. */
    String record();

    /** Whether it opens the record. */
    boolean creates() default false;

    /** The states of the record in which it is offered; empty for all. */
    String[] states() default {};

    /** Whether it leads the record on its way in those states: then it is offered first. */
    boolean leads() default false;

    /** The roles in which it is offered, where a register tells what somebody is to a record; empty for all. */
    String[] roles() default {};
}
