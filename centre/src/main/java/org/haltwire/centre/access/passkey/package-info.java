/// Passkeys (WebAuthn level 2): what a browser is asked, what comes back, and the keys in a table
/// of ours. The signatures are checked by webauthn4j. Where an authenticator comes from is not
/// asked (attestation `none`); that it has seen its person is (user verification), so that a
/// passkey alone is as good as a password with a code.
@NullMarked
package org.haltwire.centre.access.passkey;

import org.jspecify.annotations.NullMarked;
