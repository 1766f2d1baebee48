package io.tallystick.query.projections;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** All that takes long, whoever does it. */
public final class AllWork implements LongWork.Source {
    private final Projections projections;
    private final List<LongWork.Source> others;

    /**
     * @param others who does long work beside the projector
     */
    public AllWork(Projections projections, List<LongWork.Source> others) {
        this.projections = projections;
        this.others = List.copyOf(others);
    }

    @Override
    public List<LongWork> underWay() throws SQLException {
        List<LongWork> all = new ArrayList<>(projections.underWay());
        for (LongWork.Source other : others) {
            all.addAll(other.underWay());
        }
        return all;
    }

    /** What is going on beside the read models themselves, whose standing is told elsewhere. */
    public List<LongWork> besideModels() throws SQLException {
        return underWay().stream()
                .filter(work -> work.kind() != LongWork.Kind.READ_MODEL)
                .toList();
    }
}
