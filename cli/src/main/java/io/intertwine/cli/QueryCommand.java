package io.intertwine.cli;

import io.intertwine.cli.query.QueryLoop;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code query}: JSON lines in, JSON lines out. */
@Command(
    name = "query",
    description = "Answers JSON lines on standard input, one JSON object per line.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Example:",
      "  echo '{\"op\":\"cg\",\"tj\":[1,1,2],\"tm\":[1,-1,0]}' | intertwine query",
      "",
      "A line that is wrong is answered by {\"error\": \"...\"}; the lines after it are still answered."
    })
final class QueryCommand implements Callable<Integer> {
  private final Streams streams;

  QueryCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    new QueryLoop().run(streams.in(), streams.output());
    return Main.OK;
  }
}
