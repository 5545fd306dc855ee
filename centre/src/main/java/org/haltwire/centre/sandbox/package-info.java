/// A centre to practise on. It makes a bank with a key, and people, accounts and phones of which
/// something is known, so that the policy that ships comes to each of its answers. All of it goes
/// in by the doors that everybody has (only the centre's own lists have none); no door knows that
/// it answers in a sandbox.
///
/// What is planted bears the day in its ids and times: planted again after a restart it is the same
/// and changes nothing, and a new day plants its own, so that yesterday stays yesterday. Where the
/// journal or the database is away, it is tried again until it is all there. A database that was a
/// sandbox once stays one ([SandboxMark]).
@NullMarked
package org.haltwire.centre.sandbox;

import org.jspecify.annotations.NullMarked;
