package io.tallystick.command.loans;

import io.tallystick.command.organisation.Clearance;
import io.tallystick.events.kernel.RecordId;
import java.util.List;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;

/** The files an employee has to bring back before leaving (VI-20). */
final class FilesHeld implements Clearance {
    private final Repository<Reader> readers;

    FilesHeld(Repository<Reader> readers) {
        this.readers = readers;
    }

    @Override
    public List<RecordId> stillHeld(RecordId employee) {
        return reader(employee).invoke(Reader::loans);
    }

    @Override
    public void cleared(RecordId employee) {
        reader(employee).execute(reader -> reader.leave(employee));
    }

    private Aggregate<Reader> reader(RecordId employee) {
        try {
            return readers.loadOrCreate(Reader.of(employee).value(), Reader::unknown);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("no reader can be made of " + employee, e);
        }
    }
}
