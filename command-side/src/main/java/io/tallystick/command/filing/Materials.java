package io.tallystick.command.filing;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.door.Decision;
import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.UnitDescription;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What units are made of 製成材料: of the house's list, and said of every unit whose kind does not say it (I-15). */
public final class Materials {
    private Materials() {}

    /**
     * The unit with its material: as said, or what is customary for its kind.
     *
     * @param said of the list the house keeps
     * @param line names the line in a refusal
     */
    public static UnitDescription settle(UnitDescription unit, @Nullable String said, int line, Decision decision) {
        List<String> materials = decision.list("I-15", "materials");
        decision.require(
                "I-15",
                said == null || materials.contains(said),
                "refused.materialUnknown",
                fact("line", line),
                fact("material", CustodyUnit.shortened(String.valueOf(said))),
                fact("materials", String.join(", ", materials)));
        Optional<String> material = said == null ? customary(unit.kind(), decision) : Optional.of(said);
        decision.require(
                "I-15",
                material.isPresent(),
                "refused.materialMissing",
                fact("line", line),
                fact("kind", unit.kind()),
                fact("materials", String.join(", ", materials)));
        return material.map(unit::of).orElse(unit);
    }

    private static Optional<String> customary(CustodyUnitKind kind, Decision decision) {
        String prefix = kind.name() + ":";
        return decision.list("I-15", "customaryMaterials").stream()
                .filter(one -> one.startsWith(prefix))
                .map(one -> one.substring(prefix.length()))
                .findFirst();
    }
}
