package io.intertwine.codegen;

import io.intertwine.codegen.emit.FacadeWriter;
import io.intertwine.codegen.emit.GeneratedFile;
import io.intertwine.codegen.emit.KernelWriter;
import io.intertwine.codegen.emit.Metrics;
import io.intertwine.codegen.emit.Provenance;
import io.intertwine.codegen.emit.Variant;
import io.intertwine.codegen.plan.Binding;
import io.intertwine.codegen.plan.KernelPlan;
import io.intertwine.codegen.plan.PlanDraft;
import io.intertwine.codegen.plan.StageDraft;
import io.intertwine.kernel.ArrayShape;
import io.intertwine.kernel.KernelTable;
import io.intertwine.kernel.OperationCounts;
import io.intertwine.symbolic.map.Certificate;
import io.intertwine.symbolic.map.Json;
import io.intertwine.symbolic.number.ExactNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collects what the certificate of a kernel states, and writes it. */
final class CertificateAssembly {

  private static final String HASH_PREFIX = "sha256:";

  private final PlanDraft draft;
  private final Provenance provenance;
  private final String path;
  private final List<Certificate.Source> sources = new ArrayList<>();
  private final List<Certificate.Table> tables = new ArrayList<>();

  CertificateAssembly(PlanDraft draft, Provenance provenance) {
    this.draft = draft;
    this.provenance = provenance;
    this.path = FacadeWriter.certificatePath(provenance.packageName(), draft.name());
  }

  /** Lists the source of a variant. */
  void source(GeneratedFile file, String role, Variant variant) {
    Certificate.Variant stated =
        new Certificate.Variant(
            variant.order().name(), variant.precision().name(), variant.backend().name());
    sources.add(new Certificate.Source(relative(file), sha256(file), role, Optional.of(stated)));
  }

  /** Lists a source that is no variant. */
  void source(GeneratedFile file, String role) {
    sources.add(new Certificate.Source(relative(file), sha256(file), role, Optional.empty()));
  }

  /** Lists a table with the exact values of its coefficients and the ends of its segments. */
  void table(KernelWriter.Table table) {
    SortedMap<String, List<ExactNumber>> exact = new TreeMap<>();
    exact.put("coefficient", table.coefficients());
    GeneratedFile file = table.file();
    tables.add(new Certificate.Table(relative(file), sha256(file), exact, table.segments()));
  }

  /** The path of a file from the certificate's folder. */
  private String relative(GeneratedFile file) {
    long up = path.chars().filter(c -> c == '/').count();
    return "../".repeat((int) up) + file.path();
  }

  private static String sha256(GeneratedFile file) {
    return KernelTable.fingerprint(file.content()).substring(HASH_PREFIX.length());
  }

  GeneratedFile write(List<KernelPlan> plans, List<Metrics> metrics) {
    SortedMap<String, Integer> longestPath = new TreeMap<>();
    SortedMap<String, Certificate.Operations> operations = new TreeMap<>();
    for (int k = 0; k < plans.size(); k++) {
      OperationCounts counts = metrics.get(k).operations();
      longestPath.put(plans.get(k).order().name(), metrics.get(k).longestPath());
      operations.put(
          plans.get(k).order().name(),
          new Certificate.Operations(
              Math.toIntExact(counts.dense()),
              Math.toIntExact(counts.sparse()),
              Math.toIntExact(counts.optimised())));
    }
    KernelPlan forward = plans.get(0);
    List<Certificate.Stage> stages = new ArrayList<>();
    for (StageDraft stage : draft.stages()) {
      stages.add(stage(stage, forward));
    }
    Certificate certificate =
        new Certificate(
            provenance.packageName() + "." + draft.name(),
            draft.kind(),
            provenance.fingerprint(),
            draft.group(),
            parameters(),
            arrays(draft.inputs()),
            arrays(draft.outputs()),
            stages,
            operations,
            longestPath,
            sources,
            tables);
    return GeneratedFile.text(path, certificate.toJson());
  }

  private static List<Certificate.Array> arrays(List<ArrayShape> shapes) {
    return shapes.stream()
        .map(shape -> new Certificate.Array(shape.name(), shape.irreps(), shape.length()))
        .toList();
  }

  /** A block is accumulated if the array is cleared first and the place is not written once. */
  private static Certificate.Stage stage(StageDraft stage, KernelPlan forward) {
    List<Certificate.Output> outputs = new ArrayList<>();
    for (StageDraft.OutputRange range : stage.outputs()) {
      Binding binding = range.binding();
      outputs.add(
          new Certificate.Output(
              binding.array(),
              binding.base(),
              binding.strides(),
              range.length(),
              stage.isShared(binding) || forward.accumulates(binding)));
    }
    return new Certificate.Stage(
        stage.loops().stream().map(l -> new Certificate.Loop(l.index(), l.count())).toList(),
        stage.map(),
        stage.inputs().stream()
            .map(b -> new Certificate.Input(b.array(), b.base(), b.strides()))
            .toList(),
        outputs);
  }

  private Json.Fields parameters() {
    Json.Fields fields = Json.object();
    for (Map.Entry<String, Object> parameter : draft.parameters().entrySet()) {
      fields = fields.with(parameter.getKey(), json(parameter.getValue()));
    }
    return fields;
  }

  private static Json json(Object value) {
    if (value instanceof Boolean flag) {
      return new Json.Flag(flag);
    } else if (value instanceof Integer number) {
      return new Json.Whole(number);
    } else if (value instanceof List<?> list) {
      return Json.texts(list.stream().map(String::valueOf).toList());
    }
    return new Json.Text(String.valueOf(value));
  }
}
