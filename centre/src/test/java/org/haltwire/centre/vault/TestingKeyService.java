package org.haltwire.centre.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KmsClient;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;

/// A service that keeps keys, within this process: a key for each address, which really wraps. The
/// address of a key that is not there says so.
public final class TestingKeyService implements KmsClient {

  @Override
  public boolean doesSupport(String uri) {
    return uri.startsWith("testing-kms://");
  }

  @Override
  public KmsClient withCredentials(String path) {
    return this;
  }

  @Override
  public KmsClient withDefaultCredentials() {
    return this;
  }

  @Override
  public Aead getAead(String uri) throws GeneralSecurityException {
    if (uri.endsWith("/absent")) {
      throw new GeneralSecurityException("no such key, said with token=secret-of-the-caller");
    }
    byte[] key =
        MessageDigest.getInstance("SHA-256")
            .digest(uri.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return new Kept(key);
  }

  private record Kept(byte[] key) implements Aead {

    @Override
    public byte[] encrypt(byte[] plain, byte[] place) throws GeneralSecurityException {
      byte[] nonce = new byte[12];
      new SecureRandom().nextBytes(nonce);
      byte[] sealed = cipher(javax.crypto.Cipher.ENCRYPT_MODE, nonce, plain, place);
      byte[] whole = Arrays.copyOf(nonce, 12 + sealed.length);
      System.arraycopy(sealed, 0, whole, 12, sealed.length);
      return whole;
    }

    @Override
    public byte[] decrypt(byte[] sealed, byte[] place) throws GeneralSecurityException {
      byte[] rest = Arrays.copyOfRange(sealed, 12, sealed.length);
      return cipher(javax.crypto.Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, 12), rest, place);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] bytes, byte[] place)
        throws GeneralSecurityException {
      javax.crypto.Cipher cipher = javax.crypto.Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode,
          new javax.crypto.spec.SecretKeySpec(key, "AES"),
          new javax.crypto.spec.GCMParameterSpec(128, nonce));
      cipher.updateAAD(place);
      return cipher.doFinal(bytes);
    }
  }
}
