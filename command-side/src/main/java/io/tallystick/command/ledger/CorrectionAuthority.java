package io.tallystick.command.ledger;

import io.tallystick.command.door.Decision;
import io.tallystick.command.organisation.Organisation.Unit;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.log.EventReader;
import io.tallystick.events.log.StoredEvent;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who may correct an event: the posts its context belongs to, within the scope of the record it stands on. */
final class CorrectionAuthority {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EventReader log;
    private final Decision decision;

    CorrectionAuthority(EventReader log, Decision decision) {
        this.log = log;
        this.decision = decision;
    }

    void settle(StoredEvent original) {
        String context = original.type().substring(0, original.type().indexOf('.'));
        List<Post> posts = switch (context) {
            case "organisation" -> List.of(Post.LEDGER_ADMINISTRATOR);
            case "rulebook", "ledger" -> List.of(Post.RULE_ISSUER);
            default -> List.of(Post.ARCHIVES_HEAD, Post.ARCHIVIST, Post.DEPARTMENT_HEAD);
        };
        decision.within(scopeOf(original.aggregateId()), posts);
    }

    /** A record lies where its first event says; one that says nothing of a place belongs to the house. */
    private Scope scopeOf(String record) {
        List<StoredEvent> events = log.ofRecord(record);
        if (events.isEmpty()) {
            return Scope.HOUSE;
        }
        JsonNode first = JSON.readTree(events.getFirst().payload());
        JsonNode place = first.has("description") ? first.path("description") : first;
        String unit = place.path(place.has("from") && !place.has("unit") ? "from" : "unit")
                .asString("");
        String fonds = place.path("fonds").asString("");
        if (unit.startsWith("org/")) {
            RecordId id = new RecordId(unit);
            return decision.organisation()
                    .unit(id)
                    .map(Unit::fonds)
                    .map(of -> Scope.ofUnit(of, id))
                    .orElse(Scope.HOUSE);
        }
        if (unit.startsWith("unit/") && !unit.equals(record)) {
            return scopeOf(unit);
        }
        return fonds.startsWith("fonds/") ? Scope.ofFonds(new RecordId(fonds)) : Scope.HOUSE;
    }
}
