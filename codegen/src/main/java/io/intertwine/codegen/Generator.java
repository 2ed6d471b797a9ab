package io.intertwine.codegen;

import io.intertwine.codegen.GenerationReport.KernelReport;
import io.intertwine.codegen.emit.GeneratedFile;
import io.intertwine.codegen.emit.GroupFacadeWriter;
import io.intertwine.codegen.emit.Provenance;
import io.intertwine.codegen.emit.Variant;
import io.intertwine.codegen.plan.KernelPlan;
import io.intertwine.codegen.plan.PlanDraft;
import io.intertwine.codegen.plan.Planners;
import io.intertwine.codegen.spec.KernelSpec;
import io.intertwine.codegen.spec.Spec;
import io.intertwine.codegen.verify.GenerationCheck;
import io.intertwine.kernel.KernelTable;
import io.intertwine.kernel.Order;
import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.group.Groups;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The one entry of the generator: derive the maps of a specification, prove them equivariant, lower
 * and optimise them, prove the programs equal to the maps, emit Java, and certify it.
 *
 * <p>The same specification gives the same bytes, on every JDK: no time, path, locale or iteration
 * order of a hash reaches a file.
 */
public final class Generator {

  /** The name and version that headers and fingerprints carry; it changes with what is emitted. */
  public static final String VERSION = "intertwine 0.1.0";

  private Generator() {}

  /**
   * What a run shall do beyond generating.
   *
   * @param verify whether to compile the sources in memory, check the sizes of their methods, and
   *     run every kernel against the interpreter of its plan, before anything is written
   */
  public record Options(boolean verify) {

    /**
     * Generation without verification.
     *
     * @return the default options
     */
    public static Options standard() {
      return new Options(false);
    }
  }

  /**
   * Generates the kernels of a specification into a folder.
   *
   * <p>Files that an earlier run for the same specification file made and this one does not are
   * removed; files of others are never touched. If anything fails the folder is left as it was.
   *
   * @param spec the specification
   * @param out the output folder: sources and tables by package, certificates under {@code
   *     META-INF/intertwine}
   * @param options what else to do
   * @return the report
   * @throws GenerationFailure with one sentence
   */
  public static GenerationReport generate(Spec spec, Path out, Options options) {
    return write(generate(spec, options), spec, out);
  }

  /**
   * Writes generated kernels into a folder, as {@link #generate(Spec, Path, Options)} does.
   *
   * @param generation the kernels
   * @param spec the specification that they were generated from
   * @param out the output folder
   * @return the report, with what was written
   * @throws GenerationFailure with one sentence
   */
  public static GenerationReport write(Generation generation, Spec spec, Path out) {
    return write(generation, spec, out, Inspection.NONE);
  }

  /**
   * Writes generated kernels into a folder if an inspection lets them pass, else nothing.
   *
   * @param generation the kernels
   * @param spec the specification that they were generated from
   * @param out the output folder
   * @param inspection looks at a copy of the output folder with all files in it
   * @return the report, with what was written
   * @throws GenerationFailure with one sentence, or what the inspection throws
   */
  public static GenerationReport write(
      Generation generation, Spec spec, Path out, Inspection inspection) {
    OutputFolder folder = new OutputFolder(out, spec);
    folder.write(generation.files(), inspection);
    return generation.report().withFiles(folder.written(), folder.unchanged(), folder.removed());
  }

  /**
   * Generates the kernels of a specification in memory.
   *
   * @param spec the specification
   * @param options what else to do
   * @return the files and the report
   * @throws GenerationFailure with one sentence
   */
  public static Generation generate(Spec spec, Options options) {
    long start = System.nanoTime();
    Group group = Groups.named(spec.group());
    List<GeneratedFile> files = new ArrayList<>();
    List<KernelPlan> plans = new ArrayList<>();
    List<KernelReport> reports = new ArrayList<>();
    for (KernelSpec kernel : spec.kernels()) {
      for (KernelGeneration generation : generate(spec, group, kernel)) {
        files.addAll(generation.files());
        plans.addAll(generation.plans());
        reports.add(generation.report());
      }
    }
    files.sort(Comparator.comparing(GeneratedFile::path));
    requireDistinct(files);
    if (options.verify()) {
      verify(spec, files, plans);
    }
    long milliseconds = (System.nanoTime() - start) / 1_000_000;
    return new Generation(
        files,
        plans,
        new GenerationReport(VERSION, reports, List.of(), List.of(), List.of(), milliseconds));
  }

  private static List<KernelGeneration> generate(Spec spec, Group group, KernelSpec kernel) {
    Provenance provenance = provenance(spec, kernel);
    try {
      List<KernelGeneration> generations = new ArrayList<>();
      for (PlanDraft draft : Planners.plan(group, kernel)) {
        Map<GeneratedFile, String> extra = new LinkedHashMap<>();
        if (generations.isEmpty() && kernel instanceof KernelSpec.GroupKernel groupKernel) {
          extra.put(
              GroupFacadeWriter.write(provenance, group, groupKernel, spec.precisions()), "group");
        }
        generations.add(KernelGeneration.run(draft, provenance, variants(spec, kernel), extra));
      }
      return generations;
    } catch (RuntimeException e) {
      throw new GenerationFailure(
          "The kernel " + kernel.name() + " cannot be generated: " + e.getMessage(), e);
    }
  }

  /**
   * The variants of a kernel. Derivatives never come without the map itself. The facade of a group
   * needs the vector-Jacobian products of its actions.
   */
  private static List<Variant> variants(Spec spec, KernelSpec kernel) {
    TreeSet<Order> orders = new TreeSet<>(spec.orders());
    orders.add(Order.FORWARD);
    if (kernel instanceof KernelSpec.GroupKernel) {
      orders.add(Order.VJP);
    }
    return Variant.product(spec.precisions(), spec.backends(), List.copyOf(orders));
  }

  private static Provenance provenance(Spec spec, KernelSpec kernel) {
    Spec alone =
        new Spec(
            spec.file(),
            spec.packageName(),
            spec.group(),
            spec.convention(),
            spec.precisions(),
            spec.backends(),
            spec.orders(),
            List.of(kernel));
    String text = "generator: " + VERSION + "\n" + alone.canonicalText();
    return new Provenance(
        spec.packageName(),
        spec.convention(),
        VERSION,
        alone.canonicalText().lines().toList(),
        KernelTable.fingerprint(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void requireDistinct(List<GeneratedFile> files) {
    for (int i = 1; i < files.size(); i++) {
      if (files.get(i - 1).path().equals(files.get(i).path())) {
        throw new GenerationFailure(
            "Two kernels would both be written to "
                + files.get(i).path()
                + "; give one of them another name.",
            null);
      }
    }
  }

  private static void verify(Spec spec, List<GeneratedFile> files, List<KernelPlan> plans) {
    try {
      GenerationCheck.check(spec.packageName(), files, plans);
    } catch (RuntimeException e) {
      throw new GenerationFailure(
          "The kernels of " + spec.file() + " do not pass verification: " + e.getMessage(), e);
    }
  }
}
