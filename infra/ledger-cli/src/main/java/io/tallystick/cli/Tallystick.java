package io.tallystick.cli;

import io.tallystick.cli.source.Unreadable;
import io.tallystick.tlog.MalformedException;
import io.tallystick.tlog.UnprovenException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program {@code tallystick}. Its exit codes are the same for every command. */
@Command(
        name = "tallystick",
        description = {
            "Checks a records ledger, takes proofs out of it, and witnesses its checkpoints, without the program that keeps it.",
            "核驗檔案台帳、取出憑證、見證檢查點，無需運行台帳程式。"
        },
        mixinStandardHelpOptions = true,
        version = "tallystick 0.1.0",
        subcommands = {
            VerifyCommand.class,
            ExportCommand.class,
            ProveCommand.class,
            CheckCommand.class,
            ImportCommand.class,
            WitnessCommand.class,
            ProgressCommand.class,
            CommandLine.HelpCommand.class
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all is as it was signed",
            "1:something is not, and is named",
            "2:the command line cannot be meant so",
            "3:what was to be read cannot be read"
        })
public final class Tallystick implements Runnable {
    static final int SOUND = 0;
    static final int FOUND = 1;
    static final int MISUSED = 2;
    static final int UNREADABLE = 3;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(run(writer(System.out), writer(System.err), arguments));
    }

    /** In the terminal's own writing. */
    private static PrintWriter writer(PrintStream to) {
        return new PrintWriter(to, true, to.charset());
    }

    /** Runs a command. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Tallystick())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, line, parsed) -> told(failure, line))
                .execute(arguments);
    }

    private static int told(Exception failure, CommandLine line) throws Exception {
        PrintWriter err = line.getErr();
        switch (failure) {
            case Misuse misuse -> {
                err.println("tallystick: " + misuse.getMessage());
                return MISUSED;
            }
            case UnprovenException unproven -> {
                err.println("tallystick: " + unproven.getMessage());
                return FOUND;
            }
            case Unreadable unreadable -> err.println("tallystick: " + unreadable.getMessage());
            case MalformedException malformed -> err.println("tallystick: " + malformed.getMessage());
            case UncheckedIOException io -> err.println("tallystick: " + io.getMessage());
            default -> throw failure;
        }
        return UNREADABLE;
    }
}
