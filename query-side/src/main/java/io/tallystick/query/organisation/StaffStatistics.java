package io.tallystick.query.organisation;

import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Vault;
import io.tallystick.query.kit.Model;
import io.tallystick.query.kit.Sealed;
import io.tallystick.query.projections.Projections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Archives units and their staff as of a day, counted as the annual return counts them (I-12). */
public final class StaffStatistics {
    private final Projections projections;
    private final Vault vault;

    public StaffStatistics(Projections projections, Vault vault) {
        this.projections = projections;
        this.vault = vault;
    }

    /**
     * Staff on a day.
     *
     * @param units archives units, with how many people count in each figure
     * @param whole how many count in each figure in all of them
     * @param withheld people of whom something can no longer be read
     */
    public record OnDay(
            LocalDate day, Map<RecordId, Map<String, Integer>> units, Map<String, Integer> whole, int withheld) {}

    /** The staff on a day. */
    public OnDay on(LocalDate day) throws SQLException {
        Model model = projections.model("archives-staff").orElseThrow();
        return projections.world().read(model, connection -> counted(connection, day));
    }

    private OnDay counted(Connection connection, LocalDate day) throws SQLException {
        Map<RecordId, Map<String, Integer>> units = new TreeMap<>();
        Map<String, Integer> whole = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select unit from archive_unit " + "where from_on <= ? and (until_on is null or until_on > ?)")) {
            bind(select, day);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    units.put(new RecordId(found.getString(1)), new TreeMap<>());
                }
            }
        }
        whole.put("archives.units", units.size());
        int withheld = 0;
        for (Archivist person : people(connection, day)) {
            withheld += person.withheld() ? 1 : 0;
            Map<String, Integer> ofUnit = units.computeIfAbsent(person.unit(), unit -> new TreeMap<>());
            for (String figure : person.figures(day)) {
                ofUnit.merge(figure, 1, Integer::sum);
                whole.merge(figure, 1, Integer::sum);
            }
        }
        return new OnDay(day, units, whole, withheld);
    }

    private List<Archivist> people(Connection connection, LocalDate day) throws SQLException {
        List<Archivist> people = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select unit, full_time, sex, birth_year, education from archivist "
                        + "where from_on <= ? and (until_on is null or until_on > ?)")) {
            bind(select, day);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    people.add(Archivist.open(
                            new RecordId(found.getString(1)),
                            found.getBoolean(2),
                            sealed(found.getString(3)),
                            sealed(found.getString(4)),
                            sealed(found.getString(5)),
                            vault));
                }
            }
        }
        return people;
    }

    private static void bind(PreparedStatement select, LocalDate day) throws SQLException {
        select.setObject(1, day);
        select.setObject(2, day);
    }

    private static @Nullable Protected<String> sealed(@Nullable String stored) {
        return stored == null ? null : Sealed.read(stored);
    }
}
