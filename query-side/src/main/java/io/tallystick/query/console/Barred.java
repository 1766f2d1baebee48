package io.tallystick.query.console;

import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.custody.TransferAct;
import io.tallystick.events.custody.TransferEvent.Side;
import io.tallystick.events.kernel.Signature;
import io.tallystick.query.kit.Moment;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Why the reader cannot give a command: no post for it, or something done before that rule VI-14, which is never
 * suspended, keeps apart from it.
 * Scope and the other rules are the door's to judge; this keeps buttons that can never work from looking as if they could.
 */
final class Barred {
    private static final Set<String> FOR_THE_RECEIVER =
            Set.of("RegisterArrival", "CountLines", "UndoCount", "RecordSurplus", "UndoSurplus", "CompleteCount");

    private final Person me;
    private final Texts t;
    private final Function<String, List<List<Earlier>>> apart;

    /** An act that whoever gives the command may not have done. */
    private record Earlier(String role, Signature by) {}

    private Barred(Person me, Texts t, Function<String, List<List<Earlier>>> apart) {
        this.me = me;
        this.t = t;
        this.apart = apart;
    }

    /** By posts alone. */
    static Barred byPost(Person me, Texts t) {
        return new Barred(me, t, command -> List.of());
    }

    /** On a transfer: who acted for one side does nothing for the other. */
    static Barred on(TransferSheet sheet, Person me, Texts t) {
        return new Barred(me, t, command -> {
            if (FOR_THE_RECEIVER.contains(command)) {
                return List.of(acts(sheet, act -> act.side() == Side.TRANSFEROR));
            }
            return switch (command) {
                case "ApproveTransfer" -> List.of(acts(sheet, act -> act.role().equals(TransferAct.LISTER)));
                case "SignReceipt" ->
                    Arrays.stream(Side.values())
                            .filter(side -> sheet.receipt(side.name()) == null)
                            .map(side -> acts(sheet, act -> act.side() == side.other()))
                            .toList();
                default -> List.of();
            };
        });
    }

    /** On a custody unit: who arranged it does not approve it. */
    static Barred on(UnitSheet sheet, Person me, Texts t) {
        Signature arranger = sheet.arranger();
        return new Barred(
                me,
                t,
                command -> command.equals("ApproveFiling") && arranger != null
                        ? List.of(List.of(new Earlier("role.arranger", arranger)))
                        : List.of());
    }

    private static List<Earlier> acts(TransferSheet sheet, java.util.function.Predicate<TransferAct> which) {
        return sheet.acts().stream()
                .filter(which)
                .map(act -> new Earlier(act.role(), act.by()))
                .toList();
    }

    /** The reason, or null where the reader may give the command. */
    @Nullable
    String why(CommandDescriptor command) {
        if (Moment.current() != null) {
            return t.of("past.barred");
        }
        if (!me.mayGive(command)) {
            return t.of("offer.barred");
        }
        String role = null;
        for (List<Earlier> way : apart.apply(command.name())) {
            role = roleInTheWay(command, way);
            if (role == null) {
                return null;
            }
        }
        return role == null ? null : t.of("offer.apart", "role", t.of(role));
    }

    private @Nullable String roleInTheWay(CommandDescriptor command, List<Earlier> way) {
        String role = null;
        for (Signature mine : me.signatures(command.posts())) {
            role = way.stream()
                    .filter(earlier -> mine.sharesPersonWith(earlier.by()))
                    .map(Earlier::role)
                    .findFirst()
                    .orElse(null);
            if (role == null) {
                return null;
            }
        }
        return role;
    }
}
