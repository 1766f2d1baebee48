package io.tallystick.query.console.customers;

import io.tallystick.events.customers.CardField;
import io.tallystick.events.customers.CustomerFileEvent;
import io.tallystick.events.customers.CustomerFileEvent.BusinessRelationshipEnded;
import io.tallystick.events.customers.CustomerFileEvent.BusinessRelationshipResumed;
import io.tallystick.events.customers.CustomerFileEvent.CustodianAppointed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileAbsorbed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileRevived;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldPlaced;
import io.tallystick.events.customers.CustomerFileEvent.CustomerHoldReleased;
import io.tallystick.events.customers.CustomerFileEvent.CustomerNatureSet;
import io.tallystick.events.customers.CustomerFileEvent.CustomerRetentionStarted;
import io.tallystick.events.customers.CustomerFileEvent.CustomerStruckOff;
import io.tallystick.events.customers.CustomerFileEvent.FactDisputed;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.CustomerFileEvent.FactSuperseded;
import io.tallystick.events.customers.CustomerFileEvent.FactVerified;
import io.tallystick.events.customers.CustomerFileEvent.FileTemplateApplied;
import io.tallystick.events.customers.CustomerFileEvent.PartyRoleSet;
import io.tallystick.events.customers.CustomerFileEvent.PersonalBasisRecorded;
import io.tallystick.events.customers.CustomerFileEvent.PersonalBasisWithdrawn;
import io.tallystick.events.customers.CustomerFileEvent.SalespersonAssigned;
import io.tallystick.events.customers.CustomerFileEvent.SourceConflictFound;
import io.tallystick.events.customers.CustomerFileEvent.SourceConflictResolved;
import io.tallystick.events.customers.CustomerFileEvent.SourcesAgree;
import io.tallystick.events.customers.CustomerFileState;
import io.tallystick.events.customers.CustomerNature;
import io.tallystick.events.customers.FactStanding;
import io.tallystick.events.customers.PartyRole;
import io.tallystick.events.customers.PrincipalRole;
import io.tallystick.events.customers.SpecialKind;
import io.tallystick.events.customers.Verification;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.CardSection;
import io.tallystick.query.kit.LogEntry;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A customer file as its own events tell it; values stay sealed. */
final class CustomerSheet {
    private final Map<Integer, Fact> facts = new TreeMap<>();
    private final Map<PrincipalRole, PersonalBasisRecorded> bases = new EnumMap<>(PrincipalRole.class);
    private List<CardField> required = List.of();
    private @Nullable CustomerFileOpened opened;
    private @Nullable CustomerNature nature;
    private @Nullable PartyRole role;
    private @Nullable SpecialKind special;
    private @Nullable RecordId custodian;
    private @Nullable RecordId salesperson;
    private @Nullable RecordId survivor;
    private @Nullable LocalDate ended;
    private @Nullable LocalDate keptUntil;
    private final Set<Integer> holds = new TreeSet<>();
    private boolean erased;

    /** A fact with where it stands. */
    record Fact(FactRecorded recorded, FactStanding standing, Verification verification) {
        Fact standing(FactStanding now) {
            return new Fact(recorded, now, verification);
        }

        Fact verification(Verification now) {
            return new Fact(recorded, standing, now);
        }

        public boolean onCard() {
            return standing == FactStanding.CURRENT || standing == FactStanding.IN_CONFLICT;
        }
    }

    /** The sheet of a file with at least its first event. */
    CustomerSheet(List<LogEntry> history) {
        for (LogEntry entry : history) {
            if (entry.event() instanceof CustomerFileEvent event) {
                take(event);
            }
        }
    }

    private void take(CustomerFileEvent event) {
        switch (event) {
            case CustomerFileOpened e -> {
                opened = e;
                nature = e.nature();
                role = e.role();
                special = e.special();
                custodian = e.custodian();
                salesperson = e.salesperson();
            }
            case FactRecorded e -> facts.put(e.fact(), new Fact(e, FactStanding.CURRENT, Verification.UNVERIFIED));
            case FactVerified e -> facts.computeIfPresent(e.fact(), (n, f) -> f.verification(Verification.VERIFIED));
            case FactDisputed e -> facts.computeIfPresent(e.fact(), (n, f) -> f.verification(Verification.DISPUTED));
            case FactSuperseded e -> facts.computeIfPresent(e.fact(), (n, f) -> f.standing(FactStanding.SUPERSEDED));
            case SourceConflictFound e ->
                e.facts().forEach(fact -> facts.computeIfPresent(fact, (n, f) -> f.standing(FactStanding.IN_CONFLICT)));
            case SourceConflictResolved e -> {
                facts.computeIfPresent(e.chosen(), (n, f) -> f.standing(FactStanding.CURRENT));
                e.rejected().forEach(fact -> facts.computeIfPresent(fact, (n, f) -> f.standing(FactStanding.REJECTED)));
            }
            case SourcesAgree e ->
                e.facts().forEach(fact -> facts.computeIfPresent(fact, (n, f) -> f.standing(FactStanding.CURRENT)));
            case PersonalBasisRecorded e -> bases.put(e.role(), e);
            case PersonalBasisWithdrawn e -> {
                bases.remove(e.role());
                facts.replaceAll((n, f) -> f.recorded().field().principal() == e.role() && f.onCard()
                        ? f.standing(FactStanding.WITHDRAWN)
                        : f);
            }
            case FileTemplateApplied e -> required = e.required();
            case CustomerNatureSet e -> nature = e.nature();
            case PartyRoleSet e -> {
                role = e.role();
                special = e.special();
            }
            case SalespersonAssigned e -> salesperson = e.salesperson();
            case CustodianAppointed e -> custodian = e.custodian();
            case CustomerFileAbsorbed e -> survivor = e.survivor();
            case CustomerFileRevived e -> survivor = null;
            case BusinessRelationshipEnded e -> ended = e.endedOn();
            case BusinessRelationshipResumed e -> {
                ended = null;
                keptUntil = null;
            }
            case CustomerRetentionStarted e -> keptUntil = e.until();
            case CustomerHoldPlaced e -> holds.add(e.hold().number());
            case CustomerHoldReleased e -> holds.remove(e.hold());
            case CustomerStruckOff e -> erased = true;
            default -> {
                // Shows on the timeline.
            }
        }
    }

    public CustomerFileOpened head() {
        return Objects.requireNonNull(opened, "a customer file begins with its opening");
    }

    public CustomerNature nature() {
        return Objects.requireNonNull(nature);
    }

    public PartyRole role() {
        return Objects.requireNonNull(role);
    }

    public @Nullable SpecialKind special() {
        return special;
    }

    public RecordId custodian() {
        return Objects.requireNonNull(custodian);
    }

    public @Nullable RecordId salesperson() {
        return salesperson;
    }

    public @Nullable RecordId survivor() {
        return survivor;
    }

    /** On what the file may speak of persons (II-16). */
    public List<PersonalBasisRecorded> bases() {
        return List.copyOf(bases.values());
    }

    /** Every fact, in the order recorded. */
    public List<Fact> facts() {
        return List.copyOf(facts.values());
    }

    /** Facts of one section of the card, in the order recorded. */
    record Part(CardSection section, List<Fact> facts) {}

    /** The facts by the sections of the card, those with any. */
    public List<Part> parts() {
        return Arrays.stream(CardSection.values())
                .map(section -> new Part(
                        section,
                        facts.values().stream()
                                .filter(fact -> fact.recorded().field().section() == section)
                                .toList()))
                .filter(part -> !part.facts().isEmpty())
                .toList();
    }

    /** The day the relationship ended, and until when the file is kept from then on. */
    public @Nullable LocalDate ended() {
        return ended;
    }

    public @Nullable LocalDate keptUntil() {
        return keptUntil;
    }

    /** How many holds lie on the file (VI-12). */
    public int holds() {
        return holds.size();
    }

    public boolean erased() {
        return erased;
    }

    /** What the template asks for and nobody recorded. */
    public List<CardField> missing() {
        Set<CardField> missing = EnumSet.noneOf(CardField.class);
        missing.addAll(required);
        facts.values().stream()
                .filter(Fact::onCard)
                .forEach(f -> missing.remove(f.recorded().field()));
        return List.copyOf(missing);
    }

    public CustomerFileState state() {
        if (survivor != null) {
            return CustomerFileState.ABSORBED;
        }
        return missing().isEmpty() ? CustomerFileState.COMPLETE : CustomerFileState.PROVISIONAL;
    }
}
