package org.haltwire.centre.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.haltwire.centre.Soon;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.TestingPostgres;
import org.haltwire.centre.database.Database;
import org.haltwire.centre.recovery.Confidential;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A master key in a real token behind PKCS#11 (SoftHSM) and at a service: a centre with either
/// seals, renews, moves from one to the other, and refuses to start with words.
@Tag("slow")
class MasterKeyPlacesTest {

  private static final String LIBRARY = "/usr/lib/softhsm/libsofthsm2.so";
  private static final String PIN = "48213377";
  private static final String FROM_FILE = "haltwire.vault.from=file";

  /// The module keeps what it read once, so all tests share one token.
  @TempDir private static Path tokens;

  @TempDir private Path data;

  private final Database database = TestingPostgres.database("places");

  @BeforeAll
  static void token() throws Exception {
    boolean there = Files.exists(Path.of(LIBRARY));
    if (!there) {
      System.out.println("not tried: keys behind PKCS#11, as there is no " + LIBRARY);
      return;
    }
    Path settings = Path.of(System.getenv("SOFTHSM2_CONF"));
    Files.createDirectories(settings.getParent());
    Files.writeString(settings, "directories.tokendir = " + tokens + "\nlog.level = ERROR\n");
    run(
        "softhsm2-util",
        "--init-token",
        "--free",
        "--label",
        "t",
        "--so-pin",
        "1234",
        "--pin",
        PIN);
  }

  private static void run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).inheritIO().start();
    assertEquals(0, process.waitFor(), () -> String.join(" ", command));
  }

  private String[] token(String label, String pin) throws Exception {
    Path file = Files.writeString(data.resolve("pin-" + pin), pin + "\n");
    return new String[] {
      "haltwire.data=" + data,
      "haltwire.vault.provider=pkcs11",
      "haltwire.vault.pkcs11.library=" + LIBRARY,
      "haltwire.vault.pkcs11.pin-file=" + file,
      "haltwire.vault.pkcs11.key-label=" + label,
      "haltwire.vault.retired-for=0s"
    };
  }

  /// As the person does it who runs the token.
  private static void makeKey(String label) throws Exception {
    Path pin = Files.writeString(tokens.resolve("pin"), PIN);
    VaultSettings.Pkcs11 settings =
        new VaultSettings.Pkcs11(LIBRARY, -1, pin.toString(), "", label);
    HsmKey.make(settings);
  }

  private static String[] and(String[] settings, String... more) {
    return Stream.concat(Stream.of(settings), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void movesFromAFileToATokenAndRenewsThere() throws Exception {
    Assumptions.assumeTrue(Files.exists(Path.of(LIBRARY)), "needs " + LIBRARY);
    makeKey("centre");
    byte[] sealed;
    try (TestingCentre centre = TestingCentre.start(database, "haltwire.data=" + data)) {
      sealed = centre.bean(Vault.class).sealText(Confidential.MESSAGE_ANSWER, "a/b/c", "kept");
    }
    String[] settings = token("centre", PIN);
    assertTrue(refusal(settings).contains("there is another one"), refusal(settings));
    TestingCentre.start(database, and(settings, FROM_FILE)).close();
    Files.delete(data.resolve("vault.key"));
    try (TestingCentre centre = TestingCentre.start(database, settings)) {
      assertEquals(
          "kept", centre.bean(Vault.class).openText(Confidential.MESSAGE_ANSWER, "a/b/c", sealed));
      assertFalse(Files.exists(data.resolve("vault.key")), "no key in a file");
      MasterKey master = centre.bean(MasterKey.class);
      centre.bean(JdbcClient.class).sql("insert into vault_wish values ('MASTER_KEY', 0)").update();
      KeyState state = new KeyState(centre.bean(JdbcClient.class));
      Soon.is("a new master key", () -> !state.isAsked(KeyState.Wish.MASTER_KEY));
      assertFalse(master.hasOld());
      assertEquals(List.of("centre#2"), ((HsmKey) master).labels());
    }
    try (TestingCentre centre = TestingCentre.start(database, settings)) {
      assertEquals(
          "kept", centre.bean(Vault.class).openText(Confidential.MESSAGE_ANSWER, "a/b/c", sealed));
    }
    String[] back = {"haltwire.vault.from=pkcs11", "haltwire.vault.provider=file"};
    TestingCentre.start(
            database,
            and(
                List.of(settings).stream()
                    .filter(one -> !one.startsWith("haltwire.vault.provider"))
                    .toArray(String[]::new),
                back))
        .close();
    TestingCentre.start(database, "haltwire.data=" + data).close();
  }

  @Test
  void refusesToStartWithoutTheLibraryThePinOrTheKey() throws Exception {
    Assumptions.assumeTrue(Files.exists(Path.of(LIBRARY)), "needs " + LIBRARY);
    makeKey("there");
    String[] good = token("there", PIN);
    TestingCentre.start(database, good).close();
    assertTrue(
        refusal(and(good, "haltwire.vault.pkcs11.library=/none.so"))
            .contains("none at '/none.so'"));
    assertTrue(refusal(token("absent", PIN)).contains("the token has none of this label"));
    String wrong = refusal(token("there", "11112222"));
    assertTrue(wrong.contains("it refused the PIN"), wrong);
    assertFalse(wrong.contains("11112222"));
    String none =
        refusal(
            and(
                good,
                "haltwire.vault.pkcs11.pin-file=",
                "haltwire.vault.pkcs11.pin-environment=NO_SUCH_PIN"));
    assertTrue(none.contains("environment variable NO_SUCH_PIN"), none);
    assertTrue(refusal(and(good, "haltwire.vault.pkcs11.slot=4711")).contains("gave none"));
    TestingCentre.start(database, good).close();
  }

  @Test
  void wrapsWithAServiceAndMovesThere() {
    String data = "haltwire.data=" + this.data;
    byte[] sealed;
    try (TestingCentre centre = TestingCentre.start(database, data)) {
      sealed = centre.bean(Vault.class).sealText(Confidential.MESSAGE_ANSWER, "a/b/c", "kept");
    }
    String[] kms = {
      data, "haltwire.vault.provider=kms", "haltwire.vault.key-uri=testing-kms://one"
    };
    TestingCentre.start(database, and(kms, FROM_FILE)).close();
    try (TestingCentre centre = TestingCentre.start(database, kms)) {
      assertEquals(
          "kept", centre.bean(Vault.class).openText(Confidential.MESSAGE_ANSWER, "a/b/c", sealed));
      centre.bean(JdbcClient.class).sql("insert into vault_wish values ('MASTER_KEY', 0)").update();
      KeyState state = new KeyState(centre.bean(JdbcClient.class));
      Soon.is("wrapped anew", () -> !state.isAsked(KeyState.Wish.MASTER_KEY));
      assertEquals("testing-kms://one", state.lines().getFirst().place());
    }
    kms[2] = "haltwire.vault.key-uri=testing-kms://two";
    assertTrue(refusal(kms).contains("there is another one"));
    kms[2] = "haltwire.vault.key-uri=testing-kms://x/absent";
    assertTrue(refusal(kms).contains("the service does not give it"));
    assertFalse(refusal(kms).contains("secret-of-the-caller"));
    kms[2] = "haltwire.vault.key-uri=other-kms://x";
    assertTrue(refusal(kms).contains("a client for keys of other-kms"));
  }

  private String refusal(String... settings) {
    Throwable failure =
        assertThrows(RuntimeException.class, () -> TestingCentre.start(database, settings).close());
    while (!(failure instanceof VaultUnusable) && failure.getCause() != null) {
      failure = failure.getCause();
    }
    return String.valueOf(failure.getMessage());
  }
}
