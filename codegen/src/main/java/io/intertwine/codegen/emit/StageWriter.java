package io.intertwine.codegen.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.intertwine.codegen.plan.Binding;
import io.intertwine.codegen.plan.KernelPlan;
import io.intertwine.codegen.plan.Loop;
import io.intertwine.codegen.plan.LoopNest;
import io.intertwine.codegen.plan.Stage;
import io.intertwine.codegen.program.Node;
import io.intertwine.codegen.program.Program;
import io.intertwine.codegen.schedule.Cell;
import io.intertwine.codegen.schedule.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;

/** Writes a loop nest as one method over a range of tiles, one statement per operation. */
final class StageWriter {

  /** The array in which the methods of a stage hand on values, and the number of its slots. */
  static final String SCRATCH = "scratch";

  static final String SLOTS = "SLOTS";

  private final KernelPlan plan;
  private final Dialect dialect;
  private final ConstantPool constants;

  StageWriter(KernelPlan plan, Dialect dialect, ConstantPool constants) {
    this.plan = plan;
    this.dialect = dialect;
    this.constants = constants;
  }

  /** The method that runs a nest for {@code first <= tile < last}. */
  MethodSpec method(String name, LoopNest nest) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    TypeName array = ArrayTypeName.of(dialect.element());
    arraysRead(nest).forEach(k -> method.addParameter(array, plan.inputs().get(k).name()));
    arraysWritten(nest).forEach(k -> method.addParameter(array, plan.outputs().get(k).name()));
    if (nest.usesScratch()) {
      method.addParameter(array, SCRATCH);
    }
    method.addParameter(int.class, "first").addParameter(int.class, "last");
    outerLoops(nest).forEach(loop -> method.addParameter(int.class, loop.index()));
    method.beginControlFlow("for (int tile = first; tile < last; tile++)");
    new Body(nest).write(method);
    return method.endControlFlow().build();
  }

  /** The call of that method from {@code run}. */
  CodeBlock call(String name, LoopNest nest) {
    List<String> arguments = new ArrayList<>();
    arraysRead(nest).forEach(k -> arguments.add("in[" + k + "]"));
    arraysWritten(nest).forEach(k -> arguments.add("out[" + k + "]"));
    if (nest.usesScratch()) {
      arguments.add(SCRATCH);
    }
    arguments.add("tile");
    arguments.add("end");
    outerLoops(nest).forEach(loop -> arguments.add(loop.index()));
    return CodeBlock.of("$L($L)", name, String.join(", ", arguments));
  }

  /** The loops outside of the method whose indices its offsets depend on. */
  private static List<Loop> outerLoops(LoopNest nest) {
    Stage stage = nest.stage();
    List<Binding> used = new ArrayList<>();
    boolean[] read = nest.blocksRead();
    boolean[] written = nest.blocksWritten();
    for (int b = 0; b < read.length; b++) {
      if (read[b]) {
        used.add(stage.inputs().get(b));
      }
    }
    for (int b = 0; b < written.length; b++) {
      if (written[b]) {
        used.add(stage.outputs().get(b));
      }
    }
    List<Loop> loops = new ArrayList<>();
    for (int k = 0; k < nest.outerLoops(); k++) {
      int loop = k;
      if (used.stream().anyMatch(binding -> binding.strides().get(loop) != 0)) {
        loops.add(stage.loops().get(k));
      }
    }
    return loops;
  }

  private static SortedSet<Integer> arraysRead(LoopNest nest) {
    SortedSet<Integer> arrays = new TreeSet<>();
    boolean[] read = nest.blocksRead();
    for (int block = 0; block < read.length; block++) {
      if (read[block]) {
        arrays.add(nest.stage().inputs().get(block).array());
      }
    }
    return arrays;
  }

  private static SortedSet<Integer> arraysWritten(LoopNest nest) {
    SortedSet<Integer> arrays = new TreeSet<>();
    boolean[] written = nest.blocksWritten();
    for (int block = 0; block < written.length; block++) {
      if (written[block]) {
        arrays.add(nest.stage().outputs().get(block).array());
      }
    }
    return arrays;
  }

  /** The statements inside the tile loop. */
  private final class Body {
    private final LoopNest nest;
    private final Stage stage;
    private final Program program;

    /** The offset variables by array and strides, in order of declaration. */
    private final Map<String, Offset> offsets = new LinkedHashMap<>();

    Body(LoopNest nest) {
      this.nest = nest;
      this.stage = nest.stage();
      this.program = stage.program();
      boolean[] read = nest.blocksRead();
      for (int b = 0; b < read.length; b++) {
        if (read[b]) {
          declare(stage.inputs().get(b), true);
        }
      }
      boolean[] written = nest.blocksWritten();
      for (int b = 0; b < written.length; b++) {
        if (written[b]) {
          declare(stage.outputs().get(b), false);
        }
      }
    }

    void write(MethodSpec.Builder method) {
      List<Loop> loops = nest.innerLoops();
      for (int k = 0; k <= loops.size(); k++) {
        if (k > 0) {
          Loop loop = loops.get(k - 1);
          method.beginControlFlow(
              "for (int $1L = 0; $1L < $2L; $1L++)", loop.index(), loop.count());
        } else if (nest.usesScratch()) {
          method.addStatement(
              "int $LAt = $L",
              SCRATCH,
              dialect.scaled(CodeBlock.of("(tile - first) * $L", SLOTS), false));
        }
        writeLevel(method, k);
      }
      loops.forEach(loop -> method.endControlFlow());
    }

    private void writeLevel(MethodSpec.Builder method, int k) {
      for (Offset offset : offsets.values()) {
        if (Math.max(offset.depth() - nest.outerLoops(), 0) == k) {
          method.addStatement("int $L = $L", offset.name(), offset.value());
        }
      }
      for (Step step : nest.levels().get(k)) {
        if (step instanceof Step.Compute) {
          declare(method, step.node(), value(step.node()));
        } else if (step instanceof Step.Load load) {
          declare(method, step.node(), load(load.cell()));
        } else if (step instanceof Step.Store store) {
          method.addStatement(store(store));
        }
      }
    }

    private void declare(MethodSpec.Builder method, int node, CodeBlock value) {
      method.addStatement("$T $L = $L", dialect.value(), local(node), value);
    }

    private CodeBlock load(Cell cell) {
      if (cell instanceof Cell.OutputCell output) {
        Binding binding = stage.outputs().get(output.block());
        return dialect.load(
            plan.outputs().get(binding.array()).name(), place(binding, false, output.component()));
      }
      return dialect.load(SCRATCH, slot(((Cell.ScratchCell) cell).index()));
    }

    private CodeBlock store(Step.Store store) {
      if (store.cell() instanceof Cell.OutputCell output) {
        Binding binding = stage.outputs().get(output.block());
        return dialect.store(
            plan.outputs().get(binding.array()).name(),
            place(binding, false, output.component()),
            operand(store.node()),
            binding.accumulate());
      }
      int slot = ((Cell.ScratchCell) store.cell()).index();
      return dialect.store(SCRATCH, slot(slot), operand(store.node()), false);
    }

    private CodeBlock slot(int slot) {
      return slot == 0
          ? CodeBlock.of("$LAt", SCRATCH)
          : CodeBlock.of("$LAt + $L", SCRATCH, dialect.rows(slot));
    }

    private CodeBlock value(int index) {
      Node node = program.node(index);
      if (node instanceof Node.Input input) {
        Binding binding = stage.inputs().get(input.block());
        return dialect.load(
            plan.inputs().get(binding.array()).name(), place(binding, true, input.component()));
      }
      CodeBlock[] operands = new CodeBlock[node.arity()];
      for (int k = 0; k < operands.length; k++) {
        operands[k] = operand(node.operand(k));
      }
      if (node instanceof Node.Add) {
        return dialect.add(operands[0], operands[1]);
      } else if (node instanceof Node.Subtract) {
        return dialect.subtract(operands[0], operands[1]);
      } else if (node instanceof Node.Multiply) {
        return dialect.multiply(operands[0], operands[1]);
      } else if (node instanceof Node.MultiplyAdd) {
        return dialect.multiplyAdd(operands[0], operands[1], operands[2]);
      } else if (node instanceof Node.Negate) {
        return dialect.negate(operands[0]);
      }
      return dialect.call(((Node.Call) node).function(), operands[0]);
    }

    private CodeBlock operand(int index) {
      return program.node(index) instanceof Node.Constant constant
          ? dialect.spread(CodeBlock.of(constants.name(constant.value())))
          : CodeBlock.of(local(index));
    }

    private String local(int index) {
      return program.node(index) instanceof Node.Input input
          ? program.inputs().get(input.block()).name() + "_" + input.component()
          : "t" + index;
    }

    private void declare(Binding binding, boolean input) {
      String key = key(binding, input);
      if (!offsets.containsKey(key)) {
        String array = (input ? plan.inputs() : plan.outputs()).get(binding.array()).name();
        long same = offsets.values().stream().filter(o -> o.array().equals(array)).count();
        String name = array + "At" + (same == 0 ? "" : Long.toString(same));
        int length = (input ? plan.inputs() : plan.outputs()).get(binding.array()).length();
        offsets.put(key, new Offset(array, name, binding.depth(), start(binding, length)));
      }
    }

    /** {@code (tile * length + stride * index + ...) * LANES}. */
    private CodeBlock start(Binding binding, int length) {
      CodeBlock.Builder sum = CodeBlock.builder().add("tile * $L", length);
      for (int k = 0; k < binding.strides().size(); k++) {
        int stride = binding.strides().get(k);
        if (stride != 0) {
          String index = stage.loops().get(k).index();
          sum.add(stride == 1 ? " + $L" : " + $L * " + stride, index);
        }
      }
      return dialect.scaled(sum.build(), binding.depth() > 0);
    }

    private CodeBlock place(Binding binding, boolean input, int component) {
      String offset = Objects.requireNonNull(offsets.get(key(binding, input))).name();
      int row = binding.base() + component;
      return row == 0 ? CodeBlock.of(offset) : CodeBlock.of("$L + $L", offset, dialect.rows(row));
    }

    private String key(Binding binding, boolean input) {
      return input + ":" + binding.array() + ":" + binding.strides();
    }
  }

  /** A local integer: the place of a tile, or of a copy in it. */
  private record Offset(String array, String name, int depth, CodeBlock value) {}
}
