package io.tallystick.command.customers;

import io.tallystick.events.kernel.RecordId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** What is asked of a customer file from beside it: who looks after it, when it was changed, how complete it is. */
public final class CustomerWatch {
    private final Repository<CustomerFile> files;

    /**
     * A file as it stands.
     *
     * @param ended the day the relationship ended, where it did
     * @param writers who recorded facts in it (IV-12)
     * @param complete how much of what its template asks for it has, in per cent (II-6)
     */
    public record Watched(
            RecordId unit,
            RecordId custodian,
            @Nullable RecordId salesperson,
            @Nullable LocalDate ended,
            Instant changedAt,
            int complete,
            Set<RecordId> writers) {}

    public CustomerWatch(Repository<CustomerFile> files) {
        this.files = files;
    }

    /** The file. */
    public Watched of(RecordId customer) {
        return files.load(customer.value())
                .invoke(f -> new Watched(
                        f.unit(), f.custodian(), f.salesperson(), f.ended(), f.changedAt(), f.complete(), f.writers()));
    }

    /** The salesperson, or where there is none the custodian of the file. */
    public List<RecordId> answerable(RecordId customer) {
        Aggregate<CustomerFile> file = files.load(customer.value());
        return Stream.ofNullable(file.invoke(f -> f.salesperson() == null ? f.custodian() : f.salesperson()))
                .toList();
    }
}
