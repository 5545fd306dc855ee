package org.haltwire.centre.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenKeyTest {

  @TempDir private Path folder;

  private final SecureRandom random = new SecureRandom();

  @Test
  void isMadeOnceForItsOwnerAlone() throws IOException {
    byte[] made = TokenKey.in(folder, random);
    assertEquals(Tokens.KEY_BYTES, made.length);
    assertArrayEquals(made, TokenKey.in(folder, random));
    assertArrayEquals(made, TokenKey.kept(folder));
    Path file = folder.resolve("tokens.key");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  @Test
  void saysWhatToDoAboutAFileThatWasCutOff() throws IOException {
    for (String text : new String[] {"", "\n", Base64.getEncoder().encodeToString(new byte[12])}) {
      Path file = Files.writeString(folder.resolve("tokens.key"), text);
      String said =
          assertThrows(IllegalStateException.class, () -> TokenKey.in(folder, random)).getMessage();
      assertTrue(said.contains(file + ", 32 bytes in Base64, but it has "), said);
      assertTrue(said.contains("Put back its copy"), said);
      assertEquals(text, Files.readString(file), "it is left as it is");
    }
  }
}
