package io.intertwine.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.intertwine.symbolic.finite.FiniteFamily;
import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.group.Groups;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code groups}: what is built in. */
@Command(
    name = "groups",
    description = "Lists the groups that are built in.",
    mixinStandardHelpOptions = true)
final class GroupsCommand implements Callable<Integer> {
  private final Streams streams;

  @Mixin private FormatOption option = new FormatOption();

  GroupsCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (option.isJson()) {
      FormatOption.printJson(streams.out(), GroupsCommand::writeGroups);
      return Main.OK;
    }
    Table table = new Table("", "group", "generators", "irreps", "what it is");
    for (Group group : Groups.all()) {
      table.add(
          Cell.of(group.name()),
          Cell.of(String.join(" ", generators(group))),
          Cell.of(irreps(group)),
          Cell.of(group.description()));
    }
    for (FiniteFamily family : FiniteFamily.all()) {
      table.add(
          Cell.of(family.name()),
          Cell.of(family.generators()),
          Cell.of(family.irreps()),
          Cell.of(family.description()));
    }
    table.print(option.format(), streams.out());
    return Main.OK;
  }

  private static void writeGroups(JsonGenerator out) throws IOException {
    out.writeArrayFieldStart("groups");
    for (Group group : Groups.all()) {
      out.writeStartObject();
      out.writeStringField("name", group.name());
      out.writeArrayFieldStart("generators");
      for (String generator : generators(group)) {
        out.writeString(generator);
      }
      out.writeEndArray();
      out.writeStringField("irreps", irreps(group));
      out.writeStringField("description", group.description());
      out.writeEndObject();
    }
    out.writeEndArray();
    out.writeArrayFieldStart("finiteGroups");
    for (FiniteFamily family : FiniteFamily.all()) {
      out.writeStartObject();
      out.writeStringField("name", family.name());
      out.writeStringField("generators", family.generators());
      out.writeStringField("irreps", family.irreps());
      out.writeStringField("description", family.description());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static List<String> generators(Group group) {
    return Stream.concat(group.lieGenerators().stream(), group.discreteGenerators().stream())
        .toList();
  }

  private static String irreps(Group group) {
    return String.join(", ", group.irrepExamples()) + ", ...";
  }
}
