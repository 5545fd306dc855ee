package org.haltwire.centre.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// A document of the project, as its blocks of code.
public record Guide(String text) {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

  /// A block of code.
  ///
  /// @param language what stands behind the backticks
  public record Block(String language, String code) {}

  /// @param path from the root of the project
  public static Guide of(String path) throws IOException {
    return new Guide(Files.readString(Path.of("..").resolve(path)));
  }

  public List<Block> blocks() {
    return BLOCK
        .matcher(text)
        .results()
        .map(found -> new Block(found.group(1), found.group(2)))
        .toList();
  }

  public List<String> commands() {
    return blocks().stream().map(Block::code).filter(code -> code.contains("curl ")).toList();
  }

  /// The first block of JSON that holds a text.
  public String json(String text) {
    return blocks().stream()
        .filter(block -> block.language().equals("json") && block.code().contains(text))
        .findFirst()
        .orElseThrow()
        .code();
  }
}
