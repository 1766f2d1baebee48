package io.tallystick.command.door;

import io.tallystick.command.organisation.Appointment;
import io.tallystick.command.organisation.Organisation;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.ledger.LedgerEvent.Ground;
import io.tallystick.events.ledger.Remedy;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who may give a command: whoever holds one of its posts today within the scope, in person or acting (VI-14). */
final class Authority {
    private final CommandDescriptor command;
    private final Asking asking;
    private final Organisation organisation;

    Authority(CommandDescriptor command, Asking asking, Organisation organisation) {
        this.command = command;
        this.asking = asking;
        this.organisation = organisation;
    }

    /** Whether it is the ledger itself that asks, and may: its post holds everywhere. */
    private boolean mayTheLedger() {
        return asking.employee().equals(Call.THE_LEDGER) && command.posts().contains(Post.SYSTEM);
    }

    /** Whether any post for the command is held at all, wherever. */
    boolean anyHeld() {
        return command.posts().contains(Post.NONE)
                || mayTheLedger()
                || command.posts().stream()
                        .anyMatch(post -> !organisation
                                .appointments(asking.employee(), post, today())
                                .isEmpty());
    }

    /**
     * The signature of who asks, under the preferred of the posts held.
     *
     * @param posts that may act here
     * @param scopes where each has to be held
     * @throws Refusal naming who may, if none is held
     */
    Signature settle(List<Post> posts, Function<Post, @Nullable Scope> scopes, Comparator<Appointment> preference) {
        if (mayTheLedger()) {
            return new Signature(asking.employee(), Post.SYSTEM, null);
        }
        Optional<Appointment> held = posts.stream()
                .filter(command.posts()::contains)
                .flatMap(post -> organisation.appointments(asking.employee(), post, today()).stream())
                .filter(appointment -> {
                    Scope wanted = scopes.apply(appointment.post());
                    return wanted != null && organisation.covers(appointment.scope(), wanted);
                })
                .min(preference);
        if (held.isEmpty()) {
            String places = posts.stream()
                    .map(scopes)
                    .filter(Objects::nonNull)
                    .map(organisation::describe)
                    .distinct()
                    .collect(Collectors.joining(", "));
            throw new Refusal(
                    Ground.AUTHORITY,
                    null,
                    "refused.authority",
                    Fact.map(Fact.fact("scope", places)),
                    List.of(new Remedy("remedy.whoMay", command.fullName(), posts, null)));
        }
        return new Signature(asking.employee(), held.get().post(), held.get().actingFor());
    }

    /** The signature of who gives the one command that needs no post. */
    Signature asFounder() {
        if (!command.posts().equals(List.of(Post.NONE))) {
            throw new IllegalStateException(command.fullName() + " needs a post");
        }
        return new Signature(asking.employee(), Post.NONE, null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(asking.recordedAt(), asking.zone());
    }
}
