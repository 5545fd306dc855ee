/// A country that never was: people who live honestly, criminals, victims who notice late or never,
/// and everything that banks and operators would tell a centre about it, fact by fact and in order.
/// Start reading at [org.haltwire.country.Country]. Nobody in it is real.
@NullMarked
package org.haltwire.country;

import org.jspecify.annotations.NullMarked;
