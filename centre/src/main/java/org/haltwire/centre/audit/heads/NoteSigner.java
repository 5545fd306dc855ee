package org.haltwire.centre.audit.heads;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import org.haltwire.centre.secrets.SecretFile;

/// Signs heads with a key that is kept in a file which only its owner can read, not in the
/// database: who can write to the database must not be able to sign.
final class NoteSigner {

  private final NoteKey key;
  private final PrivateKey secret;

  private NoteSigner(String name, KeyPair pair) {
    this.key = NoteKey.of(name, pair.getPublic());
    this.secret = pair.getPrivate();
  }

  /// Reads the key, or makes one where there is no file: two lines of Base64, the secret (PKCS#8)
  /// and the public one (X.509).
  static NoteSigner of(String name, Path file) {
    try {
      return new NoteSigner(name, Files.exists(file) ? read(file) : make(file));
    } catch (IOException failure) {
      throw new UncheckedIOException("Cannot read or make the audit log's key " + file, failure);
    } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException no) {
      throw new IllegalStateException(
          ("Expected a key of Ed25519 in %s, but it has none. Restore it from a backup; without one,"
                  + " move it away: a new key is made, and who checks heads must be given it.")
              .formatted(file),
          no);
    }
  }

  private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
    List<String> lines = Files.readAllLines(file);
    KeyFactory keys = KeyFactory.getInstance("Ed25519");
    Base64.Decoder base64 = Base64.getDecoder();
    PrivateKey secret =
        keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(0).strip())));
    PublicKey open =
        keys.generatePublic(new X509EncodedKeySpec(base64.decode(lines.get(1).strip())));
    return new KeyPair(open, secret);
  }

  private static KeyPair make(Path file) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    Base64.Encoder base64 = Base64.getEncoder();
    String lines =
        base64.encodeToString(pair.getPrivate().getEncoded())
            + "\n"
            + base64.encodeToString(pair.getPublic().getEncoded())
            + "\n";
    SecretFile.make(file, lines.getBytes(UTF_8));
    return pair;
  }

  NoteKey key() {
    return key;
  }

  /// A note of this head.
  String sign(Head head) {
    String text = head.text();
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(secret);
      signature.update(text.getBytes(UTF_8));
      byte[] bytes = ByteBuffer.allocate(68).put(key.hash()).put(signature.sign()).array();
      return text + "\n— " + key.name() + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Expected every Java to know Ed25519", impossible);
    }
  }
}
