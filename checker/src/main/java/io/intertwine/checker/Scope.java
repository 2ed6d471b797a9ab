package io.intertwine.checker;

import com.sun.source.tree.Tree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The local variables of a method while it is made executable; each name once at a time. */
final class Scope {
  /** The types of the subset. */
  enum LocalType {
    INT,
    SCALAR,
    VECTOR,
    ARRAY,
    ARRAYS
  }

  /** A local variable and its place in the frame. */
  static final class Local {
    final String name;
    final LocalType type;
    final int slot;
    final Tree tree;
    boolean used;

    Local(String name, LocalType type, int slot, Tree tree) {
      this.name = name;
      this.type = type;
      this.slot = slot;
      this.tree = tree;
    }
  }

  private final SourceFile file;
  private final Deque<Map<String, Local>> open = new ArrayDeque<>();
  private int ints;
  private int values;
  private int references;

  Scope(SourceFile file) {
    this.file = file;
    open.push(new LinkedHashMap<>());
  }

  void enter() {
    open.push(new LinkedHashMap<>());
  }

  /** Leaves a block; a variable that was not used proves nothing by its value, so it is refused. */
  void leave() {
    for (Local local : open.pop().values()) {
      if (!local.used) {
        throw file.refuse(local.tree, "the variable " + local.name + " is not used");
      }
    }
  }

  Local declare(String name, LocalType type, Tree tree) {
    if (find(name) != null) {
      throw file.refuse(tree, "two variables have the name " + name);
    }
    int slot =
        switch (type) {
          case INT -> ints++;
          case SCALAR, VECTOR -> values++;
          case ARRAY, ARRAYS -> references++;
        };
    Local local = new Local(name, type, slot, tree);
    open.peek().put(name, local);
    return local;
  }

  @Nullable Local find(String name) {
    for (Map<String, Local> block : open) {
      Local local = block.get(name);
      if (local != null) {
        return local;
      }
    }
    return null;
  }

  Code.Frame frame() {
    return new Code.Frame(ints, values, references);
  }
}
