package io.intertwine.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.intertwine.kernel.Backend;
import javax.lang.model.element.Modifier;

/** The vector species, always the preferred one, and its number of lanes. */
final class SpeciesFeature implements Feature {

  @Override
  public boolean applies(KernelClass kernel) {
    return kernel.variant().backend() == Backend.VECTOR;
  }

  @Override
  public void execute(KernelClass kernel) {
    ClassName vector = VectorDialect.vector(kernel.variant().precision());
    TypeName species =
        ParameterizedTypeName.get(
            ClassName.get(VectorDialect.API, "VectorSpecies"), kernel.dialect().element().box());
    kernel
        .type()
        .addField(
            FieldSpec.builder(
                    species, Dialect.SPECIES, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$T.SPECIES_PREFERRED", vector)
                .build())
        .addField(
            FieldSpec.builder(
                    int.class, Dialect.LANES, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .initializer("$L.length()", Dialect.SPECIES)
                .build());
  }
}
