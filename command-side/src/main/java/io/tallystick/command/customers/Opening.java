package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.door.Decision;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerFileEvent;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.DuplicateDismissed;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.CustomerFileEvent.FileTemplateApplied;
import io.tallystick.events.customers.Likeness;
import io.tallystick.events.customers.PartyRole;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Signature;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Opens customer files, one for each party. */
final class Opening {
    private final Repository<CustomerFile> files;
    private final PartyKeys keys;

    Opening(Repository<CustomerFile> files, PartyKeys keys) {
        this.files = files;
        this.keys = keys;
    }

    @CommandHandler
    void handle(OpenCustomerFile command, Decision decision) throws Exception {
        open(command, decision.within(Places.open(command.unit(), decision)), decision);
    }

    /** Opens a file, the authority over its unit being settled. */
    RecordId open(OpenCustomerFile command, Signature by, Decision decision) throws Exception {
        decision.require(
                "IV-3", (command.role() == PartyRole.SPECIAL) == (command.special() != null), "refused.specialKind");
        requirePost(command.custodian(), Post.FILE_CUSTODIAN, "custodian", decision);
        if (command.salesperson() != null) {
            requirePost(command.salesperson(), Post.SALESPERSON, "salesperson", decision);
        }
        requireTwo(command.custodian(), command.salesperson(), "salesperson", decision);
        LocalDate observedOn = Objects.requireNonNullElse(command.observedOn(), decision.today());
        decision.requireField("observedOn", !observedOn.isAfter(decision.today()), "refused.observedInFuture");

        Map<CardField, String> said = said(command);
        Set<Party> parties = new LinkedHashSet<>();
        said.forEach((field, value) -> {
            FieldValues.require(field, value, inCommand(field), decision);
            parties.addAll(Party.of(field, value));
        });
        PartyKeys.Loaded loaded = keys.load(parties, decision);
        RecordId customer = decision.newId("customer");
        DuplicateDismissed dismissed = requireAnother(customer, command, loaded.alike(), by, decision);

        List<FactRecorded> facts = new ArrayList<>();
        said.forEach((field, value) -> facts.add(new FactRecorded(
                customer,
                facts.size() + 1,
                field,
                null,
                decision.protect(customer, value.strip()),
                command.source(),
                null,
                decision.askedBy(),
                observedOn,
                by)));
        CustomerFileOpened opened = new CustomerFileOpened(
                customer,
                Objects.requireNonNullElse(command.cardNo(), customer.key()),
                command.unit(),
                command.nature(),
                command.role(),
                command.special(),
                command.relation(),
                command.custodian(),
                command.salesperson(),
                by);
        List<CustomerFileEvent> first = new ArrayList<>(List.of(opened));
        first.addAll(facts);
        List<CardField> required = Template.of(command.nature(), decision);
        List<CardField> missing =
                required.stream().filter(field -> !said.containsKey(field)).toList();
        first.add(new FileTemplateApplied(customer, command.nature(), required, missing));
        if (dismissed != null) {
            first.add(dismissed);
        }
        files.newInstance(() -> new CustomerFile(first));
        loaded.claim(customer);
        return customer;
    }

    private static Map<CardField, String> said(OpenCustomerFile command) {
        Map<CardField, String> said = new EnumMap<>(CardField.class);
        said.put(CardField.NAME, command.name());
        put(said, CardField.ROMANISED_NAME, command.romanisedName());
        put(said, CardField.REGISTRATION_NUMBER, command.registrationNumber());
        put(said, CardField.PHONE, command.phone());
        return said;
    }

    private static String inCommand(CardField field) {
        return switch (field) {
            case NAME -> "name";
            case ROMANISED_NAME -> "romanisedName";
            case REGISTRATION_NUMBER -> "registrationNumber";
            case PHONE -> "phone";
            default -> throw new IllegalArgumentException(field + " is not said at opening");
        };
    }

    private static void put(Map<CardField, String> said, CardField field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            said.put(field, value);
        }
    }

    /** A certain match is refused; a likely one as long as nobody looked at it and said what is different (II-22). */
    private static @Nullable DuplicateDismissed requireAnother(
            RecordId customer,
            OpenCustomerFile command,
            Map<Likeness, Set<RecordId>> alike,
            Signature by,
            Decision decision) {
        if (alike.isEmpty() || !decision.applies("II-22")) {
            return null;
        }
        Set<RecordId> certain = alike.entrySet().stream()
                .filter(e -> e.getKey().certain())
                .flatMap(e -> e.getValue().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        boolean refuseCertain =
                Boolean.parseBoolean(decision.rules().parameter("II-22", "certainMatchRefused", decision.occurredOn()));
        decision.require(
                "II-22",
                certain.isEmpty() || !refuseCertain,
                "refused.certainMatch",
                List.of(Decision.remedy("remedy.useTheFile", "customers.ReadCustomerFile")),
                fact("customers", told(certain)));
        Set<RecordId> likely =
                alike.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        List<RecordId> looked = Objects.requireNonNullElse(command.others(), List.of());
        String difference = command.difference();
        boolean answered = looked.containsAll(likely) && difference != null && !difference.isBlank();
        decision.require(
                "II-22",
                answered,
                "refused.likelyMatch",
                List.of(Decision.remedy("remedy.sayDifference", "customers.OpenCustomerFile")),
                fact("customers", told(likely)),
                fact("likeness", alike.keySet().stream().map(Likeness::name).collect(Collectors.joining(","))));
        return new DuplicateDismissed(
                customer, List.copyOf(likely), List.copyOf(alike.keySet()), String.valueOf(difference), by);
    }

    private static String told(Set<RecordId> customers) {
        return customers.stream().map(RecordId::key).collect(Collectors.joining(", "));
    }

    /** What is known of a customer does not stay with one person: who answers for the file is another than who sells (IV-12). */
    static void requireTwo(
            @Nullable RecordId custodian, @Nullable RecordId salesperson, String field, Decision decision) {
        decision.require(
                "IV-12",
                custodian == null || !custodian.equals(salesperson),
                "refused.soleHolder",
                fact("field", field),
                fact("employee", String.valueOf(custodian)));
    }

    /** Nobody is given a file who does not hold the post for it, or is leaving (II-62, VI-20). */
    static void requirePost(RecordId employee, Post post, String field, Decision decision) {
        decision.requireField(
                field,
                decision.organisation().employee(employee).isPresent(),
                "refused.noSuchEmployee",
                fact("employee", employee));
        decision.require(
                "II-62",
                !decision.organisation()
                        .appointments(employee, post, decision.today())
                        .isEmpty(),
                "refused.holdsNoPost",
                fact("employee", employee),
                fact("post", post.name()));
        decision.require(
                "VI-20",
                !decision.organisation().leaving(employee),
                "refused.employeeLeaving",
                fact("employee", employee));
    }
}
