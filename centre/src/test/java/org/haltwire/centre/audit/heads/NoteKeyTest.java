package org.haltwire.centre.audit.heads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Optional;
import org.haltwire.centre.audit.tree.Hash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoteKeyTest {

  /// The example of the note format's own documentation, which every implementation opens.
  private static final String PUBLISHED_KEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final String PUBLISHED_TEXT =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.
      """;

  private static final String PUBLISHED_NOTE =
      PUBLISHED_TEXT
          + "\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqf"
          + "qdngotpRZb6KE6RyyBwJnAM=\n";

  @Test
  void opensThePublishedNote() {
    NoteKey key = NoteKey.parse(PUBLISHED_KEY);
    assertEquals(Optional.of(PUBLISHED_TEXT), key.open(PUBLISHED_NOTE));
    assertEquals(PUBLISHED_KEY, key.toString());
    for (String spoilt :
        new String[] {
          PUBLISHED_NOTE.replace("answer", "answers"),
          PUBLISHED_NOTE.replace("x08go", "x08ga"),
          PUBLISHED_NOTE.replace("— PeterNeumann", "— Somebody"),
          PUBLISHED_NOTE.replace("— ", "- "),
          PUBLISHED_TEXT,
          ""
        }) {
      assertTrue(key.open(spoilt).isEmpty(), spoilt);
    }
  }

  @Test
  void refusesWhatIsNoKey() {
    for (String wrong :
        new String[] {
          "",
          "PeterNeumann",
          PUBLISHED_KEY.replace("c74f20a3", "c74f20a4"),
          PUBLISHED_KEY.replace("PeterNeumann", "Peter"),
          "a+b+AQ=="
        }) {
      assertThrows(IllegalArgumentException.class, () -> NoteKey.parse(wrong), wrong);
    }
  }

  @Test
  void opensWhatItSignedWithAKeyThatOnlyTheOwnerCanRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("audit.key");
    Head head = new Head("test/audit", 7, Hash.EMPTY, Instant.parse("2026-01-02T03:04:05Z"));
    String note = NoteSigner.of("test/audit", file).sign(head);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    NoteSigner again = NoteSigner.of("test/audit", file);
    assertEquals(Optional.of(new SignedHead("one", head)), SignedHead.of("one", note, again.key()));
    assertEquals(note, again.sign(head));
    assertEquals(
        "test/audit\n7\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n", note.substring(0, 58));
    NoteSigner other = NoteSigner.of("test/audit", folder.resolve("other.key"));
    assertFalse(SignedHead.of("one", note, other.key()).isPresent());
    Files.writeString(file, "no key");
    assertThrows(IllegalStateException.class, () -> NoteSigner.of("test/audit", file));
  }
}
