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
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  /**
   * Parses sources.
   *
   * @param sources the bytes by file name
   * @return the parsed sources by file name
   */
  static Map<String, SourceFile> parse(Map<String, byte[]> sources) {
    @Nullable JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new Refusal("This Java runtime has no compiler module, which parses the sources.");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    sources.forEach((name, bytes) -> texts.put(name, text(name, bytes)));
    List<JavaFileObject> files = new ArrayList<>();
    texts.forEach((name, text) -> files.add(new Text(name, text)));
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    JavacTask task =
        (JavacTask) compiler.getTask(null, null, problems, List.of("-proc:none"), null, files);
    Map<String, SourceFile> parsed = new LinkedHashMap<>();
    try {
      Iterator<? extends CompilationUnitTree> units = task.parse().iterator();
      Trees trees = Trees.instance(task);
      texts.forEach(
          (name, text) -> parsed.put(name, new SourceFile(name, text, units.next(), trees)));
    } catch (IOException problem) {
      throw new Refusal("The sources cannot be parsed.");
    }
    for (Diagnostic<? extends JavaFileObject> problem : problems.getDiagnostics()) {
      if (problem.getKind() == Diagnostic.Kind.ERROR) {
        throw new Refusal(
            (problem.getSource() instanceof Text text ? text.file : "A source")
                + ":"
                + problem.getLineNumber()
                + ": this is not Java: "
                + Refusal.quote(problem.getMessage(Locale.ROOT))
                + ".");
      }
    }
    return parsed;
  }

  private static String text(String name, byte[] bytes) {
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
    return text;
  }

  /** A source in memory. */
  private static final class Text extends SimpleJavaFileObject {
    private final String file;
    private final String text;

    Text(String file, String text) {
      super(URI.create("string:///Source.java"), Kind.SOURCE);
      this.file = file;
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
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
