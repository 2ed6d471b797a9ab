package io.intertwine.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.intertwine.codegen.plan.KernelPlan;
import io.intertwine.kernel.KernelDescription;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * A kernel class in the making: what its features read, and what they hand to each other.
 *
 * <p>Each {@link Feature} adds its members to {@link #type} and its statements to {@link #steps};
 * {@link RunFeature} puts the steps into {@code run} at the end.
 */
final class KernelClass {

  private final Provenance provenance;
  private final KernelPlan plan;
  private final Variant variant;
  private final KernelDescription description;
  private final Dialect dialect;
  private final ConstantPool constants;
  private final TypeSpec.Builder type;
  private final List<CodeBlock> setup = new ArrayList<>();
  private final List<CodeBlock> steps = new ArrayList<>();

  KernelClass(
      String className,
      Provenance provenance,
      KernelPlan plan,
      Variant variant,
      KernelDescription description) {
    this.provenance = provenance;
    this.plan = plan;
    this.variant = variant;
    this.description = description;
    this.dialect = Dialect.of(variant.precision(), variant.backend());
    this.constants = new ConstantPool(variant.precision());
    this.type = TypeSpec.classBuilder(className).addModifiers(Modifier.PUBLIC, Modifier.FINAL);
  }

  Provenance provenance() {
    return provenance;
  }

  KernelPlan plan() {
    return plan;
  }

  Variant variant() {
    return variant;
  }

  KernelDescription description() {
    return description;
  }

  Dialect dialect() {
    return dialect;
  }

  ConstantPool constants() {
    return constants;
  }

  /** The members so far. */
  TypeSpec.Builder type() {
    return type;
  }

  /** The statements of {@code run} before its loop over tiles. */
  List<CodeBlock> setup() {
    return setup;
  }

  /** The statements of {@code run} for each chunk of tiles {@code tile <= t < end}. */
  List<CodeBlock> steps() {
    return steps;
  }
}
