package io.tallystick.query.console.signin;

import io.tallystick.events.text.Language;
import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.console.kit.NotHere;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Coming in, and choosing a language. */
@Controller
class DoorPages {
    private final LogIns logIns;

    DoorPages(LogIns logIns) {
        this.logIns = logIns;
    }

    @GetMapping("/login")
    String login(HttpServletRequest request, Model model) {
        model.addAttribute("failed", request.getParameter("error") != null);
        model.addAttribute("out", request.getParameter("out") != null || request.getParameter("logout") != null);
        model.addAttribute("logIns", logIns);
        return "console/login";
    }

    /** Keeps the language for a year and goes back to the page. */
    @GetMapping("/language")
    String language(
            @RequestParam String to,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Language language = Frames.byTag(to);
        if (language == null) {
            throw new NotHere("language " + to);
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(Frames.LANGUAGE_COOKIE, language.tag())
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .httpOnly(true)
                        .build()
                        .toString());
        return "redirect:" + (back.matches("/(?![/\\\\]).*|/") ? back : "/");
    }
}
