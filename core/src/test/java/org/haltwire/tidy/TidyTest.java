package org.haltwire.tidy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TidyTest {

  @TempDir Path module;

  @BeforeEach
  void describesThePackage() throws IOException {
    write("package-info.java", "/// A paragraph.\n@NullMarked\npackage sample;\n");
  }

  @Test
  void acceptsAShortFile() throws IOException {
    write("Good.java", "package sample;\n\nrecord Good(int x) {}\n");
    assertEquals(List.of(), Tidy.findings(module));
  }

  @Test
  void refusesALongFile() throws IOException {
    write("Long.java", "package sample;\n" + "//\n".repeat(Tidy.FILE_LINES));
    expect("src/main/java/sample/Long.java:1: has 301 lines; at most 300");
  }

  @Test
  void refusesALongMethod() throws IOException {
    String body = "    int x;\n".repeat(Tidy.METHOD_LINES - 1);
    write("Method.java", "package sample;\nclass Method {\n  void run() {\n" + body + "  }\n}\n");
    expect("src/main/java/sample/Method.java:3: method run has 41 lines; at most 40");
  }

  @Test
  void refusesAWideLine() throws IOException {
    write("Wide.java", "package sample;\n//" + "-".repeat(Tidy.COLUMNS) + "\n");
    expect("src/main/java/sample/Wide.java:2: is 112 columns wide; at most 110");
  }

  @Test
  void refusesAnEmptyName() throws IOException {
    write("Name.java", "package sample;\nclass Name {\n  record PaymentDTO() {}\n}\n");
    expect("src/main/java/sample/Name.java:3: type PaymentDTO has the word DTO in its name");
  }

  @Test
  void refusesAnUndescribedPackage() throws IOException {
    write("package-info.java", "package sample;\n");
    write("Good.java", "package sample;\n\nrecord Good(int x) {}\n");
    expect("src/main/java/sample: needs a package-info.java");
  }

  private void expect(String start) {
    List<String> findings = Tidy.findings(module);
    assertEquals(1, findings.size(), findings.toString());
    assertTrue(findings.getFirst().startsWith(start), findings.toString());
  }

  private void write(String name, String text) throws IOException {
    Path folder = Files.createDirectories(module.resolve("src/main/java/sample"));
    Files.writeString(folder.resolve(name), text);
  }
}
