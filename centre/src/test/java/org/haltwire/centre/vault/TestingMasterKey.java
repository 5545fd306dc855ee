package org.haltwire.centre.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;

/// A master key in memory, which may forbid that old ones are destroyed, as some tokens do.
final class TestingMasterKey implements MasterKey {

  private final boolean forbidsDestroying;
  private KeysetHandle keys = Keysets.fresh();

  TestingMasterKey(boolean forbidsDestroying) {
    this.forbidsDestroying = forbidsDestroying;
  }

  /// How many keys there are.
  int count() {
    return keys.size();
  }

  @Override
  public String where() {
    return "memory";
  }

  @Override
  public String care() {
    return "It is gone with the test.";
  }

  @Override
  public Aead aead() {
    return Keysets.aead(keys);
  }

  @Override
  public Aead newest() {
    return Keysets.aead(Keysets.newestOnly(keys));
  }

  @Override
  public void renew() {
    keys = Keysets.renewed(keys);
  }

  @Override
  public boolean hasOld() {
    return keys.size() > 1;
  }

  @Override
  public void forgetOld() {
    if (forbidsDestroying) {
      throw new VaultUnusable("Expected to destroy the old key, but the token forbids it");
    }
    keys = Keysets.newestOnly(keys);
  }
}
