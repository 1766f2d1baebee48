package io.tallystick.query.console.customers;

import io.tallystick.events.commands.CommandCatalogue;
import io.tallystick.events.customers.CustomerFileEvent.FactRecorded;
import io.tallystick.events.customers.demands.DemandEvent;
import io.tallystick.events.customers.demands.DemandEvent.ProductionSealed;
import io.tallystick.events.customers.demands.DemandSheet;
import io.tallystick.events.customers.demands.DemandState;
import io.tallystick.events.customers.demands.Production;
import io.tallystick.events.kernel.Disclosed;
import io.tallystick.events.kernel.RecordId;
import io.tallystick.events.kernel.Vault;
import io.tallystick.events.log.StoredEvent;
import io.tallystick.query.console.kit.Barred;
import io.tallystick.query.console.kit.Denial;
import io.tallystick.query.console.kit.Ids;
import io.tallystick.query.console.kit.Known;
import io.tallystick.query.console.kit.Offer;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import io.tallystick.query.console.kit.Show;
import io.tallystick.query.console.kit.Texts;
import io.tallystick.query.console.kit.Told;
import io.tallystick.query.customers.CardPermits;
import io.tallystick.query.kit.LogEntry;
import io.tallystick.query.read.NoReading;
import io.tallystick.query.read.NotAsSealed;
import java.security.Principal;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A demand of an authority: what is asked for, what is given and what not, and the next step (II-61, VI-30). */
@Controller
class DemandPages implements Production.Found {
    private final Records records;
    private final CommandCatalogue commands;
    private final CardPermits permits;
    private final Vault vault;

    DemandPages(Records records, CommandCatalogue commands, CardPermits permits, Vault vault) {
        this.records = records;
        this.commands = commands;
        this.permits = permits;
        this.vault = vault;
    }

    @GetMapping("/demands")
    String demands() {
        return "redirect:/registers/demands";
    }

    @GetMapping("/demands/{key}")
    String demand(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String denied,
            @ModelAttribute("me") Person me,
            @ModelAttribute("t") Texts t,
            @ModelAttribute("show") Show show,
            Model model) {
        RecordId id = Ids.of("demand", key);
        List<LogEntry> history = history(id);
        DemandSheet sheet = sheet(history);
        model.addAttribute("id", id);
        model.addAttribute("sheet", sheet);
        model.addAttribute("h", sheet.registered());
        model.addAttribute("denied", Denial.of(denied, me, records, show, t.of("demand.fetch.denied")));
        model.addAttribute("states", DemandState.values());
        // The production is fetched by a form of its own, which hands the file over.
        model.addAttribute(
                "offers",
                Offer.on(id, sheet.state(), commands, Barred.byPost(me, t), t).stream()
                        .filter(offer -> !offer.named("TakeOutProduction"))
                        // Before the receipt it is closed only if it was withdrawn: never the next step.
                        .sorted(Comparator.comparing(
                                (Offer offer) -> offer.named("CloseDemand") && sheet.state() != DemandState.RECEIVED))
                        .toList());
        model.addAttribute("told", Told.newestFirst(history, t, show));
        return "console/demand";
    }

    /** What was sealed, made anew from the log: once for each recorded fetching, to who fetched it. */
    @GetMapping("/api/demands/{key}/production.json")
    ResponseEntity<byte[]> production(
            @PathVariable String key, @RequestParam(defaultValue = "") String permit, Principal principal) {
        RecordId id = Ids.of("demand", key);
        DemandSheet sheet = sheet(history(id));
        ProductionSealed sealed = sheet.sealed();
        if (sealed == null || permits.use(permit, principal.getName(), id).isEmpty()) {
            throw new NoReading("/api/demands/" + key + "/production");
        }
        byte[] production = Production.of(sheet, salt(sealed), this, vault::open);
        if (!Production.digest(production).equals(sealed.digest())) {
            throw new NotAsSealed(sealed.digest());
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("demand-" + key + ".production.json")
                                .build()
                                .toString())
                .body(production);
    }

    private String salt(ProductionSealed sealed) {
        return vault.open(sealed.salt()) instanceof Disclosed.Open<String>(String salt) ? salt : "";
    }

    @Override
    public List<StoredEvent> events(RecordId record) {
        return records.of(record).stream().map(LogEntry::stored).toList();
    }

    @Override
    public FactRecorded found(RecordId customer, int number) {
        return records.of(customer).stream()
                .map(LogEntry::event)
                .filter(FactRecorded.class::isInstance)
                .map(FactRecorded.class::cast)
                .filter(fact -> fact.fact() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no fact " + number + " in " + customer));
    }

    private List<LogEntry> history(RecordId id) {
        return Known.history(records, id);
    }

    private static DemandSheet sheet(List<LogEntry> history) {
        DemandSheet sheet = new DemandSheet();
        for (LogEntry entry : history) {
            if (entry.event() instanceof DemandEvent event) {
                sheet.take(event);
            }
        }
        return sheet;
    }
}
