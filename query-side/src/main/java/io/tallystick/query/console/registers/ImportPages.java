package io.tallystick.query.console.registers;

import io.tallystick.events.filing.CustodyUnitKind;
import io.tallystick.events.kernel.Post;
import io.tallystick.query.console.kit.Person;
import io.tallystick.query.console.kit.Records;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Bringing in a list or an inventory made elsewhere. The page talks to the import's own API. */
@Controller
class ImportPages {
    private static final List<Post> MAY_IMPORT = List.of(
            Post.ARCHIVIST, Post.ARCHIVES_HEAD, Post.FILER, Post.LEDGER_ADMINISTRATOR, Post.INFORMATION_OFFICER);
    private static final List<String> OLD_KINDS = List.of(
            "VOLUME_CATALOGUE",
            "ITEM_CATALOGUE",
            "LOAN_BOOK",
            "DESTRUCTION_REGISTER",
            "STAFF_LIST",
            "CUSTOMER_LIST",
            "TRADE_LIST");

    private final Records records;

    ImportPages(Records records) {
        this.records = records;
    }

    @GetMapping("/import")
    String page(@RequestParam(defaultValue = "") String id, @ModelAttribute("me") Person me, Model model) {
        model.addAttribute("importId", id);
        model.addAttribute("may", MAY_IMPORT.stream().anyMatch(me::holds));
        model.addAttribute("oldKinds", OLD_KINDS);
        model.addAttribute("units", records.house().allUnits());
        model.addAttribute("fonds", records.house().allFonds());
        model.addAttribute("kinds", List.of(CustodyUnitKind.values()));
        return "console/import";
    }
}
