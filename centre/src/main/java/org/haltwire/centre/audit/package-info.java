/// Who did what, in a log that shows when somebody touched it.
///
/// Every look at a person, decision that hurts, order, listing, approval, sign-in and export is an
/// entry, written in the transaction of what it tells of: the one is never there without the other.
/// The entries are the leaves of a Merkle tree (RFC 6962). Its head is signed and published every
/// hour; who kept a head can have it proved that nothing before it was changed, taken away or
/// slipped in, and needs to trust nobody who can write to the database.
///
/// Nothing personal is in an entry but what a person wrote as a reason. Of that the leaf holds a
/// salted hash, so that the words can be erased and the tree still holds.
@NullMarked
package org.haltwire.centre.audit;

import org.jspecify.annotations.NullMarked;
