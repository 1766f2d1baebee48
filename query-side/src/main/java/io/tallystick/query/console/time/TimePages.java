package io.tallystick.query.console.time;

import io.tallystick.query.console.kit.Frames;
import io.tallystick.query.projections.KeptWorld;
import io.tallystick.query.projections.Moments;
import io.tallystick.query.projections.Operation;
import io.tallystick.query.projections.Operators;
import io.tallystick.query.projections.Projections;
import io.tallystick.query.read.BadQuery;
import io.tallystick.query.read.LookingBack;
import java.security.Principal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The time machine: choosing a moment, and the worlds there are. */
@Controller
class TimePages {
    private final Projections projections;
    private final Frames frames;
    private final Operators operators;

    /** Worlds kept ahead at a position. */
    record Ahead(long known, int models, long bytes) {}

    TimePages(Projections projections, Frames frames, Operators operators) {
        this.projections = projections;
        this.frames = frames;
        this.operators = operators;
    }

    @GetMapping("/time")
    String machine(@RequestParam(defaultValue = "") String part, Principal who, Model model) throws SQLException {
        List<KeptWorld> worlds = projections.worlds().all();
        model.addAttribute("worlds", worlds.stream().filter(w -> !keptAhead(w)).toList());
        model.addAttribute("ahead", ahead(worlds));
        model.addAttribute("kept", bytes(worlds.stream()));
        model.addAttribute("keptAhead", bytes(worlds.stream().filter(TimePages::keptAhead)));
        model.addAttribute("models", projections.models().size());
        model.addAttribute("candidates", projections.candidates());
        model.addAttribute("liveBytes", projections.worlds().liveBytes());
        model.addAttribute("verification", projections.verifier().last().orElse(null));
        model.addAttribute("mayDrop", operators.may(who, Operation.DROP_WORLD));
        model.addAttribute("mayVerify", operators.may(who, Operation.VERIFY));
        return switch (part) {
            case "worlds" -> "console/time :: worlds";
            case "verify" -> "console/time :: verify";
            default -> "console/time";
        };
    }

    private static boolean keptAhead(KeptWorld world) {
        return world.ahead() && world.state() == KeptWorld.State.READY;
    }

    private static long bytes(Stream<KeptWorld> worlds) {
        return worlds.mapToLong(KeptWorld::bytes).sum();
    }

    /** Those kept ahead of all models are one line for each position, the latest first. */
    private static List<Ahead> ahead(List<KeptWorld> worlds) {
        Map<Long, List<KeptWorld>> positions = worlds.stream()
                .filter(TimePages::keptAhead)
                .collect(Collectors.groupingBy(
                        KeptWorld::known, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        return positions.entrySet().stream()
                .map(at -> new Ahead(at.getKey(), at.getValue().size(), bytes(at.getValue().stream())))
                .toList();
    }

    /**
     * Leads to the same page as of the moment chosen: a position; or a day and a time, either as the ledger knew it then or
     * with all that is known today.
     */
    @GetMapping("/time/pick")
    String pick(@RequestParam Map<String, String> given) {
        Moments moments = projections.worlds().moments();
        String back = local(given.getOrDefault("back", "/"));
        String position = given.getOrDefault("position", "").strip();
        if (!position.isEmpty()) {
            if (!position.matches("[0-9]{1,18}")
                    || moments.at(Long.parseLong(position), null).isEmpty()) {
                throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "position");
            }
            return "redirect:" + LookingBack.at(back, Long.parseLong(position), null);
        }
        String day = given.getOrDefault("date", "");
        if (day.isEmpty()) {
            return "redirect:" + LookingBack.now(back);
        }
        String time = given.getOrDefault("time", "");
        Instant asOf = chosen(time.isEmpty() ? day : day + "T" + time);
        // Before the first event there is nothing, of which the first event is the smallest part that can be known.
        long known = "today".equals(given.get("knowing")) ? moments.head() : Math.max(1, moments.lastRecordedBy(asOf));
        return "redirect:" + LookingBack.at(back, known, asOf.toString());
    }

    /** Leads to the same page as of now. */
    @GetMapping("/time/now")
    String now(@RequestParam(defaultValue = "/") String to) {
        return "redirect:" + LookingBack.now(local(to));
    }

    private Instant chosen(String text) {
        try {
            return LookingBack.instant(text, frames.zone());
        } catch (BadQuery e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, e.getMessage());
        }
    }

    /** An address of this ledger's own. */
    private static String local(String address) {
        boolean own = address.startsWith("/") && !address.startsWith("//") && !address.contains("\\");
        return own && List.of("/time", "/language", "/login").stream().noneMatch(address::startsWith) ? address : "/";
    }
}
