package org.haltwire.centre.vault;

import com.google.crypto.tink.Aead;

/// What wraps the data keys. It is kept apart from the database, so that a copy of the database
/// alone gives nothing away.
interface MasterKey {

  /// Where it is, for people who have to put it back.
  String where();

  /// What people have to do with a new one.
  String care();

  /// Wraps and unwraps.
  Aead aead();

  /// What the key in use alone opens.
  Aead newest();

  /// Takes a new key for what is wrapped from now on; the old one still unwraps.
  void renew();

  /// Whether there is an old one beside the one in use.
  boolean hasOld();

  /// Destroys the old ones: nothing is wrapped by them any more.
  void forgetOld();
}
