package io.tallystick.query.projections;

import java.sql.SQLException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How far all long work has come, whatever it is; asking again, or after a restart, loses nothing. */
@RestController
public final class ProgressController {
    private final AllWork work;

    public ProgressController(AllWork work) {
        this.work = work;
    }

    /** What is going on, with position, target, rate and time left; empty where nothing is. */
    @GetMapping("/api/progress")
    public List<LongWork> underWay() throws SQLException {
        return work.underWay();
    }
}
