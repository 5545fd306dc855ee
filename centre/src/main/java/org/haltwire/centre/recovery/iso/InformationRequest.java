package org.haltwire.centre.recovery.iso;

/// What an authority asks a bank.
///
/// @param authority the participant that asks
/// @param investigation its name for it
/// @param bank the participant that is asked
/// @param secret whether the holder of the account must not be told
/// @param state of the latest answer: NRES nothing, PART in part, COMP whole; empty before
public record InformationRequest(
    long id, String authority, String investigation, String bank, boolean secret, String state) {

  /// Whether the bank may tell the holder that somebody asks about them. Once it may, it must.
  public boolean mayTellHolder() {
    return !secret;
  }
}
