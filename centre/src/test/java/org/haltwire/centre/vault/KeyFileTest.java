package org.haltwire.centre.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {

  @TempDir private Path folder;

  /// What is wrapped with a key that is in no file cannot be opened after the next start.
  @Test
  void usesNoKeyThatItCouldNotWrite() throws Exception {
    Path file = folder.resolve("vault.key");
    KeyFile key = KeyFile.made(file);
    Path inTheWay = Files.createDirectories(folder.resolve("vault.key.new/in-the-way"));
    assertThrows(VaultUnusable.class, key::renew);
    assertFalse(key.hasOld());
    opens(file, key);
    free(inTheWay);
    key.renew();
    Files.createDirectories(inTheWay);
    assertThrows(VaultUnusable.class, key::forgetOld);
    assertTrue(key.hasOld());
    opens(file, key);
  }

  private static void opens(Path file, KeyFile key) throws Exception {
    byte[] wrapped = Keysets.wrapped(Keysets.fresh(), key.aead(), new byte[0]);
    assertEquals(1, Keysets.unwrapped(wrapped, KeyFile.kept(file).aead(), new byte[0]).size());
  }

  private static void free(Path inTheWay) throws IOException {
    Files.delete(inTheWay);
    Files.delete(inTheWay.getParent());
  }
}
