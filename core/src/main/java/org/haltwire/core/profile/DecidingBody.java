package org.haltwire.core.profile;

/// Who decides about holds and returns, and where a person can write.
///
/// @param post a postal address; may be empty
/// @param web an address in the web; may be empty
public record DecidingBody(Name name, String post, String web) {}
