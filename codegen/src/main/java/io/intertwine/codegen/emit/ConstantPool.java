package io.intertwine.codegen.emit;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import io.intertwine.kernel.Precision;
import io.intertwine.symbolic.number.ExactNumber;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * The named constants of one class, each declared once: {@code C0}, {@code C1}, ... in the order of
 * first use, with the exact form in a comment.
 */
final class ConstantPool {

  private final Precision precision;
  private final Map<String, Integer> indices = new LinkedHashMap<>();
  private final List<ExactNumber> values = new ArrayList<>();

  ConstantPool(Precision precision) {
    this.precision = precision;
  }

  /** The name of a constant, declared if it is new. */
  String name(ExactNumber value) {
    Integer known = indices.putIfAbsent(value.toExactString(), values.size());
    if (known == null) {
      values.add(value);
      known = values.size() - 1;
    }
    return "C" + known;
  }

  /** The declarations. {@link SourceText} moves each comment behind the semicolon. */
  List<FieldSpec> fields() {
    TypeName type = precision == Precision.DOUBLE ? TypeName.DOUBLE : TypeName.FLOAT;
    List<FieldSpec> fields = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      fields.add(
          FieldSpec.builder(type, "C" + i, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .initializer(
                  "$L /* $L */",
                  Literals.of(values.get(i), precision),
                  values.get(i).toExactString())
              .build());
    }
    return fields;
  }
}
