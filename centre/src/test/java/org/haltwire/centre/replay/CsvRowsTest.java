package org.haltwire.centre.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

  private static final List<List<String>> EXPECTED =
      List.of(
          List.of("id", "what"),
          List.of("1", "a, b"),
          List.of("2", "he said \"no\"\r\nand left"),
          List.of("", ""),
          List.of("3", "ұзақ жол"));

  private static final String TEXT =
      "id,what\n\n1,\"a, b\"\n2,\"he said \"\"no\"\"\r\nand left\"\n,\n3,ұзақ жол";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"plain", "gz", "zst", "two of gz", "two of zst"})
  void readsPackedFilesWhateverTheirNameSays(String how) throws IOException {
    Path file = folder.resolve("rows.dat");
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
    int middle = how.startsWith("two") ? bytes.length / 2 : 0;
    try (OutputStream to = Files.newOutputStream(file)) {
      to.write(packed(how, java.util.Arrays.copyOf(bytes, middle)));
      to.write(packed(how, java.util.Arrays.copyOfRange(bytes, middle, bytes.length)));
    }
    assertEquals(EXPECTED, rows(file));
  }

  @Test
  void takesAByteOrderMarkAndTheLineEndsOfWindows() throws IOException {
    Path file = Files.writeString(folder.resolve("w.csv"), "\ufeffid,what\r\n1,x\r\n\r\n2,y\r\n");
    assertEquals(List.of(List.of("id", "what"), List.of("1", "x"), List.of("2", "y")), rows(file));
  }

  @Test
  void knowsTheEndOfShortFiles() throws IOException {
    assertEquals(List.of(), rows(Files.writeString(folder.resolve("empty"), "")));
    assertEquals(List.of(), rows(Files.writeString(folder.resolve("blank"), "\n\r\n")));
    assertEquals(List.of(List.of("1")), rows(Files.writeString(folder.resolve("one"), "1")));
  }

  @Test
  void doesNotReadOnForEverWhereAQuoteIsOpen() throws IOException {
    Path file = Files.writeString(folder.resolve("open"), "id\n\"1\n" + "2\n".repeat(1 << 20));
    Unusable open = assertThrows(Unusable.class, () -> rows(file));
    assertTrue(String.valueOf(open.getMessage()).contains("a quote is open"), open::getMessage);
  }

  private static byte[] packed(String how, byte[] bytes) throws IOException {
    java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
    try (OutputStream to =
        how.endsWith("gz")
            ? new GZIPOutputStream(packed)
            : how.endsWith("zst") ? new ZstdOutputStream(packed) : packed) {
      to.write(bytes);
    }
    return packed.toByteArray();
  }

  private static List<List<String>> rows(Path file) throws IOException {
    try (CsvFile csv = new CsvFile(file)) {
      CsvRows rows = new CsvRows(csv.content(), ',');
      List<List<String>> all = new ArrayList<>();
      for (Optional<List<String>> row = rows.next(); row.isPresent(); row = rows.next()) {
        all.add(row.get());
      }
      assertEquals(1, csv.done());
      return all;
    }
  }
}
