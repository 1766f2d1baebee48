package io.tallystick.query.console.kit;

import io.tallystick.events.rulebook.ReturnFormSeed;
import io.tallystick.events.rulebook.ReturnIndicator;
import io.tallystick.events.rulebook.RuleParameter;
import io.tallystick.events.text.Language;
import io.tallystick.events.text.Messages;
import io.tallystick.events.text.Wording;
import io.tallystick.query.kit.Column;
import io.tallystick.query.kit.Table;
import io.tallystick.query.read.BadQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of one page in its language: {@code ${t.of('key', 'name', value)}} in a template. */
public final class Texts {
    private static final Pattern NUMBERED_TASK = Pattern.compile("(.+)_([0-9]+)");

    private final ConsoleTexts texts;
    private final Messages messages;
    private final Language language;

    public Texts(ConsoleTexts texts, Language language) {
        this.texts = texts;
        this.messages = texts.messages();
        this.language = language;
    }

    /** An indicator of a return, in the reader's language. */
    public String indicator(ReturnIndicator indicator) {
        return ReturnFormSeed.named(indicator.name(), language);
    }

    /** What an indicator of a return is counted in. */
    public String counted(ReturnIndicator indicator) {
        return ReturnFormSeed.counted(indicator.unit(), language);
    }

    public Language language() {
        return language;
    }

    /** A text of the rule book in the reader's language. */
    public String in(Wording wording) {
        return wording.in(language);
    }

    /** The text of a key. */
    public String of(String key) {
        return messages.text(language, key);
    }

    /** The text of a key with its placeholders filled, given as name, value, name, value. */
    public String of(String key, Object... facts) {
        Map<String, String> filled = new HashMap<>();
        for (int i = 0; i + 1 < facts.length; i += 2) {
            filled.put(String.valueOf(facts[i]), String.valueOf(facts[i + 1]));
        }
        return messages.text(language, key, filled);
    }

    /** The text of a key with its placeholders filled. */
    public String of(String key, Map<String, String> facts) {
        return messages.text(language, key, facts);
    }

    public boolean has(String key) {
        return messages.has(language, key);
    }

    /** What so many are called: one has a word of its own where the language has one. */
    public String counted(String key, long n) {
        return n == 1 ? first(key + ".one", key) : first(key);
    }

    /** The text of the first key there is, else the last part of the last key, as words. */
    public String first(String... keys) {
        for (String key : keys) {
            if (has(key)) {
                return of(key);
            }
        }
        String last = keys[keys.length - 1];
        return last.substring(last.lastIndexOf('.') + 1).replace('_', ' ');
    }

    /**
     * What a field is called: by the first of the keys there is, else as any command or register calls a field of that
     * name, else the name as words.
     */
    public String named(List<String> keys) {
        String last = keys.getLast();
        String name = last.substring(last.lastIndexOf('.') + 1);
        return keys.stream()
                .filter(this::has)
                .findFirst()
                .or(() -> calledElsewhere(name))
                .map(this::of)
                .orElseGet(() -> first(name));
    }

    /** What a fact of a refusal is called. */
    public String factName(String name) {
        return named(List.of("fact." + name, "field." + name));
    }

    private Optional<String> calledElsewhere(String name) {
        return messages.key(language, "field", name)
                .or(() -> Optional.of("column." + name).filter(this::has));
    }

    /** What of a query cannot be answered, and what to do instead. */
    public String why(BadQuery bad) {
        return of(
                "query." + bad.reason(),
                "field",
                bad.field(),
                "value",
                bad.value(),
                "choices",
                String.join(", ", bad.choices()));
    }

    /** What a command is called. */
    public String command(String fullName) {
        return first("command." + fullName, fullName);
    }

    /** What a post is called. */
    public String post(Object post) {
        return first("post." + post);
    }

    /** A choice in words: as named for its field, else as commands name it. */
    public String choice(String kind, String value) {
        return messages.word(language, kind, value);
    }

    /** A fact in words, where it is none of a record's. */
    public String fact(String name, String value) {
        return messages.fact(language, name, value);
    }

    /** A value of an enumeration in words. */
    public String word(String kind, Object value) {
        return choice(kind, String.valueOf(value));
    }

    /** The value of a rule's parameter in words. */
    public String parameter(RuleParameter parameter, String value) {
        return ParameterWords.told(parameter, value, this);
    }

    /** The text of a key, or nothing where there is none. */
    public String maybe(String key) {
        return has(key) ? of(key) : "";
    }

    /** What a column of a register is called. */
    public String column(String model, String name) {
        int range = name.indexOf('.');
        if (range > 0) {
            return column(model, name.substring(0, range)) + " " + of("register.range" + name.substring(range));
        }
        return first("column." + model + "." + name, "column." + name);
    }

    /** What an event is called in a list of kinds. */
    public String eventName(String type) {
        String key = "event." + type + ".name";
        return has(key) ? of(key) : type.substring(type.indexOf('.') + 1).replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    }

    /** By what the values of a column are called: as those of its enumeration where they have names, else as the column's. */
    public String kindOf(Column column) {
        String choice = "choice." + column.enumeration();
        return column.enumeration() != null && column.choices().stream().allMatch(value -> has(choice + "." + value))
                ? choice
                : column.name();
    }

    /** The same of each column of a table that is shown. */
    public Map<String, String> kindsOf(Table table) {
        return table.shown().stream().collect(Collectors.toMap(Column::name, this::kindOf));
    }

    /** A cell of a register: a word where the column holds one of a few, a name where it holds a record. */
    public String cell(String column, Object value, Show show) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> cell(column, one, show)).collect(Collectors.joining(" · "));
        }
        if (value instanceof Instant at) {
            return show.time(at);
        }
        if (value instanceof Boolean yes) {
            return of(yes ? "yes" : "no");
        }
        String text = String.valueOf(value);
        if (column.equals("task")) {
            return task(text);
        }
        if (column.equals("record_kind")) {
            return choice("record", text);
        }
        return show.isRecord(text) ? show.readable(text) : fact(column, text);
    }

    /** A task of a work list: named by itself or like the command that does it, and by its number where it has one. */
    public String task(String task) {
        Matcher numbered = NUMBERED_TASK.matcher(task);
        String name = numbered.matches() ? numbered.group(1) : task;
        String number = numbered.matches() ? " " + numbered.group(2) : "";
        return Optional.of("task." + name)
                .filter(this::has)
                .or(() -> messages.key(language, "command", name))
                .map(key -> of(key) + number)
                .orElse(task);
    }

    /** What of the log was used: a part of it, or a register or paper by its name. */
    public String used(Object what) {
        return first("used." + what, "register." + what, "model." + what, "print.form." + what, String.valueOf(what));
    }

    /** What a record is, by its identifier. */
    public String kindOf(String record) {
        return word("record", record.contains("/") ? record.substring(0, record.indexOf('/')) : record);
    }

    /** The words the page's script says, as JSON. */
    public String script() {
        return texts.script(language);
    }
}
