package io.intertwine.codegen.lower;

import io.intertwine.codegen.program.Block;
import io.intertwine.codegen.program.Program;
import io.intertwine.symbolic.map.EquivariantMap;
import java.util.List;
import java.util.Optional;

/** One way to turn maps of some form into programs. */
interface LoweringRule {
  /**
   * The program of a map, if the rule applies to it.
   *
   * @param map the map
   * @param outputs blocks that partition the components of the map
   */
  Optional<Program> lower(EquivariantMap map, List<Block> outputs);
}
