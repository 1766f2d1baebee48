package io.tallystick.query.console.registers;

import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.rulebook.RuleCatalogue;
import io.tallystick.query.console.kit.House;
import io.tallystick.query.console.kit.RecordLinks;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Registers;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The search box: a code, a barcode, an event's position, a rule, words of a title. */
@Controller
class SearchPages {
    private static final int MOST = 20;

    private final Records records;
    private final Registers registers;

    SearchPages(Records records, Registers registers) {
        this.records = records;
        this.registers = registers;
    }

    /** Something found. */
    record Hit(String kind, String label, String detail, String href, String record) {}

    @GetMapping("/search")
    String search(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model) {
        String direct = direct(q.strip());
        if (!direct.isEmpty()) {
            return "redirect:" + direct;
        }
        model.addAttribute("q", q.strip());
        List<Hit> all = hits(q.strip(), "", t, show);
        Map<String, Long> kinds = new TreeMap<>();
        all.forEach(hit -> kinds.merge(new RecordId(hit.record()).kind(), 1L, Long::sum));
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", kinds);
        model.addAttribute("hits", kind.isEmpty() ? all : hits(q.strip(), kind, t, show));
        return "console/search";
    }

    /** Records to refer to in a form. */
    @GetMapping(path = "/search.json", produces = "application/json")
    @ResponseBody
    List<Hit> find(
            @RequestParam String q,
            @RequestParam(defaultValue = "") String kind,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show) {
        return hits(q.strip(), kind, t, show);
    }

    private String direct(String q) {
        if (q.matches("[0-9]{1,18}") && records.at(Long.parseLong(q)).isPresent()) {
            return "/timeline/event/" + q;
        }
        if (q.matches("[a-z][a-z-]{0,30}/[\\p{L}\\p{Nd}._·-]{1,80}")
                && !records.of(new RecordId(q)).isEmpty()) {
            return RecordLinks.to(new RecordId(q));
        }
        return RuleCatalogue.get().find(q.toUpperCase(Locale.ROOT)).isPresent()
                ? "/rules/" + q.toUpperCase(Locale.ROOT)
                : "";
    }

    private List<Hit> hits(String q, String kind, Texts t, Show show) {
        List<Hit> hits = new ArrayList<>();
        if (q.isEmpty() && kind.isEmpty()) {
            return hits;
        }
        String wanted = q.toLowerCase(Locale.ROOT);
        House house = records.house();
        house.allUnits().forEach(unit -> add(hits, kind, unit.id(), wanted, unit.code() + " " + unit.name(), show, t));
        house.allFonds().forEach(f -> add(hits, kind, f.id(), wanted, f.number() + " " + f.name(), show, t));
        house.allEmployees()
                .forEach(e -> add(hits, kind, e.id(), wanted, show.person(e.id()) + " " + e.id().key(), show, t));
        if (!q.isEmpty()) {
            registers
                    .search(q, kind, MOST)
                    .forEach(found -> hits.add(new Hit(
                            t.word("record", found.record().kind()),
                            found.label(),
                            found.detail(),
                            RecordLinks.to(found.record()),
                            found.record().value())));
        }
        return hits.stream().limit(2L * MOST).toList();
    }

    private static void add(List<Hit> hits, String kind, RecordId id, String wanted, String label, Show show, Texts t) {
        if ((kind.isEmpty() || kind.equals(id.kind()))
                && label.toLowerCase(Locale.ROOT).contains(wanted)) {
            hits.add(new Hit(t.word("record", id.kind()), label, id.key(), show.link(id), id.value()));
        }
    }
}
