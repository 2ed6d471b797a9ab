package io.intertwine.codegen.plan;

import io.intertwine.codegen.spec.KernelSpec;
import io.intertwine.codegen.spec.KernelSpec.TensorProduct;
import io.intertwine.codegen.spec.KernelSpec.TensorProduct.Mode;
import io.intertwine.codegen.spec.KernelSpec.TensorProduct.PathNormalization;
import io.intertwine.codegen.spec.KernelSpec.TensorProduct.Shape;
import io.intertwine.symbolic.group.Group;
import io.intertwine.symbolic.rep.Irreps;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Plans Clebsch-Gordan products.
 *
 * <p>Paths of equal multiplicities run in the same loops and are one stage, with one map of all of
 * them: their inputs are read once, and products of components are shared.
 */
final class TensorProductPlanner implements Planner {

  /** Unrolled code pays up to this spin; above it takes too long to become fast. */
  private static final int LARGEST_UNROLLED_SPIN = 3;

  @Override
  public boolean applies(KernelSpec spec) {
    return spec instanceof TensorProduct;
  }

  @Override
  public List<PlanDraft> plan(Group group, KernelSpec spec) {
    TensorProduct product = (TensorProduct) spec;
    ProductPaths paths = ProductPaths.of(group, product);
    return List.of(
        new PlanDraft(
            product.name(),
            product.kind(),
            group,
            paths.inputArrays(),
            paths.outputArrays(),
            paths.stages(),
            shape(product.shape(), paths),
            formula(product),
            parameters(product, paths)));
  }

  private static KernelShape shape(Shape wish, ProductPaths paths) {
    return switch (wish) {
      case UNROLLED -> KernelShape.UNROLLED;
      case TABLE -> KernelShape.TABLE;
      case AUTO -> {
        int spin = Math.max(largestSpin(paths.left()), largestSpin(paths.right()));
        yield spin <= 2 * LARGEST_UNROLLED_SPIN ? KernelShape.UNROLLED : KernelShape.TABLE;
      }
    };
  }

  static int largestSpin(Irreps irreps) {
    return irreps.blocks().stream().mapToInt(b -> b.irrep().twiceSpin()).max().orElse(0);
  }

  private static Map<String, Object> parameters(TensorProduct product, ProductPaths paths) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("mode", product.mode().name().toLowerCase(Locale.ROOT));
    parameters.put("normalization", product.normalization().name().toLowerCase(Locale.ROOT));
    parameters.put("weights", product.weights());
    if (product.mode() != Mode.UVW) {
      parameters.put("outputs", paths.outputIrreps());
    }
    return parameters;
  }

  private static String weight(TensorProduct product, String channels) {
    return product.weights() ? " weight[p," + channels + "]" : "";
  }

  private static List<String> formula(TensorProduct product) {
    String sum =
        switch (product.mode()) {
          case FULL -> "out[p,u,v,c] = n_p sum_ab C_abc left[u,a] right[v,b]";
          case UUU ->
              "out[p,u,c] = n_p" + weight(product, "u") + " sum_ab C_abc left[u,a] right[u,b]";
          case UVU ->
              "out[p,u,c] = n_p sum_v"
                  + weight(product, "u,v")
                  + " sum_ab C_abc left[u,a] right[v,b]";
          case UVW ->
              "out[w,c] = sum_p n_p sum_uv"
                  + weight(product, "u,v,w")
                  + " sum_ab C_abc left[u,a] right[v,b]";
        };
    List<String> lines = new ArrayList<>();
    lines.add(sum);
    lines.add("over the paths p: (l1, l2) -> l3 by output irrep, left block, right block;");
    lines.add(
        product.normalization() == PathNormalization.ISOMETRY
            ? "C is the coupling with sum_ab C_abc C_abc' = delta_cc', and n_p = 1."
            : "C is the coupling with sum_ab C_abc C_abc' = delta_cc', and n_p = 1/sqrt(fan-in).");
    return lines;
  }
}
