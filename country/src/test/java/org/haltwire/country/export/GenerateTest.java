package org.haltwire.country.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class GenerateTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void writesTheSameFilesForTheSameSeed() throws IOException {
    Path one = generate("one", "5");
    Path two = generate("two", "5");
    for (String file : List.of("facts.ndjson.zst", "truth.csv.zst", "portrait.html")) {
      assertArrayEquals(
          Files.readAllBytes(one.resolve(file)), Files.readAllBytes(two.resolve(file)), file);
    }
    assertTrue(Files.mismatch(one.resolve("truth.csv.zst"), file("three", "6")) >= 0);
  }

  @Test
  void saysOfEachFactWhatItIs() throws IOException {
    Path written = generate("four", "7");
    List<String> facts = lines(written.resolve("facts.ndjson.zst"));
    List<String> truth = lines(written.resolve("truth.csv.zst"));
    assertEquals("id,scheme,activity,again,theft,minor,kept,hop", truth.getFirst());
    assertEquals(facts.size() + 1, truth.size());
    for (int i = 0; i < facts.size(); i++) {
      String id = truth.get(i + 1).substring(0, truth.get(i + 1).indexOf(','));
      assertTrue(facts.get(i).contains("\"id\":\"" + id + "\""), facts.get(i));
    }
    assertTrue(
        truth.stream().anyMatch(line -> line.matches("\\w+,\\w+,THEFT,0,\\d+,\\d+,0,0")), "theft");
  }

  @Test
  void refusesWhatItCannotMake() {
    assertEquals(1, run("--out", folder.toString(), "--people", "3"));
    assertEquals(1, run("--out", folder.toString(), "--set", "no.such=1"));
    assertEquals(2, run("--people", "1000"));
  }

  private Path file(String name, String seed) {
    return generate(name, seed).resolve("truth.csv.zst");
  }

  private Path generate(String name, String seed) {
    Path out = folder.resolve(name);
    String[] town = {"--seed", seed, "--people", "300", "--days", "3", "--crime", "80"};
    String[] all = new String[town.length + 2];
    System.arraycopy(town, 0, all, 0, town.length);
    all[town.length] = "--out";
    all[town.length + 1] = out.toString();
    assertEquals(0, run(all));
    return out;
  }

  private static int run(String... options) {
    return new CommandLine(new GenerateCommand()).execute(options);
  }

  private static List<String> lines(Path file) throws IOException {
    try (InputStream in = new ZstdInputStream(Files.newInputStream(file))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
