package io.intertwine.codegen.plan;

import io.intertwine.codegen.lower.Lowering;
import io.intertwine.codegen.lower.PolynomialMap;
import io.intertwine.codegen.lower.ProgramProof;
import io.intertwine.codegen.pass.CommonSubexpressions;
import io.intertwine.codegen.pass.ConstantFolding;
import io.intertwine.codegen.pass.EqualValues;
import io.intertwine.codegen.pass.ErrorBound;
import io.intertwine.codegen.pass.Passes;
import io.intertwine.codegen.plan.StageDraft.OutputRange;
import io.intertwine.codegen.program.Block;
import io.intertwine.codegen.program.Derivative;
import io.intertwine.codegen.program.Program;
import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.Order;
import java.util.ArrayList;
import java.util.List;

/**
 * The road from drafts to plans: lower each stage's map, optimise, and prove that the program is
 * the map; differentiate, optimise, and prove that the derivative is the exact derivative of what
 * was proved before.
 */
public final class PlanCompiler {

  private PlanCompiler() {}

  /**
   * The forward plan of a draft.
   *
   * @param draft the draft
   * @return the plan, every program proved equal to its map
   */
  public static CompiledPlan forward(PlanDraft draft) {
    List<Stage> stages = new ArrayList<>();
    List<PolynomialMap> polynomials = new ArrayList<>();
    for (StageDraft stage : draft.stages()) {
      Stage lowered = lower(stage);
      PolynomialMap expanded = PolynomialMap.of(lowered.program());
      stages.add(optimised(lowered, expanded, draft.shape()));
      polynomials.add(expanded);
    }
    KernelPlan plan =
        new KernelPlan(
            draft.name(),
            draft.kind(),
            draft.group(),
            Order.FORWARD,
            draft.inputs(),
            draft.outputs(),
            WriteCounts.settle(draft.outputs(), stages),
            draft.shape(),
            draft.formula());
    return new CompiledPlan(plan, polynomials);
  }

  /** The stage with the lowered program, proved equal to the map, blocks of one place added up. */
  private static Stage lower(StageDraft stage) {
    List<Block> blocks = new ArrayList<>();
    List<Binding> bindings = new ArrayList<>();
    for (OutputRange range : stage.outputs()) {
      String name = stage.outputs().size() == 1 ? "out" : "out" + blocks.size();
      blocks.add(new Block(name, range.length()));
      bindings.add(range.binding());
    }
    Program lowered = Lowering.lower(stage.map(), blocks);
    ProgramProof.prove(stage.map(), lowered);
    return OutputMerge.merge(
        new Stage(stage.map(), lowered, stage.loops(), stage.inputs(), bindings));
  }

  /** The stage with its program optimised, and proved to compute the polynomials. */
  private static Stage optimised(Stage stage, PolynomialMap polynomials, KernelShape shape) {
    Program program =
        shape == KernelShape.TABLE ? asTerms(stage.program()) : Passes.optimise(stage.program());
    ProgramProof.prove(stage.map().name(), polynomials, program);
    return new Stage(stage.map(), program, stage.loops(), stage.inputs(), stage.outputs());
  }

  /**
   * A term of a table has room for a coefficient and two factors: nothing is factored out. No two
   * slots hold the same value, or a term could use either.
   */
  private static Program asTerms(Program program) {
    return new EqualValues()
        .apply(new CommonSubexpressions().apply(new ConstantFolding().apply(program)));
  }

  /**
   * The plan of the vector-Jacobian product: the same loops, the derivative programs, cotangents
   * bound like the outputs, and gradients bound like the inputs.
   *
   * @param compiled a plan of order {@link Order#FORWARD} or {@link Order#VJP}
   * @return the plan of the next order, every program proved to be the derivative
   */
  public static CompiledPlan derivative(CompiledPlan compiled) {
    KernelPlan plan = compiled.plan();
    List<ArrayShape> inputs = new ArrayList<>(plan.inputs());
    plan.outputs().forEach(array -> inputs.add(derivative(array)));
    List<ArrayShape> outputs = plan.inputs().stream().map(PlanCompiler::derivative).toList();
    List<Stage> stages = new ArrayList<>();
    List<PolynomialMap> polynomials = new ArrayList<>();
    for (int s = 0; s < plan.stages().size(); s++) {
      Stage stage = plan.stages().get(s);
      PolynomialMap exact = compiled.polynomials().get(s).vjp();
      List<Binding> bindings = new ArrayList<>(stage.inputs());
      for (Binding output : stage.outputs()) {
        bindings.add(
            new Binding(
                plan.inputs().size() + output.array(), output.base(), output.strides(), false));
      }
      Stage derived =
          new Stage(
              stage.map(),
              Derivative.vjp(stage.program()),
              stage.loops(),
              bindings,
              stage.inputs());
      stages.add(optimised(derived, exact, plan.shape()));
      polynomials.add(exact);
    }
    KernelPlan next =
        new KernelPlan(
            plan.name(),
            plan.kind(),
            plan.group(),
            plan.order() == Order.FORWARD ? Order.VJP : Order.SECOND_VJP,
            inputs,
            outputs,
            WriteCounts.settle(outputs, stages),
            plan.shape(),
            plan.formula());
    return new CompiledPlan(next, polynomials);
  }

  private static ArrayShape derivative(ArrayShape array) {
    return new ArrayShape(Derivative.derivativeName(array.name()), array.irreps(), array.length());
  }

  /**
   * The plan of the error bound of a plan: the same loops and bindings, the bounds of the programs.
   *
   * @param plan the kernel's plan
   * @return the bound's plan, without the factor gamma
   */
  public static KernelPlan bound(KernelPlan plan) {
    List<Stage> stages = new ArrayList<>();
    for (Stage stage : plan.stages()) {
      Program exact = ErrorBound.of(stage.program());
      // Where the kernel has c (x - y) and c x + c y, both are c (|x| + |y|) here.
      Program bound =
          plan.shape() == KernelShape.TABLE
              ? asTerms(exact)
              : new EqualValues().apply(Passes.optimise(exact));
      stages.add(new Stage(stage.map(), bound, stage.loops(), stage.inputs(), stage.outputs()));
    }
    return new KernelPlan(
        plan.name(),
        plan.kind(),
        plan.group(),
        plan.order(),
        plan.inputs(),
        plan.outputs(),
        stages,
        plan.shape(),
        plan.formula());
  }
}
