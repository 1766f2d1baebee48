package io.tallystick.query.console.custody;

import io.tallystick.events.custody.TransferAct;
import io.tallystick.events.custody.TransferEvent.Side;
import io.tallystick.events.kernel.Signature;
import io.tallystick.query.console.kit.Barred;
import io.tallystick.query.console.kit.Barred.Earlier;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Who is kept apart from which command by what was done before (VI-14). */
public final class KeptApart {
    private static final Set<String> FOR_THE_RECEIVER =
            Set.of("RegisterArrival", "CountLines", "UndoCount", "RecordSurplus", "UndoSurplus", "CompleteCount");

    private KeptApart() {}

    /** On a transfer: who acted for one side does nothing for the other. */
    public static Barred on(TransferSheet sheet, Person me, Texts t) {
        return Barred.apart(me, t, command -> {
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
    public static Barred on(UnitSheet sheet, Person me, Texts t) {
        Signature arranger = sheet.arranger();
        return Barred.apart(
                me,
                t,
                command -> command.equals("ApproveFiling") && arranger != null
                        ? List.of(List.of(new Earlier("role.arranger", arranger)))
                        : List.of());
    }

    private static List<Earlier> acts(TransferSheet sheet, Predicate<TransferAct> which) {
        return sheet.acts().stream()
                .filter(which)
                .map(act -> new Earlier(act.role(), act.by()))
                .toList();
    }
}
