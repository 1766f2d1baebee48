package io.tallystick.query.console;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether the log is whole, and what an auditor takes home to check it without us. The frame brings what is shown. */
@Controller
class ProofPages {
    @GetMapping("/proof")
    String proof() {
        return "console/proof";
    }
}
