package io.intertwine.codegen.emit;

import com.palantir.javapoet.TypeName;
import io.intertwine.codegen.plan.KernelPlan;
import io.intertwine.codegen.plan.KernelShape;
import io.intertwine.kernel.Backend;
import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.FloatKernel;
import io.intertwine.kernel.Precision;
import io.intertwine.symbolic.number.ExactNumber;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Writes the class of one variant of a kernel, or of its error bound: each feature that applies, in
 * a fixed order.
 */
public final class KernelWriter {

  private static final String TABLE_SUFFIX = ".table";

  private static final List<Feature> KERNEL =
      List.of(
          new HeaderFeature(),
          new SpeciesFeature(),
          new ChunkFeature(),
          new DescriptionFeature(),
          new ClearFeature(),
          new UnrolledFeature(),
          new TableFeature(),
          new ConstantsFeature(),
          new RunFeature());

  private static final List<Feature> BOUND =
      List.of(
          new BoundHeaderFeature(),
          new ChunkFeature(),
          new DescriptionFeature(),
          new ClearFeature(),
          new UnrolledFeature(),
          new TableFeature(),
          new ScaleFeature(),
          new ConstantsFeature(),
          new RunFeature());

  private KernelWriter() {}

  /**
   * A written class.
   *
   * @param source the source file
   * @param table the table, where that is the shape
   */
  public record Written(GeneratedFile source, Optional<Table> table) {}

  /**
   * A written table.
   *
   * @param file the table resource
   * @param coefficients the exact values of its coefficients
   * @param segments its arrays of ends of segments, by name
   */
  public record Table(
      GeneratedFile file,
      List<ExactNumber> coefficients,
      SortedMap<String, List<Integer>> segments) {

    /** Copies the list. */
    public Table {
      coefficients = List.copyOf(coefficients);
    }
  }

  /**
   * Writes a kernel class, and its table if it has one.
   *
   * @param provenance where the kernel comes from
   * @param plan the plan of the variant's order
   * @param variant precision, backend and order
   * @param metrics the figures for the header
   * @return the source file, and the table resource where there is one
   */
  public static Written write(
      Provenance provenance, KernelPlan plan, Variant variant, Metrics metrics) {
    String className = plan.name() + variant.suffix();
    // Both backends read one table.
    String table =
        plan.name() + variant.precision().suffix() + variant.order().suffix() + TABLE_SUFFIX;
    return write(KERNEL, new KernelClass(className, table, provenance, plan, variant, metrics));
  }

  /**
   * Writes the class that bounds the rounding errors of a kernel.
   *
   * @param provenance where the kernel comes from
   * @param plan the plan with the bound's programs instead of the kernel's
   * @param metrics the figures of the kernel
   * @return the source file, and the table resource where there is one
   */
  public static Written writeBound(Provenance provenance, KernelPlan plan, Metrics metrics) {
    Variant variant = new Variant(Precision.DOUBLE, Backend.PLAIN, plan.order());
    String className = boundName(plan);
    return write(
        BOUND,
        new KernelClass(className, className + TABLE_SUFFIX, provenance, plan, variant, metrics));
  }

  /**
   * The simple name of the class that bounds the rounding errors of a kernel.
   *
   * @param plan the kernel's plan
   * @return for example {@code ProductBoundForward}
   */
  public static String boundName(KernelPlan plan) {
    return plan.name() + "Bound" + plan.order().suffix();
  }

  private static Written write(List<Feature> features, KernelClass kernel) {
    kernel
        .type()
        .addSuperinterface(
            TypeName.get(
                kernel.variant().precision() == Precision.DOUBLE
                    ? DoubleKernel.class
                    : FloatKernel.class));
    for (Feature feature : features) {
      if (feature.applies(kernel)) {
        feature.execute(kernel);
      }
    }
    String packageName = kernel.provenance().packageName();
    GeneratedFile source =
        GeneratedFile.text(
            path(packageName, kernel.className() + ".java"),
            SourceText.of(packageName, kernel.type().build()));
    if (kernel.plan().shape() == KernelShape.UNROLLED) {
      return new Written(source, Optional.empty());
    }
    TableData data = kernel.tableData();
    GeneratedFile table =
        new GeneratedFile(
            path(packageName, kernel.tableResource()), data.encode(kernel.variant().precision()));
    return new Written(source, Optional.of(new Table(table, data.coefficients(), data.segments())));
  }

  static String path(String packageName, String file) {
    return packageName.replace('.', '/') + "/" + file;
  }
}
