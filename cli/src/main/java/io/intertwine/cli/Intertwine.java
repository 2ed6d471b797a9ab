package io.intertwine.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a subcommand: it prints the help. */
@Command(
    name = "intertwine",
    description =
        "Derives equivariant maps exactly, proves them, and compiles them to Java kernels.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    footer = {
      "",
      "Exit codes: 0 done, 1 refused or failed (one sentence on standard error), 2 wrong usage."
    },
    subcommands = {
      GenerateCommand.class,
      QueryCommand.class,
      ClebschGordanCommand.class,
      IrrepsCommand.class,
      IntertwinersCommand.class,
      CheckCommand.class,
      ReportCommand.class,
      GroupsCommand.class,
      BenchCommand.class,
      DemoCommand.class,
      CommandLine.HelpCommand.class
    })
final class Intertwine implements Callable<Integer> {
  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--trace",
      scope = ScopeType.INHERIT,
      description = "On a failure, also print the stack trace.")
  private boolean trace;

  @Override
  public Integer call() {
    if (spec != null) {
      spec.commandLine().usage(spec.commandLine().getErr());
    }
    return Main.USAGE;
  }

  /** Whether {@code --trace} was given to a command or one above it. */
  static boolean trace(CommandLine command) {
    CommandLine top = command;
    while (top.getParent() != null) {
      top = top.getParent();
    }
    return top.getCommand() instanceof Intertwine intertwine && intertwine.trace;
  }
}
