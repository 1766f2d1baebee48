package io.tallystick.command.customers;

import static io.tallystick.command.door.Fact.fact;

import io.tallystick.command.custody.Places;
import io.tallystick.command.custody.SourceLists;
import io.tallystick.command.custody.SourceLists.Free;
import io.tallystick.command.door.Decision;
import io.tallystick.command.door.RowFault;
import io.tallystick.events.custody.OldList;
import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerFileEvent;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.CustomerFileEvent.FileTemplateApplied;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.customers.CustomerRelation;
import io.tallystick.events.customers.FactSource;
import io.tallystick.events.customers.Likeness;
import io.tallystick.events.customers.PartyRole;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;
import org.jspecify.annotations.Nullable;

/** Opens the files of lists of customers. */
final class CustomerLists {
    private static final int MOST_ROWS = 5000;

    private final Repository<CustomerFile> files;
    private final PartyKeys keys;
    private final SourceLists sources;

    CustomerLists(Repository<CustomerFile> files, PartyKeys keys, SourceLists sources) {
        this.files = files;
        this.keys = keys;
        this.sources = sources;
    }

    /** A row that is another party than all that are known. */
    private record Another(CustomerRow row, Map<CardField, String> said, PartyKeys.Loaded party, RecordId custodian) {}

    @CommandHandler
    void handle(TakeOverCustomers command, Decision decision) throws Exception {
        Scope place = Places.open(command.to(), decision);
        Signature by = decision.within(place);
        decision.requireField(
                "rows",
                !command.rows().isEmpty() && command.rows().size() <= MOST_ROWS,
                "refused.customerListLength",
                fact("most", MOST_ROWS));
        decision.applies("IV-6");
        Free source = sources.requireFree(command.to(), command.source(), decision);
        Map<CustomerRow, Map<CardField, String>> said = new LinkedHashMap<>();
        Set<Party> all = new LinkedHashSet<>();
        for (CustomerRow row : command.rows()) {
            Map<CardField, String> values = said(row);
            said.put(row, values);
            values.forEach((field, value) -> all.addAll(Party.of(field, value)));
        }
        PartyKeys.Loaded loaded = keys.load(all, decision);
        List<RowFault> faults = new ArrayList<>();
        List<Another> others = new ArrayList<>();
        Set<Party> ofTheList = new LinkedHashSet<>();
        said.forEach((row, values) ->
                look(row, values, loaded, place, ofTheList, faults, decision).ifPresent(others::add));
        decision.requireRows(faults);
        for (Another one : others) {
            open(one, command.to(), by, decision);
        }
        RecordId list = decision.newId("customer-list");
        sources.takeOver(
                source,
                list,
                OldList.CUSTOMER_LIST,
                command.fonds(),
                command.to(),
                others.size(),
                command.quarantined(),
                by);
    }

    private static Map<CardField, String> said(CustomerRow row) {
        Map<CardField, String> said = new EnumMap<>(CardField.class);
        put(said, CardField.NAME, row.name());
        put(said, CardField.ROMANISED_NAME, row.romanisedName());
        put(said, CardField.REGISTRATION_NUMBER, row.registrationNumber());
        put(said, CardField.PHONE, row.phone());
        put(said, CardField.ADDRESS, row.address());
        return said;
    }

    private static void put(Map<CardField, String> said, CardField field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            said.put(field, value.strip());
        }
    }

    /** Nothing for a row that is known, or cannot be taken. */
    private static Optional<Another> look(
            CustomerRow row,
            Map<CardField, String> said,
            PartyKeys.Loaded loaded,
            Scope place,
            Set<Party> ofTheList,
            List<RowFault> faults,
            Decision decision) {
        int before = faults.size();
        said.forEach((field, value) -> {
            if (!FieldValues.fits(field, value)) {
                faults.add(RowFault.of(row.row(), name(field), "refused.badValue", fact("cardField", field.name())));
            }
        });
        if (!said.containsKey(CardField.NAME)) {
            faults.add(RowFault.of(row.row(), "name", "refused.badValue", fact("cardField", CardField.NAME.name())));
        }
        Set<Party> parties = said.entrySet().stream()
                .flatMap(e -> Party.of(e.getKey(), e.getValue()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        PartyKeys.Loaded own = loaded.only(parties);
        Map<Likeness, Set<RecordId>> alike = own.alike();
        if (known(alike)) {
            return Optional.empty();
        }
        Set<RecordId> likely =
                alike.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new));
        if (!likely.isEmpty() && decision.applies("II-22")) {
            faults.add(RowFault.of(
                    row.row(),
                    "name",
                    "refused.likelyMatch",
                    fact("customers", likely.stream().map(RecordId::key).collect(Collectors.joining(", "))),
                    fact("likeness", alike.keySet().stream().map(Likeness::name).collect(Collectors.joining(",")))));
        }
        if (parties.stream().anyMatch(ofTheList::contains) && decision.applies("II-22")) {
            faults.add(RowFault.of(row.row(), "name", "refused.customerRowTwice"));
        }
        ofTheList.addAll(parties);
        Optional<RecordId> custodian =
                holder("custodian", row.row(), row.custodian(), Post.FILE_CUSTODIAN, place, faults, decision);
        if (custodian.isPresent()
                && row.salesperson() != null
                && custodian.get().key().equals(row.salesperson().strip())
                && decision.applies("IV-12")) {
            faults.add(RowFault.of(row.row(), "salesperson", "refused.soleHolder", fact("employee", custodian.get())));
        }
        if (row.salesperson() != null) {
            holder("salesperson", row.row(), row.salesperson(), Post.SALESPERSON, place, faults, decision);
        }
        return faults.size() > before ? Optional.empty() : custodian.map(who -> new Another(row, said, own, who));
    }

    /** The same registration number, or name and telephone both. */
    private static boolean known(Map<Likeness, Set<RecordId>> alike) {
        Set<RecordId> byName = new TreeSet<>(alike.getOrDefault(Likeness.NAME, Set.of()));
        byName.retainAll(alike.getOrDefault(Likeness.PHONE, Set.of()));
        return !byName.isEmpty()
                || alike.entrySet().stream()
                        .anyMatch(e -> e.getKey().certain() && !e.getValue().isEmpty());
    }

    private static String name(CardField field) {
        return switch (field) {
            case ROMANISED_NAME -> "romanisedName";
            case REGISTRATION_NUMBER -> "registrationNumber";
            case PHONE -> "phone";
            case ADDRESS -> "address";
            default -> "name";
        };
    }

    /** Who holds the post there: who is named, else the first who does. */
    private static Optional<RecordId> holder(
            String field,
            int row,
            @Nullable String number,
            Post post,
            Scope place,
            List<RowFault> faults,
            Decision decision) {
        Optional<RecordId> who = decision.organisation().holders(post, decision.today()).stream()
                .filter(held -> decision.organisation().covers(held.scope(), place))
                .map(held -> held.employee())
                .filter(employee -> number == null || employee.key().equals(number.strip()))
                .filter(employee -> !decision.organisation().leaving(employee))
                .sorted()
                .findFirst();
        if (who.isEmpty()) {
            faults.add(RowFault.of(
                    row,
                    field,
                    "refused.holdsNoPost",
                    fact("employee", number == null ? "–" : number),
                    fact("post", post.name())));
        }
        return who;
    }

    private void open(Another one, RecordId unit, Signature by, Decision decision) throws Exception {
        RecordId customer = decision.newId("customer");
        CustomerRow row = one.row();
        CustomerNature nature = Objects.requireNonNullElse(row.nature(), CustomerNature.COMPANY);
        List<CustomerFileEvent> first = new ArrayList<>();
        first.add(new CustomerFileOpened(
                customer,
                row.cardNo() == null || row.cardNo().isBlank()
                        ? customer.key()
                        : row.cardNo().strip(),
                unit,
                nature,
                Objects.requireNonNullElse(row.role(), PartyRole.DEALER),
                null,
                CustomerRelation.DIRECT,
                one.custodian(),
                row.salesperson() == null
                        ? null
                        : RecordId.of("employee", row.salesperson().strip()),
                by));
        one.said()
                .forEach((field, value) -> first.add(new FactRecorded(
                        customer,
                        first.size(),
                        field,
                        null,
                        decision.protect(customer, value),
                        FactSource.OLD_LIST,
                        null,
                        decision.askedBy(),
                        decision.today(),
                        by)));
        List<CardField> required = Template.of(nature, decision);
        first.add(new FileTemplateApplied(
                customer,
                nature,
                required,
                required.stream()
                        .filter(field -> !one.said().containsKey(field))
                        .toList()));
        files.newInstance(() -> new CustomerFile(first));
        one.party().claim(customer);
    }
}
