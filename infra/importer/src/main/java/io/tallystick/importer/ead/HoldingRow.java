package io.tallystick.importer.ead;

import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.filing.RetentionPeriod;
import io.tallystick.events.filing.UnitDescription;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lowest component of a finding aid: one existing holding.
 *
 * @param row counted from 1 over all components, in the order of the file
 * @param position its place in the hierarchy, for example {@code 2/14}
 * @param id the component's own identifier in the file
 * @param path the titles above it, from the top
 * @param level as the file calls it, for example {@code file}
 * @param title its title; a supplied one stands in brackets
 * @param titleSupplied whether the title was supplied because there was none
 * @param code its reference code; an address within the system it was exported from is none
 * @param containers box, folder and the like, from the outermost
 * @param dateText the dates as written
 * @param dateNormal the dates in normal form, as the file gives them
 * @param year the last year of its dates, or of the nearest level above that has some (I-47)
 * @param yearInherited whether the year comes from above
 * @param origination who made it, its own or that of the level above
 * @param access conditions of access, its own or those of the level above
 */
public record HoldingRow(
        int row,
        String position,
        @Nullable String id,
        List<String> path,
        @Nullable String level,
        String title,
        boolean titleSupplied,
        @Nullable String code,
        List<Container> containers,
        List<Extent> extents,
        @Nullable String dateText,
        @Nullable String dateNormal,
        int year,
        boolean yearInherited,
        @Nullable String origination,
        @Nullable String access) {

    /** Where it stands: its containers in one text, for example {@code box 1, folder 12}; nothing if none is named. */
    public @Nullable String place() {
        return containers.isEmpty()
                ? null
                : String.join(", ", containers.stream().map(Container::text).toList());
    }

    /** Its extents in one text; nothing if none is given. */
    public @Nullable String extent() {
        return extents.isEmpty()
                ? null
                : String.join("; ", extents.stream().map(Extent::text).toList());
    }

    /** What a custody unit made of it is; the rest of the description is the house's to say. */
    public UnitDescription describe(
            RecordId fonds,
            RecordId unit,
            CustodyUnitKind kind,
            String category,
            String classCode,
            RetentionPeriod period) {
        return new UnitDescription(fonds, unit, null, kind, category, classCode, year, period, title, null, access);
    }
}
