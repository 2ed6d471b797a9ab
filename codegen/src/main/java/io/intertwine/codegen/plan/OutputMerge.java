package io.intertwine.codegen.plan;

import io.intertwine.codegen.program.Block;
import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.program.ProgramBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up, inside the program, output blocks that go to the same place: paths into one output irrep
 * are summed in registers and written once.
 */
final class OutputMerge {

  private OutputMerge() {}

  static Stage merge(Stage stage) {
    Map<Binding, List<Integer>> byPlace = new LinkedHashMap<>();
    for (int block = 0; block < stage.outputs().size(); block++) {
      byPlace.computeIfAbsent(stage.outputs().get(block), place -> new ArrayList<>()).add(block);
    }
    if (byPlace.size() == stage.outputs().size()) {
      return stage;
    }
    return new Stage(
        stage.map(),
        merge(stage.program(), List.copyOf(byPlace.values())),
        stage.loops(),
        stage.inputs(),
        List.copyOf(byPlace.keySet()));
  }

  private static Program merge(Program program, List<List<Integer>> places) {
    ProgramBuilder builder = new ProgramBuilder(program.inputs());
    int[] nodes = new int[program.size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = builder.add(program.node(i).withOperands(k -> nodes[k]));
    }
    for (int place = 0; place < places.size(); place++) {
      List<Integer> blocks = places.get(place);
      Block first = program.outputs().get(blocks.get(0));
      List<Integer> components = new ArrayList<>();
      for (int c = 0; c < first.dimension(); c++) {
        int sum = nodes[program.result(blocks.get(0), c)];
        for (int block : blocks.subList(1, blocks.size())) {
          sum = builder.plus(sum, nodes[program.result(block, c)]);
        }
        components.add(sum);
      }
      builder.output(first.name(), components);
    }
    return builder.build();
  }
}
