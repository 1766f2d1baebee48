package io.tallystick.command.organisation;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Opens, renames and closes fonds and units. */
public final class Structure {
    private final Repository<FondsFile> fondsFiles;
    private final Repository<UnitFile> unitFiles;

    public Structure(Repository<FondsFile> fondsFiles, Repository<UnitFile> unitFiles) {
        this.fondsFiles = fondsFiles;
        this.unitFiles = unitFiles;
    }

    @CommandHandler
    void handle(OpenFonds command, Decision decision) throws Exception {
        decision.within(Scope.HOUSE);
        String number = command.number();
        decision.requireState(number.matches("[A-Z0-9]{4}"), "refused.fondsNumberForm", fact("number", number));
        decision.requireState(
                decision.organisation().fondsNumbered(number).isEmpty(),
                "refused.fondsNumberTaken",
                fact("number", number));
        fondsFiles.newInstance(() -> new FondsFile(RecordId.of("fonds", number), number, command.name()));
    }

    @CommandHandler
    void handle(OpenUnit command, Decision decision) throws Exception {
        Organisation organisation = decision.organisation();
        RecordId parent = command.parent();
        decision.within(parent == null ? Scope.ofFonds(command.fonds()) : Scope.ofUnit(command.fonds(), parent));
        Organisation.Fonds fonds = organisation.fonds(command.fonds()).orElse(null);
        decision.requireState(fonds != null, "refused.noSuchFonds", fact("fonds", command.fonds()));
        decision.requireState(
                parent == null
                        || organisation
                                .unit(parent)
                                .filter(u -> u.fonds().equals(command.fonds()) && !u.closed())
                                .isPresent(),
                "refused.parentNotOpen",
                fact("parent", String.valueOf(parent)));
        String code = command.code();
        decision.requireState(
                Organisation.UNIT_CODE.matcher(code).matches(), "refused.unitCodeForm", fact("code", code));
        decision.requireState(
                organisation.unitCoded(command.fonds(), code).isEmpty(), "refused.unitCodeTaken", fact("code", code));
        RecordId id = freeId(organisation, command.fonds().key() + "-" + code);
        unitFiles.newInstance(() -> new UnitFile(id, command.fonds(), parent, code, command.name()));
    }

    /** A code may come back after its unit was closed; the identifier never does. */
    private static RecordId freeId(Organisation organisation, String key) {
        RecordId id = RecordId.of("org", key);
        for (int again = 2; organisation.unit(id).isPresent(); again++) {
            id = RecordId.of("org", key + "-" + again);
        }
        return id;
    }

    @CommandHandler
    void handle(RenameUnit command, Decision decision) {
        Organisation.Unit unit = openUnit(command.unit(), decision);
        decision.require(
                "I-46",
                unit == null || command.from().isAfter(unit.names().lastKey()),
                "refused.renameReachesBack",
                fact("from", command.from()));
        unitFiles.load(command.unit().value()).execute(file -> file.rename(command.name(), command.from()));
    }

    @CommandHandler
    void handle(CloseUnit command, Decision decision) {
        openUnit(command.unit(), decision);
        Organisation organisation = decision.organisation();
        decision.requireState(
                organisation.units().stream().noneMatch(u -> command.unit().equals(u.parent()) && !u.closed()),
                "refused.unitsBelowOpen",
                fact("unit", command.unit()));
        decision.requireState(
                organisation.appointments().stream()
                        .noneMatch(a -> command.unit().equals(a.scope().unit()) && a.heldOnOrAfter(decision.today())),
                "refused.postsHeldInUnit",
                fact("unit", command.unit()));
        unitFiles.load(command.unit().value()).execute(file -> file.close(decision.today()));
    }

    /** Settles the authority within the unit; a unit nobody opened is left for the repository to report missing. */
    private static Organisation.@Nullable Unit openUnit(RecordId id, Decision decision) {
        Organisation.Unit unit = decision.organisation().unit(id).orElse(null);
        decision.within(unit == null ? Scope.HOUSE : Scope.ofUnit(unit.fonds(), id));
        decision.requireState(unit == null || !unit.closed(), "refused.unitIsClosed", fact("unit", id));
        return unit;
    }
}
