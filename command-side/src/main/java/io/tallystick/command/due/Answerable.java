package io.tallystick.command.due;

import io.tallystick.command.organisation.Appointment;
import io.tallystick.command.organisation.Organisation;
import io.tallystick.command.organisation.Organisation.Employee;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Who is told of what is due. */
public final class Answerable {
    /** More need not be told of one thing; an event has its limit. */
    private static final int MOST = 50;

    private Answerable() {}

    /**
     * Those who hold one of the posts in a place on the day, in person or acting. A duty nobody answers for is told to the
     * ledger's administrators, so that it does not get lost.
     */
    public static List<RecordId> holding(List<Post> posts, Scope place, LocalDate day, Organisation house) {
        List<RecordId> people = holders(posts, place, day, house);
        return people.isEmpty() ? holders(List.of(Post.LEDGER_ADMINISTRATOR), place, day, house) : people;
    }

    private static List<RecordId> holders(List<Post> posts, Scope place, LocalDate day, Organisation house) {
        return few(posts.stream()
                .flatMap(post -> house.holders(post, day).stream())
                .filter(held -> house.covers(held.scope(), place))
                .map(Appointment::employee));
    }

    /** Their superiors; somebody who has none answers alone. */
    public static List<RecordId> superiors(List<RecordId> people, Organisation house) {
        return few(people.stream()
                .map(person -> house.employee(person).map(Employee::superior).orElse(person)));
    }

    private static List<RecordId> few(Stream<RecordId> people) {
        return people.distinct().sorted().limit(MOST).toList();
    }
}
