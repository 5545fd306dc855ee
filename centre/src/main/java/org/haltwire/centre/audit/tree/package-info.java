/// The Merkle tree of RFC 6962: hashes, growth, and proofs with their verification (RFC 9162).
/// Knows nothing of what the leaves say and where the nodes are kept.
@NullMarked
package org.haltwire.centre.audit.tree;

import org.jspecify.annotations.NullMarked;
