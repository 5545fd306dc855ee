/// What must not be read by who has the database alone: it is sealed with AES-256-GCM (Tink) under
/// a data key of its purpose. Data keys are in the database, wrapped by the master key, which is
/// kept elsewhere: in a file, in a token behind PKCS#11, or with a service that keeps keys. A
/// sealed value is bound to its table, column and row: moved elsewhere, it does not open.
@NullMarked
package org.haltwire.centre.vault;

import org.jspecify.annotations.NullMarked;
