package io.tallystick.query.console.kit;

import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.Protected;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Scope;
import io.tallystick.events.kernel.Signature;
import io.tallystick.events.kernel.Vault;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.events.rulebook.RuleText;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How things are written on a page: names instead of numbers, house time, addresses of records. */
public final class Show {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final int HOUR_AND_MINUTE = 5;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private static final Pattern INSTANT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?Z");

    /** How many characters of a name a register shows. */
    private static final int BRIEF = 32;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final House house;
    private final Vault vault;
    private final Texts texts;
    private final ZoneId zone;
    private final Instant now;

    public Show(House house, Vault vault, Texts texts, ZoneId zone, Instant now) {
        this.house = house;
        this.vault = vault;
        this.texts = texts;
        this.zone = zone;
        this.now = now;
    }

    /** A count with its thousands apart. */
    public String n(@Nullable Number number) {
        return number == null
                ? ""
                : NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }

    /** A size as people say it. */
    public String bytes(@Nullable Object bytes) {
        if (!(bytes instanceof Number number)) {
            return "";
        }
        double size = number.doubleValue();
        for (String unit : List.of("B", "kB", "MB")) {
            if (size < 1000) {
                boolean fine = size < 10 && !unit.equals("B");
                return String.format(Locale.ROOT, fine ? "%.1f %s" : "%.0f %s", size, unit);
            }
            size /= 1000;
        }
        return String.format(Locale.ROOT, "%.1f GB", size);
    }

    /** To the minute, in the house's time. */
    public String time(@Nullable Instant time) {
        return time == null ? "" : MINUTE.format(time.atZone(zone));
    }

    public String second(@Nullable Instant time) {
        return time == null ? "" : SECOND.format(time.atZone(zone));
    }

    public String clock(@Nullable Instant time) {
        return time == null ? "" : CLOCK.format(time.atZone(zone));
    }

    /** The time of day to the minute. */
    public String hour(@Nullable Instant time) {
        return time == null ? "" : CLOCK.format(time.atZone(zone)).substring(0, HOUR_AND_MINUTE);
    }

    public String day(@Nullable Instant time) {
        return time == null ? "" : LocalDate.ofInstant(time, zone).toString();
    }

    /** The absolute time for the hover: house time with its zone, and UTC. */
    public String exactly(@Nullable Instant time) {
        return time == null ? "" : SECOND.format(time.atZone(zone)) + " " + zone + " · " + time;
    }

    /** How long ago, in words. */
    public String ago(@Nullable Instant time) {
        if (time == null) {
            return "";
        }
        long seconds = Math.max(0, Duration.between(time, now).toSeconds());
        if (seconds < 60) {
            return texts.of("ago.now");
        }
        if (seconds < 3600) {
            return texts.of("ago.minutes", "n", seconds / 60);
        }
        if (seconds < 86_400) {
            return texts.of("ago.hours", "n", seconds / 3600);
        }
        return texts.of(seconds < 172_800 ? "ago.day" : "ago.days", "n", seconds / 86_400);
    }

    /** A person by name, or by number where the name cannot be read. */
    public String person(@Nullable RecordId employee) {
        if (employee == null) {
            return "";
        }
        House.Employee known = house.employee(employee);
        if (known == null) {
            return "ledger".equals(employee.kind()) || "system".equals(employee.key())
                    ? texts.of("person.ledger")
                    : employee.key();
        }
        return vault.open(known.name()) instanceof Disclosed.Open<String>(String name)
                ? name
                : employee.key() + " " + texts.of("person.erased");
    }

    /** What stands for a sealed value: that it is sealed, or that it was erased. */
    public String sealed(RecordId subject) {
        return texts.of(vault.erased(subject) ? "event.erased" : "event.sealed");
    }

    /** A sealed value where everybody who logs in sees it anyway, as the name of an employee; else that it is sealed, or erased. */
    public String disclosed(Protected<String> value) {
        House.Employee known = house.employee(value.subject());
        return known != null && known.name().sealed().equals(value.sealed())
                ? person(value.subject())
                : sealed(value.subject());
    }

    /** Name and post, and for whom: 代. */
    public String signed(@Nullable Signature by) {
        if (by == null) {
            return "";
        }
        String post = texts.post(by.post());
        return by.actingFor() == null
                ? texts.of("signed", "name", person(by.employee()), "post", post)
                : texts.of(
                        "signed.for", "name", person(by.employee()), "post", post, "principal", person(by.actingFor()));
    }

    /** Where a post holds. */
    public String scope(Scope scope) {
        if (scope.unit() != null) {
            return label(scope.unit());
        }
        return scope.fonds() == null ? texts.of("scope.house") : label(scope.fonds());
    }

    /** A record by the name people know it under, else its key. */
    public String label(@Nullable RecordId record) {
        if (record == null) {
            return "";
        }
        House.Unit unit = house.unit(record);
        if (unit != null) {
            return unit.code() + " " + unit.name();
        }
        House.Fonds fonds = house.fonds(record);
        if (fonds != null) {
            return fonds.number() + " " + fonds.name();
        }
        return "employee".equals(record.kind()) ? person(record) : record.key();
    }

    /** A record as short as it can still be told: a unit or fonds by its code, else as {@link #readable}. */
    public String brief(@Nullable Object value) {
        if (value == null || !isRecord(value)) {
            return readable(value);
        }
        RecordId record = new RecordId(value.toString());
        House.Unit unit = house.unit(record);
        House.Fonds fonds = house.fonds(record);
        return unit != null ? unit.code() : fonds != null ? fonds.number() : shortly(label(record), BRIEF);
    }

    /** A record named in a text, where the text is the identifier of one; an instant in the time of the house; else the text. */
    public String readable(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return isRecord(value)
                ? label(new RecordId(value.toString()))
                : INSTANT.matcher(value.toString()).matches()
                        ? time(Instant.parse(value.toString()))
                        : value.toString();
    }

    public boolean isRecord(@Nullable Object value) {
        if (value == null || !value.toString().matches("[a-z][a-z-]{0,30}/[\\p{L}\\p{Nd}._·-]{1,80}")) {
            return false;
        }
        return RecordLinks.KINDS.contains(new RecordId(value.toString()).kind());
    }

    /** The address of a record's page. */
    public String link(@Nullable Object record) {
        return record == null ? "" : RecordLinks.to(new RecordId(record.toString()));
    }

    public String kind(Object record) {
        return texts.word("record", new RecordId(record.toString()).kind());
    }

    public Instant now() {
        return now;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** The printed documents there are about a record, by the names of their forms. */
    public List<String> papers(Object record) {
        return PrintForm.about(new RecordId(record.toString()).kind());
    }

    /** The part of an identifier people read out. */
    public String key(Object record) {
        return new RecordId(record.toString()).key();
    }

    /** The first characters of a hash. */
    public String shortly(Object hash) {
        return shortly(hash.toString(), 12);
    }

    private static String shortly(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    /** The rule of a citation, {@code I-13} of {@code I-13@2}. */
    public String ruleId(Object citation) {
        String text = citation.toString();
        return text.contains("@") ? text.substring(0, text.indexOf('@')) : text;
    }

    /** A rule as printed. */
    public String phrase(String rule) {
        return RuleCatalogue.get().find(rule).map(RuleText::phrase).orElse(rule);
    }

    /** Why something was refused, with its facts in words. */
    public String reason(String key, Map<String, String> facts) {
        Map<String, String> readable = new LinkedHashMap<>();
        facts.forEach((name, value) -> readable.put(name, fact(name, value)));
        return texts.of(key, readable);
    }

    /** Why something was refused, with facts as a register keeps them. */
    public String reasonOf(Object key, @Nullable Object facts) {
        Map<String, String> read = new LinkedHashMap<>();
        if (facts != null) {
            JSON.readTree(facts.toString())
                    .properties()
                    .forEach(fact -> read.put(fact.getKey(), fact.getValue().asString()));
        }
        return reason(key.toString(), read);
    }

    /** What a register keeps as JSON, value by value. */
    public List<EventFacts.Fact> said(Object json, Map<String, ?> row) {
        return JsonFacts.of(json.toString(), row, texts, this);
    }

    /** A fact's value: a record by its name, a text, a choice in words, or as it stands. */
    public String fact(String name, String value) {
        return named(value).orElseGet(() -> texts.fact(name, value));
    }

    /** What people call the record, or the records, a value names; nothing where it names none. */
    public Optional<String> named(String value) {
        List<String> records = List.of(value.split(", ", -1));
        return records.stream().allMatch(this::isRecord)
                ? Optional.of(records.stream().map(this::readable).collect(Collectors.joining(", ")))
                : Optional.empty();
    }

    /** The colour of a state, which never stands alone. */
    public String tone(Object state) {
        return States.tone(state.toString());
    }

    /** The sign of a state. */
    public String sign(Object state) {
        return States.sign(state.toString());
    }
}
