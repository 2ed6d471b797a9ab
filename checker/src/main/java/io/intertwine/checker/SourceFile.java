package io.intertwine.checker;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** An emitted source, parsed (never compiled) by the JDK's own parser. */
final class SourceFile {
  private static final List<String> IMPORTS =
      List.of("io.intertwine.kernel.", "jdk.incubator.vector.", "java.util.");

  private final String name;
  private final String text;
  private final CompilationUnitTree unit;
  private final Trees trees;

  private SourceFile(String name, String text, CompilationUnitTree unit, Trees trees) {
    this.name = name;
    this.text = text;
    this.unit = unit;
    this.trees = trees;
  }

  static SourceFile parse(String name, byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException problem) {
      throw new Refusal(name + " is not UTF-8 text.");
    }
    // Unicode escapes would let a comment end where it does not seem to.
    if (text.contains("\\u")) {
      throw new Refusal(name + " has Unicode escapes.");
    }
    @Nullable JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new Refusal("This Java runtime has no compiler module, which parses the sources.");
    }
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    JavacTask task =
        (JavacTask)
            compiler.getTask(null, null, problems, List.of("-proc:none"), null, List.of(file));
    CompilationUnitTree unit;
    try {
      unit = task.parse().iterator().next();
    } catch (IOException problem) {
      throw new Refusal(name + " cannot be parsed.");
    }
    for (Diagnostic<? extends JavaFileObject> problem : problems.getDiagnostics()) {
      if (problem.getKind() == Diagnostic.Kind.ERROR) {
        throw new Refusal(
            name
                + ":"
                + problem.getLineNumber()
                + ": this is not Java: "
                + Refusal.quote(problem.getMessage(Locale.ROOT))
                + ".");
      }
    }
    return new SourceFile(name, text, unit, Trees.instance(task));
  }

  String name() {
    return name;
  }

  /** Refuses a construct, with file and line. */
  Refusal refuse(Tree tree, String what) {
    return new Refusal(name + ":" + line(tree) + ": " + what + ".");
  }

  /** Refuses a construct that is not in the subset of Java which sources may use. */
  Refusal outside(Tree tree) {
    return refuse(tree, "this construct is not understood: " + Refusal.quote(tree.toString()));
  }

  long line(Tree tree) {
    long start = trees.getSourcePositions().getStartPosition(unit, tree);
    return start < 0 ? 0 : unit.getLineMap().getLineNumber(start);
  }

  /** The only class, which has to have the name of the kernel's class. */
  ClassTree onlyClass(String packageName, String simpleName) {
    String found = unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    if (!found.equals(packageName)) {
      throw new Refusal(name + " is not in the package " + Refusal.quote(packageName) + ".");
    }
    List<ClassTree> classes = new ArrayList<>();
    for (Tree declaration : unit.getTypeDecls()) {
      if (declaration instanceof ClassTree tree) {
        classes.add(tree);
      } else if (!(declaration instanceof EmptyStatementTree)) {
        throw outside(declaration);
      }
    }
    if (classes.size() != 1 || !classes.get(0).getSimpleName().contentEquals(simpleName)) {
      throw new Refusal(name + " does not declare just the class " + simpleName + ".");
    }
    return classes.get(0);
  }

  /** Refuses imports that could give the names of the subset another meaning. */
  void requireKnownImports() {
    for (ImportTree imported : unit.getImports()) {
      String type = imported.getQualifiedIdentifier().toString();
      if (imported.isStatic()
          || type.endsWith("*")
          || IMPORTS.stream().noneMatch(type::startsWith)) {
        throw outside(imported);
      }
    }
  }

  /** The text of a tree. */
  String text(Tree tree) {
    int from = (int) trees.getSourcePositions().getStartPosition(unit, tree);
    int to = (int) trees.getSourcePositions().getEndPosition(unit, tree);
    return from < 0 || to < from ? "" : text.substring(from, to);
  }

  /**
   * The comment behind a declaration, on the line on which it ends.
   *
   * @return what follows {@code //}, trimmed, or null if there is none
   */
  @Nullable String commentBehind(Tree declaration) {
    int at = (int) trees.getSourcePositions().getEndPosition(unit, declaration);
    if (at < 0) {
      return null;
    }
    int end = text.indexOf('\n', at);
    String rest = text.substring(at, end < 0 ? text.length() : end).strip();
    return rest.startsWith("//") ? rest.substring(2).strip() : null;
  }
}
