/// What an institution shows to be let in, beside its key: where it comes from, its certificate, an
/// access token of an issuer that the centre believes.
@NullMarked
package org.haltwire.centre.participants.credential;

import org.jspecify.annotations.NullMarked;
