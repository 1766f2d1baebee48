package io.tallystick.command.customers.leavers;

import io.tallystick.command.due.Consequence;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.events.organisation.OrganisationEvent.AuthorityRevoked;
import io.tallystick.events.organisation.OrganisationEvent.DepartureBegun;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** As soon as somebody leaves, died, was dismissed or is gone, the person's customers are listed and grants end (IV-13, VI-20). */
public final class LeaversListed implements Consequence {
    private final LeaverBooks books;

    public LeaversListed(LeaverBooks books) {
        this.books = books;
    }

    @Override
    public String name() {
        return "leavers";
    }

    @Override
    public Collection<Class<? extends DomainEvent>> events() {
        return List.of(DepartureBegun.class, AuthorityRevoked.class);
    }

    @Override
    public List<Order> after(StoredEvent stored, DomainEvent event) {
        return switch (event) {
            case DepartureBegun e -> list(e.employee());
            case AuthorityRevoked e -> list(e.employee());
            default -> List.of();
        };
    }

    private List<Order> list(RecordId employee) {
        if (books.files(employee).isEmpty() && books.grants(employee).isEmpty()) {
            return List.of();
        }
        return List.of(new Order("customers", "ListLeaverFiles", Map.of("employee", employee)));
    }
}
