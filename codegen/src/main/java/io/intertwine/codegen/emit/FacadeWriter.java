package io.intertwine.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.intertwine.codegen.plan.KernelPlan;
import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.Backend;
import io.intertwine.kernel.DoubleKernel;
import io.intertwine.kernel.FloatKernel;
import io.intertwine.kernel.KernelDescription;
import io.intertwine.kernel.OperationCounts;
import io.intertwine.kernel.Order;
import io.intertwine.kernel.Precision;
import io.intertwine.kernel.provider.KernelProvider;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Writes a kernel's facade: its metadata, and factories that pick a backend. */
public final class FacadeWriter {

  private final Provenance provenance;
  private final List<KernelPlan> plans;
  private final List<Metrics> metrics;
  private final List<Precision> precisions;

  /**
   * Prepares a facade.
   *
   * @param provenance where the kernel comes from
   * @param plans the plans of the orders generated, the forward one first
   * @param metrics the figures of each plan
   * @param precisions the precisions generated
   */
  public FacadeWriter(
      Provenance provenance,
      List<KernelPlan> plans,
      List<Metrics> metrics,
      List<Precision> precisions) {
    this.provenance = provenance;
    this.plans = List.copyOf(plans);
    this.metrics = List.copyOf(metrics);
    this.precisions = List.copyOf(precisions);
  }

  /**
   * The path of a kernel's certificate, relative to the output root.
   *
   * @param packageName the package of the kernel
   * @param name the simple name of its facade
   * @return a path under {@code META-INF/intertwine}
   */
  public static String certificatePath(String packageName, String name) {
    return "META-INF/intertwine/" + KernelWriter.path(packageName, name + ".certificate.json");
  }

  /**
   * Writes the facade.
   *
   * @return the source file
   */
  public GeneratedFile write() {
    KernelPlan plan = plans.get(0);
    String name = plan.name();
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc("$L", header(plan))
            .addField(
                text(
                    "FINGERPRINT",
                    provenance.fingerprint(),
                    "The hash of the spec and of" + " the generator's version."))
            .addField(
                text(
                    "CERTIFICATE",
                    certificatePath(provenance.packageName(), name),
                    "The resource with the proof of this kernel."))
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    if (precisions.contains(Precision.DOUBLE)) {
      type.addMethod(factory(name, DoubleKernel.class, "doubleKernel", "loadDouble"));
    }
    if (precisions.contains(Precision.FLOAT)) {
      type.addMethod(factory(name, FloatKernel.class, "floatKernel", "loadFloat"));
    }
    type.addMethod(bound()).addMethod(description());
    return GeneratedFile.text(
        KernelWriter.path(provenance.packageName(), name + ".java"),
        SourceText.of(provenance.packageName(), type.build()));
  }

  private String header(KernelPlan plan) {
    return new HeaderText(
            "The kernel " + plan.name() + ": " + plan.kind() + " of " + plan.group().name() + ".")
        .formula(plan)
        .arrays(plan)
        .cost(metrics.get(0))
        .provenance(provenance)
        .text();
  }

  private static FieldSpec text(String name, String value, String javadoc) {
    return FieldSpec.builder(String.class, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("$L", javadoc)
        .initializer("$S", value)
        .build();
  }

  private static MethodSpec factory(String facade, Class<?> type, String name, String loader) {
    return MethodSpec.methodBuilder(name)
        .addJavadoc(
            """
            The kernel on the best backend of this JVM.

            @param order the order of differentiation
            @return a new kernel
            """)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(type)
        .addParameter(Order.class, "order")
        .addStatement("return $T.$L($L.class, order)", KernelProvider.class, loader, facade)
        .build();
  }

  private MethodSpec bound() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("bound")
            .addJavadoc(
                """
                The bound of the rounding errors in double precision: it reads the arrays of the
                kernel, with one lane, and gives the bound of each output.

                @param order the order of differentiation
                @return a new kernel
                """)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(DoubleKernel.class)
            .addParameter(Order.class, "order")
            .addCode("return switch (order) {$>\n");
    for (KernelPlan plan : plans) {
      ClassName bound = ClassName.get(provenance.packageName(), KernelWriter.boundName(plan));
      method.addCode("case $L -> new $T();\n", plan.order().name(), bound);
    }
    return closeSwitch(method).build();
  }

  private MethodSpec description() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("description")
            .addJavadoc(
                """
                The metadata of a variant.

                @param order the order of differentiation
                @param precision the floating-point format
                @param backend plain or vector
                @return the metadata
                """)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(KernelDescription.class)
            .addParameter(Order.class, "order")
            .addParameter(Precision.class, "precision")
            .addParameter(Backend.class, "backend")
            .addCode("return switch (order) {$>\n");
    for (int k = 0; k < plans.size(); k++) {
      method.addCode(
          "case $L ->$>$>\n$L;$<$<\n",
          plans.get(k).order().name(),
          description(plans.get(k), metrics.get(k)));
    }
    return closeSwitch(method).build();
  }

  /** Orders that were not generated are refused. */
  private MethodSpec.Builder closeSwitch(MethodSpec.Builder method) {
    if (plans.size() < Order.values().length) {
      method.addCode(
          "default -> throw new $T($S + order);\n",
          IllegalArgumentException.class,
          plans.get(0).name() + " was not generated for the order ");
    }
    return method.addCode("$<};\n");
  }

  private CodeBlock description(KernelPlan plan, Metrics figures) {
    OperationCounts counts = figures.operations();
    return CodeBlock.builder()
        .add("new $T(\n$>$>", KernelDescription.class)
        .add("$S,\n", provenance.packageName() + "." + plan.name())
        .add("$S,\n", plan.kind())
        .add("$S,\n", plan.group().name())
        .add("$S,\n", provenance.convention())
        .add("order,\nprecision,\nbackend,\n")
        .add("$L,\n$L,\n", shapes(plan.inputs()), shapes(plan.outputs()))
        .add("FINGERPRINT,\n")
        .add(
            "new $T($L, $L, $L),\n",
            OperationCounts.class,
            counts.dense(),
            counts.sparse(),
            counts.optimised())
        .add("$L)$<$<", figures.longestPath())
        .build();
  }

  private static CodeBlock shapes(List<ArrayShape> shapes) {
    return CodeBlock.of(
        "$T.of(\n$>$>$L)$<$<",
        List.class,
        shapes.stream().map(FacadeWriter::shape).collect(CodeBlock.joining(",\n")));
  }

  private static CodeBlock shape(ArrayShape shape) {
    return CodeBlock.of(
        "new $T($S, $S, $L)", ArrayShape.class, shape.name(), shape.irreps(), shape.length());
  }
}
