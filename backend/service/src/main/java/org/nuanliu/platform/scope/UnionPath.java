package org.nuanliu.platform.scope;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The place of a record in the tree: the chain of short ids, each closed by a dot ({@code
 * 1.c.4k.}). One subtree is one range of text, which is what the row policies and the indexes rest
 * on.
 */
public record UnionPath(String value) {

  private static final Pattern FORM = Pattern.compile("([0-9a-z]+\\.)+");

  /** The top of the tree; a transaction with this scope sees everything. */
  public static final UnionPath ROOT = new UnionPath("1.");

  public UnionPath {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a path: " + value);
    }
  }

  public boolean contains(String path) {
    return path.startsWith(value);
  }

  /** Paths of all ancestors, the top first, without this one. */
  public List<String> above() {
    List<String> paths = new ArrayList<>();
    for (int dot = value.indexOf('.');
        dot < value.length() - 1;
        dot = value.indexOf('.', dot + 1)) {
      paths.add(value.substring(0, dot + 1));
    }
    return paths;
  }

  public UnionPath child(String shortId) {
    return new UnionPath(value + shortId + ".");
  }
}
