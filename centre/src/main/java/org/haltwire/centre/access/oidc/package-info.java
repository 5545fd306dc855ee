/// Sign-in by an OpenID provider: what the centre asks the organisation's own provider of people,
/// and what it believes of the answer. Authorization code with PKCE, nothing else. It knows nothing
/// of sessions and accounts.
@NullMarked
package org.haltwire.centre.access.oidc;

import org.jspecify.annotations.NullMarked;
