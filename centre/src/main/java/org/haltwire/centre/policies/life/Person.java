package org.haltwire.centre.policies.life;

/// Who takes a step.
///
/// @param approver whether this person may approve and refuse policies
public record Person(String name, boolean approver) {

  /// The centre itself.
  public static final Person CENTRE = new Person("haltwire", false);
}
