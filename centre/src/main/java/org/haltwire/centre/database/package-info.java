/// The one PostgreSQL that everything durable lives in: a server given by a JDBC address, or one of
/// our own, unpacked into the data folder and started with the centre.
@NullMarked
package org.haltwire.centre.database;

import org.jspecify.annotations.NullMarked;
