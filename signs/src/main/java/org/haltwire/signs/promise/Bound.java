package org.haltwire.signs.promise;

/// How a number is limited by the words around it. Of a range and of "up to" the upper end is
/// scored, since it is what people are lured with.
public enum Bound {
  EXACT,
  UP_TO,
  FROM,
  ABOUT,
  RANGE
}
