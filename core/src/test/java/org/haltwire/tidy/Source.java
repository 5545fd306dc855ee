package org.haltwire.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// One Java file, parsed but not compiled.
record Source(Path path, List<String> lines, CompilationUnitTree tree, SourcePositions positions) {

  boolean isPackageInfo() {
    return path.endsWith("package-info.java");
  }

  /// The line on which a part of the file begins, comments before it not counted, from 1.
  int first(Tree part) {
    return line(positions.getStartPosition(tree, part));
  }

  /// The line on which a part of the file ends.
  int last(Tree part) {
    return line(positions.getEndPosition(tree, part));
  }

  private int line(long offset) {
    return Math.toIntExact(tree.getLineMap().getLineNumber(offset));
  }

  /// Every Java file below a folder, in the order of their paths; none where there is no folder.
  static List<Source> below(Path folder) {
    List<Path> paths = paths(folder);
    if (paths.isEmpty()) {
      return List.of();
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(paths));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      List<Source> sources = new ArrayList<>();
      for (CompilationUnitTree tree : task.parse()) {
        Path path = Path.of(tree.getSourceFile().toUri());
        sources.add(new Source(path, Files.readAllLines(path), tree, positions));
      }
      return sources;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> paths(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(path -> path.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
