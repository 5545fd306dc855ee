package org.haltwire.centre.intake;

/// What is wrong with one place of a request.
///
/// @param pointer where: a JSON pointer, or the path of an XML element
/// @param expected what would have been right
/// @param found what stands there; never a name or a national id
public record Fault(String pointer, String expected, String found) {}
