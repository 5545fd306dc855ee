/// Payment details and other numbers in a text: cards, phones, accounts, wallets, companies, links.
/// What has a check digit or a checksum is only taken where that is right.
@NullMarked
package org.haltwire.signs.requisite;

import org.jspecify.annotations.NullMarked;
