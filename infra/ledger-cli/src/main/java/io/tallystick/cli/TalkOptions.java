package io.tallystick.cli;

import java.io.Console;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How to talk. */
final class TalkOptions {
    @Option(names = "--json", description = "Answer as JSON, for programs.")
    private boolean json;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            defaultValue = "",
            description = "en, zh-Hant or zh-Hans; the machine's unless given.")
    private String language = "";

    @Option(names = "--no-progress", description = "Show no progress bar.")
    private boolean quiet;

    boolean json() {
        return json;
    }

    Words words() {
        return Words.in(language);
    }

    /** A bar where somebody watches a terminal. */
    ProgressBar bar(String what) {
        Optional<Console> console = Optional.ofNullable(System.console());
        boolean watched = !json && !quiet && console.map(Console::isTerminal).orElse(false);
        return new ProgressBar(watched ? System.err : new PrintStream(OutputStream.nullOutputStream()), what);
    }
}
