package io.tallystick.query.console.ledger;

import io.tallystick.query.console.kit.Seal;
import io.tallystick.query.print.QrCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether the log is whole, and what an auditor takes home to check it without us. The frame brings what is shown. */
@Controller
class ProofPages {
    @GetMapping("/proof")
    String proof() {
        return "console/proof";
    }

    /** The newest checkpoint on paper, for the auditor's desk: as text, and as a code that holds the very same. */
    @GetMapping("/proof/paper")
    String paper(Model model) {
        String checkpoint = model.getAttribute("seal") instanceof Seal seal ? seal.checkpoint() : "";
        if (checkpoint.isEmpty()) {
            return "redirect:/proof";
        }
        String[] lines = checkpoint.split("\n", -1);
        model.addAttribute("origin", lines[0]);
        model.addAttribute("size", Long.parseLong(lines[1]));
        model.addAttribute("root", lines[2]);
        model.addAttribute("code", code(checkpoint));
        return "console/proof-paper";
    }

    /** None where many witnesses make it longer than a code can be. */
    private static @Nullable String code(String checkpoint) {
        try {
            return QrCode.of(checkpoint).svg();
        } catch (IllegalArgumentException tooLong) {
            return null;
        }
    }
}
