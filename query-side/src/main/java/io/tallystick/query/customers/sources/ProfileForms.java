package io.tallystick.query.customers.sources;

import io.tallystick.events.customers.sources.SourceEvent.ProfileFormChased;
import io.tallystick.events.customers.sources.SourceEvent.ProfileFormReturned;
import io.tallystick.events.customers.sources.SourceEvent.ProfileFormSent;
import io.tallystick.query.kit.ReadModel;
import io.tallystick.query.kit.Rows;
import org.axonframework.eventhandling.EventHandler;

/** Forms sent to customers, and which came back (II-25). */
@ReadModel(name = "profile-forms", version = 1)
public final class ProfileForms {
    private static final String FORM = "form";

    @EventHandler
    void on(ProfileFormSent e, Rows rows) {
        rows.insert(FORM, e.form())
                .set("customer", e.customer())
                .set("unit", e.unit())
                .set("sent_on", e.sentOn())
                .set("return_by", e.returnBy())
                .set("chased", 0)
                .set("employee", e.by().employee());
    }

    @EventHandler
    void on(ProfileFormChased e, Rows rows) {
        rows.row(FORM, e.form()).set("chased", e.times()).set("return_by", e.askAgainOn());
    }

    @EventHandler
    void on(ProfileFormReturned e, Rows rows) {
        rows.row(FORM, e.form()).set("returned_on", e.returnedOn());
    }
}
