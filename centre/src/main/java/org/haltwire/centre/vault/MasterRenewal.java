package org.haltwire.centre.vault;

import java.time.InstantSource;
import java.util.Optional;
import org.haltwire.centre.work.FailureWords;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/// Takes a new master key when somebody asks, once for each wish. Whether one is in use is seen in
/// the database's proof, so whoever was killed between making a key and wrapping with it goes on
/// with that key instead of making another.
final class MasterRenewal {

  private static final Logger LOG = LoggerFactory.getLogger(MasterRenewal.class);

  private final KeyState state;
  private final Rotation.Keeper keeper;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  /// Whether what an earlier start left was looked at: from then on the key is needed for wishes
  /// only, and may be away meanwhile.
  private boolean settled;

  /// Whether the wish at hand has its key, also where something fails after that.
  private boolean made;

  MasterRenewal(
      KeyState state,
      Rotation.Keeper keeper,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.state = state;
    this.keeper = keeper;
    this.events = events;
    this.clock = clock;
  }

  void run() {
    boolean asked = state.isAsked(KeyState.Wish.MASTER_KEY);
    if (settled && !asked) {
      return;
    }
    MasterKey master = keeper.master();
    boolean begun = !keeper.data().opens(master.newest());
    if (asked && !begun && !made) {
      master.renew();
      made = true;
    }
    if (begun || made) {
      keeper.data().wrapAgain(master);
      LOG.warn("there is a new master key: {}. {}", master.where(), master.care());
      tell();
    } else if (!state.place().equals(Optional.of(master.where()))) {
      tell();
    }
    forgetOld();
    if (asked) {
      state.granted(KeyState.Wish.MASTER_KEY);
    }
    made = false;
    settled = true;
  }

  private void tell() {
    if (state.place().isPresent()) {
      events.publishEvent(new KeyChanged("master"));
    }
    state.master(keeper.master(), clock.millis());
  }

  /// A token may forbid that keys are deleted. That the old one stays keeps nobody from working
  /// with the new one; it is tried again at each start and after each renewal.
  private void forgetOld() {
    try {
      if (keeper.master().hasOld()) {
        keeper.master().forgetOld();
      }
    } catch (VaultUnusable stays) {
      LOG.warn(
          "an old master key stays beside {}, as it could not be destroyed ({}): nothing of this"
              + " database needs it any more, destroy it there",
          keeper.master().where(),
          FailureWords.brief(stays));
    }
  }
}
