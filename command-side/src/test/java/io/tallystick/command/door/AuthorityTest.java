package io.tallystick.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallystick.command.CommandSide;
import io.tallystick.command.customers.sources.CustomerPolicies;
import io.tallystick.events.commands.CommandDescriptor;
import io.tallystick.events.commands.CommandDescriptor.Field;
import io.tallystick.events.kernel.Post;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.ledger.LedgerEvent.Ground;
import io.tallystick.events.organisation.OrganisationEvent.ActingAppointed;
import io.tallystick.events.organisation.OrganisationEvent.FondsOpened;
import io.tallystick.events.organisation.OrganisationEvent.PostAssigned;
import io.tallystick.events.organisation.OrganisationEvent.PostRelieved;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who may do what: every command × every post × where and how it is held, against the hand-written table
 * {@code authority.tsv}. The table is the authority; the annotations are what is tested.
 */
class AuthorityTest {
    private static final Set<Post> HELD_BY_NOBODY = EnumSet.of(Post.SYSTEM, Post.NONE);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate BEFORE = LocalDate.of(2026, 1, 1);
    private static final Scope OFFICE = Scope.ofUnit(Scenario.FONDS, Scenario.OFFICE);

    /** How a post is held, for an act in the office of the fonds. */
    private enum Holding {
        IN_SCOPE(true),
        IN_THE_HOUSE(true),
        IN_ANOTHER_UNIT(false),
        IN_ANOTHER_FONDS(false),
        ACTING(true),
        ACTING_FOR_ONE_RELIEVED(false),
        NOT_YET(false),
        EXPIRED(false),
        REVOKED(false);

        private final boolean suffices;

        Holding(boolean suffices) {
            this.suffices = suffices;
        }

        String account(Post post) {
            return (name() + "-" + post.name()).toLowerCase(Locale.ROOT);
        }
    }

    private final Scenario house = new Scenario();
    private final Map<String, Set<Post>> table = readTable();

    @Test
    void the_table_has_a_row_for_every_command_and_agrees_with_it() {
        Map<String, Set<Post>> described = new TreeMap<>();
        new CommandTypes(CommandSide.COMMANDS).all().forEach(d -> {
            EnumSet<Post> posts = EnumSet.noneOf(Post.class);
            posts.addAll(d.posts());
            described.put(d.fullName(), posts);
        });
        assertThat(described).isEqualTo(table);
    }

    @Test
    void every_command_is_given_by_these_posts_held_now_in_scope_and_by_no_others() {
        people();
        List<String> wrong = new ArrayList<>();
        for (Class<?> command : CommandSide.COMMANDS) {
            CommandDescriptor descriptor = house.door().types().descriptorOf(command);
            boolean founding = descriptor.posts().contains(Post.NONE);
            house.decideWith(command, decision -> {
                if (founding) {
                    decision.asFounder();
                } else {
                    decision.within(OFFICE);
                }
            });
            JsonNode body = body(descriptor.fields());
            Set<Post> allowed = Objects.requireNonNull(table.get(descriptor.fullName()), descriptor.fullName());
            for (Post post : EnumSet.complementOf(EnumSet.copyOf(HELD_BY_NOBODY))) {
                for (Holding holding : Holding.values()) {
                    house.as(holding.account(post)).call(descriptor.context(), descriptor.name(), body);
                    boolean may = founding || (allowed.contains(post) && holding.suffices);
                    String fault = fault(may, founding ? null : post, holding);
                    if (fault != null) {
                        wrong.add(descriptor.fullName() + " by " + post + " " + holding + ": " + fault);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private @Nullable String fault(boolean may, @Nullable Post post, Holding holding) {
        if (house.answer() instanceof Answer.Accepted) {
            boolean signed = post == null
                    || (house.provenance().by().post() == post
                            && (house.provenance().by().actingFor() != null) == (holding == Holding.ACTING));
            return may && signed
                    ? null
                    : "accepted, signed " + house.provenance().by();
        }
        boolean refused =
                house.answer() instanceof Answer.Refused r && r.refusal().ground() == Ground.AUTHORITY;
        return !may && refused ? null : "answered " + house.answer();
    }

    private void people() {
        CustomerPolicies.promulgated(house);
        RecordId otherUnit = house.unit("OTH", null);
        RecordId otherFonds = RecordId.of("fonds", "J001");
        house.fact("Fonds", otherFonds, new FondsOpened(otherFonds, "J001", "Other"));
        for (Post post : EnumSet.complementOf(EnumSet.copyOf(HELD_BY_NOBODY))) {
            RecordId principal = house.employ("principal-" + post, Scenario.OFFICE, OFFICE, post);
            RecordId gone = house.employ("gone-" + post, Scenario.OFFICE, OFFICE, post);
            house.fact("Employee", gone, new PostRelieved(gone, 1, TODAY, "gone"));
            employ(Holding.IN_SCOPE, post, OFFICE, BEFORE, null);
            employ(Holding.IN_THE_HOUSE, post, Scope.HOUSE, BEFORE, null);
            employ(Holding.IN_ANOTHER_UNIT, post, Scope.ofUnit(Scenario.FONDS, otherUnit), BEFORE, null);
            employ(Holding.IN_ANOTHER_FONDS, post, Scope.ofFonds(otherFonds), BEFORE, null);
            employ(Holding.NOT_YET, post, OFFICE, TODAY.plusDays(1), null);
            employ(Holding.EXPIRED, post, OFFICE, BEFORE, TODAY.minusDays(1));
            RecordId revoked = employ(Holding.REVOKED, post, OFFICE, BEFORE, null);
            house.fact("Employee", revoked, new PostRelieved(revoked, 1, TODAY, "revoked"));
            act(Holding.ACTING, post, principal);
            act(Holding.ACTING_FOR_ONE_RELIEVED, post, gone);
        }
    }

    private RecordId employ(Holding holding, Post post, Scope scope, LocalDate from, @Nullable LocalDate until) {
        RecordId id = house.employ(holding.account(post), Scenario.OFFICE, scope);
        house.fact("Employee", id, new PostAssigned(id, 1, post, scope, from, until));
        return id;
    }

    private void act(Holding holding, Post post, RecordId principal) {
        RecordId id = house.employ(holding.account(post), Scenario.OFFICE, OFFICE);
        house.fact("Employee", id, new ActingAppointed(id, 1, principal, post, OFFICE, BEFORE, TODAY.plusDays(9)));
    }

    /** A body of the right shape; what it says does not matter, the probe decides only who may. */
    private static ObjectNode body(List<Field> fields) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        for (Field field : fields) {
            if (field.required()) {
                JsonNode value = value(field);
                ArrayNode list = JsonNodeFactory.instance.arrayNode().add(value);
                body.set(field.name(), field.list() ? list : value);
            }
        }
        return body;
    }

    private static JsonNode value(Field field) {
        return switch (field.type()) {
            case TEXT -> json("\"Y\"");
            case NUMBER, DECIMAL -> json("1");
            case YES_NO -> json("true");
            case DATE -> json("\"2026-03-02\"");
            case TIME -> json("\"17:30\"");
            case INSTANT -> json("\"2026-03-02T09:00:00Z\"");
            case CHOICE -> JsonNodeFactory.instance.stringNode(field.choices().getFirst());
            case REFERENCE -> json("\"" + (field.refersTo() == null ? "probe" : field.refersTo()) + "/1\"");
            case LINES -> json("\"1\"");
            case MAP -> json("{}");
            case OBJECT -> body(field.parts());
        };
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    private static Map<String, Set<Post>> readTable() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AuthorityTest.class.getResourceAsStream("/authority.tsv")),
                StandardCharsets.UTF_8))) {
            List<String[]> rows =
                    reader.lines().map(line -> line.split("\t", -1)).toList();
            Map<String, Set<Post>> table = new TreeMap<>();
            String[] head = rows.getFirst();
            for (String[] row : rows.subList(1, rows.size())) {
                EnumSet<Post> posts = EnumSet.noneOf(Post.class);
                for (int i = 1; i < head.length; i++) {
                    if (row[i].equals("x")) {
                        posts.add(Post.valueOf(head[i]));
                    }
                }
                table.put(row[0], posts);
            }
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
