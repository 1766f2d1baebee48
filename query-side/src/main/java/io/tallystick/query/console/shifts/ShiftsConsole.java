package io.tallystick.query.console.shifts;

import io.tallystick.query.projections.Projections;
import io.tallystick.query.shifts.ClearanceBook;
import io.tallystick.query.shifts.RosterBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Rosters, attendance, handover, and what a person finds of oneself. */
@Configuration(proxyBeanMethods = false)
@Import({
    RosterPages.class,
    RollCallPages.class,
    HandoverPages.class,
    CoverPages.class,
    AttendanceSheetPages.class,
    LatenessPages.class,
    LeavePages.class,
    ServiceQualityPages.class,
    StaffRecordPages.class,
    MyPages.class
})
public class ShiftsConsole {
    @Bean
    RosterBook rosterBook(Projections projections) {
        return new RosterBook(projections);
    }

    @Bean
    ClearanceBook clearanceBook(Projections projections) {
        return new ClearanceBook(projections);
    }
}
