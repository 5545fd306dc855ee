package org.haltwire.centre.vault;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// AES-GCM that a token computes. In front of what it gives are the twelve random bytes it was
/// given; few things are wrapped with one key, so that they are never the same.
///
/// @param keys the first one wraps, each of them may unwrap
record HsmAead(Provider provider, List<SecretKey> keys) implements Aead {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  HsmAead {
    keys = List.copyOf(keys);
  }

  @Override
  public byte[] encrypt(byte[] plain, byte[] place) throws GeneralSecurityException {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, keys.getFirst(), nonce, plain, place);
    byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
    return whole;
  }

  @Override
  public byte[] decrypt(byte[] sealed, byte[] place) throws GeneralSecurityException {
    if (sealed.length > NONCE_BYTES) {
      byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
      byte[] rest = Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length);
      for (SecretKey key : keys) {
        try {
          return run(Cipher.DECRYPT_MODE, key, nonce, rest, place);
        } catch (GeneralSecurityException | ProviderException another) {
          // The next key may open it.
        }
      }
    }
    throw new AEADBadTagException("no key of the token opens it");
  }

  private byte[] run(int mode, SecretKey key, byte[] nonce, byte[] bytes, byte[] place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding", provider);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place);
    return cipher.doFinal(bytes);
  }
}
