package io.tallystick.query.documents;

import io.tallystick.query.projections.LongWork;
import io.tallystick.query.projections.Projections;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Sweeps that are going on, as the register of sweeps knows them: it survives a restart, as they do. */
public final class SweepsUnderWay implements LongWork.Source {
    private final Projections projections;
    private final InstantSource clock;

    public SweepsUnderWay(Projections projections, InstantSource clock) {
        this.projections = projections;
        this.clock = clock;
    }

    @Override
    public List<LongWork> underWay() throws SQLException {
        return projections.world().read(projections.model("fixity-sweeps").orElseThrow(), this::running);
    }

    private List<LongWork> running(Connection connection) throws SQLException {
        List<LongWork> works = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                        "select sweep, started_at, checked, documents from sweep where state = 'RUNNING' order by sweep");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                works.add(LongWork.since(
                        rows.getTimestamp("started_at").toInstant(),
                        clock.instant(),
                        LongWork.Kind.SWEEP,
                        rows.getString("sweep"),
                        "READING",
                        rows.getLong("checked"),
                        rows.getLong("documents")));
            }
        }
        return works;
    }
}
