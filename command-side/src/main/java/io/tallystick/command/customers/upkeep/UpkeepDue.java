package io.tallystick.command.customers.upkeep;

import io.tallystick.command.due.Act;
import io.tallystick.command.due.Dates;
import io.tallystick.command.due.Due;
import io.tallystick.command.due.DueDate;
import io.tallystick.command.rulebook.RuleBook;
import io.tallystick.events.DomainEvent;
import io.tallystick.events.customers.CustomerFileEvent.BusinessRelationshipEnded;
import io.tallystick.events.customers.CustomerFileEvent.BusinessRelationshipResumed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileAbsorbed;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileOpened;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFileRevived;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesMerged;
import io.tallystick.events.customers.CustomerFileEvent.CustomerFilesParted;
import io.tallystick.events.customers.CustomerFileEvent.CustomerStruckOff;
import io.tallystick.events.customers.grading.TradeEvent.CustomerTierAssigned;
import io.tallystick.events.customers.grading.TradeEvent.TierOverridden;
import io.tallystick.events.customers.grading.TradeEvent.TransactionRecorded;
import io.tallystick.events.customers.grading.TransactionKind;
import io.tallystick.events.customers.upkeep.UpkeepEvent.CustomerFileReviewed;
import io.tallystick.events.customers.upkeep.UpkeepEvent.CustomerStandingDerived;
import io.tallystick.events.customers.upkeep.UpkeepEvent.ReviewPutOff;
import io.tallystick.events.customers.upkeep.UpkeepEvent.StaleFileFlagged;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Customers whose standing has to be derived, since their trade changed or time went by, and files by the day of their next
 * review (II-3, II-4, II-51, II-52).
 */
public final class UpkeepDue implements Due {
    private static final String STANDING = "standing";
    private static final String REVIEW = "review";

    @Override
    public String what() {
        return "customer-upkeep";
    }

    @Override
    public List<Class<? extends DomainEvent>> events() {
        return List.of(
                CustomerFileOpened.class,
                CustomerFileRevived.class,
                CustomerFilesMerged.class,
                CustomerFilesParted.class,
                TransactionRecorded.class,
                CustomerTierAssigned.class,
                TierOverridden.class,
                BusinessRelationshipEnded.class,
                BusinessRelationshipResumed.class,
                CustomerFileAbsorbed.class,
                CustomerStruckOff.class,
                CustomerStandingDerived.class,
                ReviewPutOff.class,
                StaleFileFlagged.class,
                CustomerFileReviewed.class);
    }

    @Override
    public void follow(DomainEvent event, LocalDate on, Dates dates) {
        switch (event) {
            case CustomerFileOpened e -> dates.set(e.customer(), STANDING, on);
            case CustomerFileRevived e -> dates.set(e.customer(), STANDING, on);
            case CustomerFilesMerged e -> dates.set(e.customer(), STANDING, on);
            case CustomerFilesParted e -> dates.set(e.customer(), STANDING, on);
            case TransactionRecorded e -> {
                if (e.kind() == TransactionKind.SALE) {
                    dates.set(e.customer(), STANDING, on);
                }
            }
            case CustomerTierAssigned e -> dates.set(e.customer(), STANDING, on);
            case TierOverridden e -> dates.set(e.customer(), STANDING, on);
            case BusinessRelationshipEnded e -> dates.set(e.customer(), STANDING, on);
            case BusinessRelationshipResumed e -> dates.set(e.customer(), STANDING, on);
            case CustomerFileAbsorbed e -> dates.endAll(e.customer());
            case CustomerStruckOff e -> dates.endAll(e.customer());
            case CustomerStandingDerived e -> {
                if (e.againOn() == null) {
                    dates.end(e.customer(), STANDING);
                } else {
                    dates.set(e.customer(), STANDING, e.againOn());
                }
                dates.setIfNone(e.customer(), REVIEW, e.reviewBy());
            }
            case ReviewPutOff e -> dates.set(e.customer(), REVIEW, e.reviewBy());
            case StaleFileFlagged e -> dates.set(e.customer(), REVIEW, e.againOn());
            case CustomerFileReviewed e -> dates.set(e.customer(), REVIEW, e.reviewBy());
            default -> throw new IllegalArgumentException(event.toString());
        }
    }

    @Override
    public Optional<Act> act(DueDate date, LocalDate today, RuleBook rules) {
        if (today.isBefore(date.on())) {
            return Optional.empty();
        }
        Map<String, ?> body = Map.of("customer", date.record());
        if (date.part().equals(STANDING)) {
            return Optional.of(new Act(1, "customers", "DeriveStanding", body));
        }
        return rules.inForce("II-52", today).map(version -> new Act(1, "customers", "LookAtFile", body));
    }
}
