package io.intertwine.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.intertwine.codegen.plan.KernelPlan;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

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
  private final String className;
  private final String tableResource;
  private final Metrics metrics;
  private final Dialect dialect;
  private final ConstantPool constants;
  private final TypeSpec.Builder type;
  private @Nullable TableData tableData;
  private final CodeBlock.Builder setup = CodeBlock.builder();
  private final CodeBlock.Builder steps = CodeBlock.builder();

  KernelClass(
      String className,
      String tableResource,
      Provenance provenance,
      KernelPlan plan,
      Variant variant,
      Metrics metrics) {
    this.className = className;
    this.tableResource = tableResource;
    this.metrics = metrics;
    this.provenance = provenance;
    this.plan = plan;
    this.variant = variant;
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

  Metrics metrics() {
    return metrics;
  }

  String className() {
    return className;
  }

  /** The simple name of the table resource. */
  String tableResource() {
    return tableResource;
  }

  /** The arrays of that resource. */
  TableData tableData() {
    if (tableData == null) {
      tableData = new TableData(plan);
    }
    return tableData;
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
  CodeBlock.Builder setup() {
    return setup;
  }

  /** The statements of {@code run} for each chunk of tiles {@code tile <= t < end}. */
  CodeBlock.Builder steps() {
    return steps;
  }
}
