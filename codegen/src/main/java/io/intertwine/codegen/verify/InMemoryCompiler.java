package io.intertwine.codegen.verify;

import io.intertwine.codegen.emit.GeneratedFile;
import io.intertwine.kernel.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Compiles generated sources without touching the disk, and loads what comes out. */
public final class InMemoryCompiler {

  private InMemoryCompiler() {}

  /**
   * Compiled classes together with the resources that were generated beside them.
   *
   * @param classes class files by binary name
   * @param resources the other generated files by path
   */
  public record Compiled(SortedMap<String, byte[]> classes, SortedMap<String, byte[]> resources) {

    /**
     * A loader of the classes.
     *
     * @return a new class loader on top of that of kernel-api
     */
    public ClassLoader loader() {
      return new Loader(this);
    }
  }

  /**
   * Compiles every Java file among generated ones; the others become resources.
   *
   * @param files the generated files
   * @return the classes
   * @throws CompilationFailure with the compiler's messages, or if there is no compiler in this JVM
   */
  public static Compiled compile(List<GeneratedFile> files) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new CompilationFailure(
          "This Java runtime has no compiler; run the generator with a JDK.");
    }
    List<JavaFileObject> sources = new ArrayList<>();
    SortedMap<String, byte[]> resources = new TreeMap<>();
    for (GeneratedFile file : files) {
      if (file.path().endsWith(".java")) {
        sources.add(new Source(file));
      } else {
        resources.put(file.path(), file.content());
      }
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (Output output =
        new Output(
            compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8))) {
      boolean good = compiler.getTask(null, output, diagnostics, options(), null, sources).call();
      if (!good) {
        throw new CompilationFailure(message(diagnostics));
      }
      return new Compiled(output.classes(), resources);
    } catch (IOException e) {
      throw new UncheckedIOException("memory does not fail", e);
    }
  }

  private static List<String> options() {
    return List.of(
        "-proc:none",
        "-nowarn",
        "--add-modules",
        "jdk.incubator.vector",
        "-classpath",
        kernelApi());
  }

  /**
   * Where the contracts were loaded from: the only thing that generated classes are compiled on.
   */
  private static String kernelApi() {
    try {
      return Path.of(Kernel.class.getProtectionDomain().getCodeSource().getLocation().toURI())
          .toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a code source is a URI", e);
    }
  }

  private static String message(DiagnosticCollector<JavaFileObject> diagnostics) {
    StringBuilder text = new StringBuilder("The generated sources do not compile:");
    for (Diagnostic<? extends JavaFileObject> d : diagnostics.getDiagnostics()) {
      if (d.getKind() == Diagnostic.Kind.ERROR) {
        text.append('\n').append(d.getMessage(Locale.ROOT));
        JavaFileObject source = d.getSource();
        if (source != null) {
          text.append(" (").append(source.getName()).append(':').append(d.getLineNumber());
          text.append(')');
        }
      }
    }
    return text.toString();
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(GeneratedFile file) {
      super(URI.create("memory:///" + file.path()), Kind.SOURCE);
      this.text = file.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class ClassFile extends SimpleJavaFileObject {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    ClassFile(String className) {
      super(URI.create("memory:///" + className.replace('.', '/') + ".class"), Kind.CLASS);
    }

    @Override
    public OutputStream openOutputStream() {
      return bytes;
    }
  }

  private static final class Output extends ForwardingJavaFileManager<StandardJavaFileManager> {
    private final SortedMap<String, ClassFile> files = new TreeMap<>();

    Output(StandardJavaFileManager manager) {
      super(manager);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        JavaFileManager.Location location,
        String className,
        JavaFileObject.Kind kind,
        FileObject sibling) {
      ClassFile file = new ClassFile(className);
      files.put(className, file);
      return file;
    }

    SortedMap<String, byte[]> classes() {
      SortedMap<String, byte[]> classes = new TreeMap<>();
      files.forEach((name, file) -> classes.put(name, file.bytes.toByteArray()));
      return classes;
    }
  }

  private static final class Loader extends ClassLoader {
    private final Compiled compiled;

    Loader(Compiled compiled) {
      super(Kernel.class.getClassLoader());
      this.compiled = compiled;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = compiled.classes().get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
      byte[] bytes = compiled.resources().get(name);
      return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
    }
  }
}
