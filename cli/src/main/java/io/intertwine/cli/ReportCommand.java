package io.intertwine.cli;

import io.intertwine.cli.report.ReportPage;
import io.intertwine.symbolic.group.Group;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code report}: a page of pictures. */
@Command(
    name = "report",
    description = "Draws harmonics, rotations and couplings of groups on one HTML page.",
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  private final Streams streams;

  @Parameters(
      paramLabel = "GROUP",
      arity = "1..*",
      description = "Groups that 'intertwine groups' lists.")
  private List<String> groups = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "FILE.html",
      required = true,
      description = "The page; a file of this name is replaced.")
  private Path file = Path.of("report.html");

  ReportCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    List<Group> chosen = groups.stream().distinct().map(Arguments::group).toList();
    try (PageFile target = PageFile.open(file)) {
      String page = ReportPage.of(chosen, Version.text());
      target.write(page);
      streams.out().print("wrote " + file + " (" + page.length() / 1024 + " KiB)\n");
    }
    return Main.OK;
  }
}
