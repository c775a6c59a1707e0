package org.suzhi.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What a Java file consists of, as the compiler reads it. */
record JavaSource(
    House.Page page, List<Literal> literals, List<Method> methods, List<TopType> types) {

  /** A string or text block, with the line where it begins. */
  record Literal(String text, long line) {}

  /** A method with a body and the number of lines from its head to its closing brace. */
  record Method(String name, long line, long length) {}

  /** A type at the top of its file. */
  record TopType(String name, boolean isPublic) {}

  /** The program itself, parsed once for all rules. */
  static List<JavaSource> house() {
    return Kept.HOUSE;
  }

  static JavaSource read(House.Page page) {
    return readAll(List.of(page)).getFirst();
  }

  static List<JavaSource> readAll(List<House.Page> pages) {
    var byAddress =
        pages.stream().collect(Collectors.toMap(page -> page.path().toUri(), Function.identity()));
    var files = pages.stream().map(File::new).toList();
    var compiler = ToolProvider.getSystemJavaCompiler();
    var task = (JavacTask) compiler.getTask(null, null, found -> {}, List.of(), null, files);
    var sources = new ArrayList<JavaSource>();
    try {
      for (var unit : task.parse()) {
        var scan = new Scan(unit, Trees.instance(task));
        scan.scan(unit, null);
        var page = Objects.requireNonNull(byAddress.get(unit.getSourceFile().toUri()));
        sources.add(new JavaSource(page, scan.literals, scan.methods, scan.types));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sources;
  }

  private static final class Kept {
    private static final List<JavaSource> HOUSE = readAll(House.pages(House.JAVA, ".java"));
  }

  private static final class File extends SimpleJavaFileObject {

    private final House.Page page;

    private File(House.Page page) {
      super(page.path().toUri(), Kind.SOURCE);
      this.page = page;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return page.text();
    }
  }

  private static final class Scan extends TreeScanner<Void, Void> {

    private final List<Literal> literals = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private final List<TopType> types = new ArrayList<>();
    private final CompilationUnitTree unit;
    private final Trees trees;

    private Scan(CompilationUnitTree unit, Trees trees) {
      this.unit = unit;
      this.trees = trees;
    }

    @Override
    public Void visitCompilationUnit(CompilationUnitTree tree, Void unused) {
      for (var top : tree.getTypeDecls()) {
        if (top instanceof ClassTree type) {
          types.add(
              new TopType(
                  type.getSimpleName().toString(),
                  type.getModifiers().getFlags().contains(Modifier.PUBLIC)));
        }
      }
      return super.visitCompilationUnit(tree, unused);
    }

    @Override
    public Void visitLiteral(LiteralTree tree, Void unused) {
      if (tree.getValue() instanceof String text) {
        literals.add(new Literal(text, start(tree)));
      }
      return super.visitLiteral(tree, unused);
    }

    @Override
    public Void visitMethod(MethodTree tree, Void unused) {
      if (tree.getBody() != null) {
        var line = start(tree);
        methods.add(new Method(tree.getName().toString(), line, end(tree) - line + 1));
      }
      return super.visitMethod(tree, unused);
    }

    private long start(Tree tree) {
      return unit.getLineMap()
          .getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
    }

    private long end(Tree tree) {
      return unit.getLineMap().getLineNumber(trees.getSourcePositions().getEndPosition(unit, tree));
    }
  }
}
